import { useState } from "preact/hooks";
import { lazy } from "preact-iso";
import type { Entry } from "../../../lib/model/chronology.ts";
import type { Event } from "../../../lib/model/event.ts";
import { dateWords } from "../../format/edtf-words.ts";
import { language, say } from "../../words/index.ts";
import { actionWords, bodyWords } from "./line.tsx";
import { TextSource } from "./text-source.tsx";
import { WhyDate } from "./why-date.tsx";

function placeWords({ document, page, paragraph }: Event): string {
  if (page !== null) return `${document}, ${say("source.page", { page })}`;
  return paragraph === null ? document : `${document}, ${say("source.paragraph", { paragraph })}`;
}

/** Drawing pages is loaded with the first one. */
const PdfSource = lazy(() => import("./pdf/pdf-source.tsx"));

const percent = (share: number): string => new Intl.NumberFormat(language.value, { style: "percent" }).format(share);

function SourceChoice({ sources, shown, show }: { sources: readonly Event[]; shown: number; show(at: number): void }) {
  return (
    <fieldset class="source-choice">
      <legend class="unseen">{say("source.others")}</legend>
      {sources.map((event, at) => (
        <label key={event.id}>
          <input type="radio" name="source" checked={at === shown} onChange={() => show(at)} /> {placeWords(event)}
        </label>
      ))}
    </fieldset>
  );
}

function Conflicts({ conflicts, sources }: Pick<Entry, "conflicts" | "sources">) {
  if (conflicts.length === 0) return null;
  return (
    <section class="conflicts">
      <h3>{say("source.conflicts")}</h3>
      {conflicts.map(({ message, eventIds }) => (
        <div key={message}>
          <p>{message}</p>
          <ul>
            {sources
              .filter(({ id }) => eventIds.includes(id))
              .map((event) => (
                <li key={event.id}>
                  {placeWords(event)}: <q lang={event.language}>{event.quote}</q>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What one line rests on: its facts, then the words of each source in their place. */
export function SourcePane({ entry }: { entry: Entry | null }) {
  const [shown, show] = useState({ entryId: "", at: 0 });
  if (entry === null) return <p class="note">{say("source.none")}</p>;
  const at = shown.entryId === entry.id ? shown.at : 0;
  const event = entry.sources[at] ?? entry.sources[0];
  if (!event) return null;
  return (
    <>
      <h2>
        {dateWords(entry.date, entry.time)}: {actionWords(entry)}
      </h2>
      <p>{bodyWords(entry)}</p>
      <p class="note">{say("source.confidence", { percent: percent(entry.confidence) })}</p>
      <Conflicts {...entry} />
      <SourceChoice sources={entry.sources} shown={at} show={(next) => show({ entryId: entry.id, at: next })} />
      <WhyDate event={event} />
      {event.page === null ? <TextSource event={event} /> : <PdfSource event={event} />}
    </>
  );
}
