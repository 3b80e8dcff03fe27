import { type ScaleTime, scaleUtc } from "d3-scale";
import type { Ref } from "preact";
import { dateWords } from "../../format/edtf-words.ts";
import { language, say } from "../../words/index.ts";
import { actionWords } from "../chronology/line.tsx";
import type { Lane, Mark, Stretch, Term } from "./lanes.ts";

/** In units of the picture. */
const NAMES = 190;
const AXIS = 28;
const ROW = 18;
const PAD = 8;
const LEAST = 6;

export type Scale = ScaleTime<number, number>;

/** Time to places across the picture. */
export const scaleFor = ({ from, to }: Stretch, width: number): Scale => scaleUtc([from, to], [NAMES, width - PAD]);

const tickWords = (step: number): Intl.DateTimeFormatOptions =>
  step > 300 * 86_400_000
    ? { year: "numeric" }
    : step > 25 * 86_400_000
      ? { year: "numeric", month: "short" }
      : { year: "numeric", month: "short", day: "numeric" };

function Axis({ scale, width, height }: { scale: Scale; width: number; height: number }) {
  const ticks = scale.ticks(Math.max(2, Math.floor((width - NAMES) / 130)));
  const step = (ticks[1]?.getTime() ?? 0) - (ticks[0]?.getTime() ?? 0);
  const format = new Intl.DateTimeFormat(language.value, { ...tickWords(step), timeZone: "UTC" });
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <g key={tick.getTime()} transform={`translate(${scale(tick)} 0)`}>
          <line y1={AXIS - 6} y2={height} />
          <text y={AXIS - 12} text-anchor="middle">
            {format.format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function MarkShape({ mark, scale, y }: { mark: Mark; scale: Scale; y: number }) {
  const { entry, from, to, row, openStart, openEnd } = mark;
  const [left, right] = [scale(from), scale(to)];
  const width = Math.max(LEAST, right - left);
  const kind = entry.action.split(".")[0];
  return (
    <a href={`/app/cases/${encodeURIComponent(entry.caseId)}#line=${encodeURIComponent(entry.id)}`}>
      <rect
        class="act"
        data-kind={kind}
        data-open={openStart || openEnd}
        x={left}
        y={y + row * ROW + 3}
        width={width}
        height={ROW - 6}
        rx={width > 12 ? 3 : width / 2}
      >
        <title>{`${dateWords(entry.date, entry.time)}: ${actionWords(entry)}`}</title>
      </rect>
    </a>
  );
}

function TermShape({ term, scale, y }: { term: Term; scale: Scale; y: number }) {
  const { finding, from, to, row, overFrom } = term;
  const height = ROW / 3;
  const top = y + row * ROW + height;
  const end = overFrom ?? to;
  return (
    <g class="term" data-status={finding.status}>
      <rect x={scale(from)} y={top} width={Math.max(1, scale(end) - scale(from))} height={height} />
      {overFrom === null ? null : (
        <rect class="over" x={scale(overFrom)} y={top} width={Math.max(1, scale(to) - scale(overFrom))} height={height} />
      )}
      <title>{`${finding.obligation.title}: ${say(`status.${finding.status}`)}, ${dateWords(finding.due.latest ?? finding.due.earliest)}`}</title>
    </g>
  );
}

function LaneShape({ lane, scale, y, width }: { lane: Lane; scale: Scale; y: number; width: number }) {
  return (
    <g class="lane">
      <line x1={0} x2={width} y1={y - PAD / 2} y2={y - PAD / 2} />
      <g clip-path="url(#across)">
        {lane.marks.map((mark) => (
          <MarkShape key={mark.entry.id} mark={mark} scale={scale} y={y} />
        ))}
        {lane.terms.map((term) => (
          <TermShape key={term.finding.id} term={term} scale={scale} y={y} />
        ))}
      </g>
      <foreignObject x={0} y={y - 2} width={NAMES - PAD} height={lane.rows * ROW + PAD}>
        <div class="lane-name" title={lane.name}>
          {lane.name || say("timeline.nobody")}
        </div>
      </foreignObject>
    </g>
  );
}

export interface PictureProps {
  lanes: readonly Lane[];
  /** The time that is in sight. */
  shown: Stretch;
  width: number;
  picture: Ref<SVGSVGElement>;
}

/** Swim lanes by body: acts as long as their dates are unsure, terms below them, the part after the last day in another colour. */
export function Picture({ lanes, shown, width, picture }: PictureProps) {
  const scale = scaleFor(shown, width);
  const tops: number[] = [];
  let y = AXIS + PAD;
  for (const { rows } of lanes) {
    tops.push(y);
    y += rows * ROW + PAD;
  }
  return (
    <svg ref={picture} class="timeline" viewBox={`0 0 ${width} ${y}`} width={width} height={y} aria-label={say("timeline.picture")}>
      <clipPath id="across">
        <rect x={NAMES} y={0} width={width - NAMES} height={y} />
      </clipPath>
      <Axis scale={scale} width={width} height={y} />
      {lanes.map((lane, at) => (
        <LaneShape key={lane.key} lane={lane} scale={scale} y={tops[at] ?? 0} width={width} />
      ))}
    </svg>
  );
}
