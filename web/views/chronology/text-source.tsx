import { useEffect, useRef } from "preact/hooks";
import type { Event } from "../../../lib/model/event.ts";
import { useAsked } from "../../api/asked.ts";
import { get } from "../../api/client.ts";
import { cutAtMarks, type Mark } from "../../format/codepoints.ts";
import { Asking } from "../../shell/asking.tsx";

/** Code points shown before and after a quote. */
const AROUND = 1500;

const marksOf = ({ start, end, timex, agencies, people }: Event): Mark[] => [
  { kind: "quote", start, end },
  { kind: "date", start: timex.start, end: timex.end },
  ...agencies.map((body) => ({ kind: "body", start: body.start, end: body.end })),
  ...people.map((person) => ({ kind: "person", start: person.start, end: person.end })),
];

/** The running text around a quote, with the words that the line rests on; document text is only ever shown as text. */
export function TextSource({ event }: { event: Event }) {
  const from = Math.max(0, event.start - AROUND);
  const question = useAsked(
    (signal) => get<string>(`/documents/${event.documentId}/text`, { from, to: event.end + AROUND }, signal),
    [event.documentId, event.start, event.end],
  );
  return (
    <Asking question={question}>
      {(text) => <MarkedText key={event.id} text={text} from={from} marks={marksOf(event)} language={event.language} />}
    </Asking>
  );
}

function MarkedText({ text, from, marks, language }: { text: string; from: number; marks: readonly Mark[]; language: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [text, from]);
  return (
    <div ref={box} class="text-source" lang={language}>
      {cutAtMarks(text, from, marks).map((piece, at) =>
        piece.marks.length === 0 ? (
          <span key={at}>{piece.text}</span>
        ) : (
          <mark key={at} data-kinds={piece.marks.join(" ")}>
            {piece.text}
          </mark>
        ),
      )}
    </div>
  );
}
