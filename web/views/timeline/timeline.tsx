import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { CaseChronology, FindingList } from "../../../functions/api/schemas.ts";
import type { Finding } from "../../../lib/model/finding.ts";
import { useAsked } from "../../api/asked.ts";
import { get } from "../../api/client.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { readCase } from "../chronology/case-lines.ts";
import { QUIET, searched, shownLines } from "../chronology/shown-lines.ts";
import { type Lane, lanesOf, type Stretch, spanOf } from "./lanes.ts";
import { Picture } from "./picture.tsx";
import { savePng, saveSvg } from "./save-picture.ts";
import { TimelineTable } from "./timeline-table.tsx";
import { useZooming } from "./zooming.ts";

const DEFAULT_WIDTH = 960;
const GAP_DAYS = 3 * 86_400_000;

interface Told {
  told: CaseChronology;
  findings: Finding[];
}

async function readAll(caseId: string, signal: AbortSignal): Promise<Told> {
  const [told, { findings }] = await Promise.all([
    readCase(caseId, signal),
    get<FindingList>("/findings", { case: caseId, limit: 200 }, signal),
  ]);
  return { told, findings };
}

function useWidth(): { width: number; box: { current: HTMLDivElement | null } } {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.max(480, Math.floor(entry?.contentRect.width ?? DEFAULT_WIDTH))));
    if (box.current) seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  return { width, box };
}

function Zoomable({ lanes, all, name }: { lanes: readonly Lane[]; all: Stretch; name: string }) {
  const { width, box } = useWidth();
  const picture = useRef<SVGSVGElement>(null);
  const { shown, closer, farther, whole } = useZooming(picture, all, width);
  return (
    <>
      <p class="choices">
        <button type="button" onClick={closer}>
          {say("timeline.closer")}
        </button>
        <button type="button" onClick={farther}>
          {say("timeline.farther")}
        </button>
        <button type="button" onClick={whole}>
          {say("timeline.whole")}
        </button>
        <button type="button" onClick={() => picture.current && saveSvg(picture.current, name)}>
          {say("timeline.saveSvg")}
        </button>
        <button type="button" onClick={() => picture.current && void savePng(picture.current, name)}>
          {say("timeline.savePng")}
        </button>
      </p>
      <div ref={box} class="timeline-box">
        <Picture lanes={lanes} shown={shown} width={width} picture={picture} />
      </div>
    </>
  );
}

function Shown({ told, findings }: Told) {
  const { entries } = told.chronology;
  const lanes = useMemo(() => lanesOf(shownLines(searched(entries), QUIET), findings, GAP_DAYS), [entries, findings]);
  const all = spanOf(lanes);
  return (
    <>
      {all ? <Zoomable lanes={lanes} all={all} name={told.case.id} /> : <p>{say("line.none")}</p>}
      <TimelineTable lanes={lanes} />
    </>
  );
}

export default function TimelineView() {
  const { params } = useRoute();
  const caseId = params.id ?? "";
  const question = useAsked((signal) => readAll(caseId, signal), [caseId]);
  return (
    <Asking question={question}>
      {(all) => (
        <>
          <Title>{`${all.told.case.name || say("cases.unnamed")}: ${say("timeline.title")}`}</Title>
          <p>
            <a href={`/app/cases/${encodeURIComponent(caseId)}`}>{say("line.list")}</a>
          </p>
          <Shown {...all} />
        </>
      )}
    </Asking>
  );
}
