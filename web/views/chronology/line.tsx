import type { Entry } from "../../../lib/model/chronology.ts";
import { dateWords } from "../../format/edtf-words.ts";
import { say } from "../../words/index.ts";

export function actionWords({ action, polarity }: Pick<Entry, "action" | "polarity">): string {
  const words = say(`action.${action}`);
  return polarity === "negated" ? say("line.negated", { action: words }) : words;
}

const ROLE_WORDS = { actor: "line.by", target: "line.to", subject: "line.concerning" } as const;

export const bodyWords = ({ agencies }: Pick<Entry, "agencies">): string =>
  agencies.map(({ name, text, role }) => say(ROLE_WORDS[role], { body: name || text })).join(", ");

const REVIEW_WORDS = { none: "line.machine", confirmed: "line.confirmed", edited: "line.edited", rejected: "line.rejected" } as const;

/** What a reader must know before relying on a line. */
function standingWords({ modality, review, conflicts, sources }: Entry): string[] {
  return [
    ...(modality === "asserted" ? [] : [say(`line.${modality}`)]),
    say(REVIEW_WORDS[review]),
    ...(conflicts.length > 0 ? [say("line.conflict")] : []),
    ...(sources.some(({ coverage }) => coverage === "partial") ? [say("line.partial")] : []),
    ...(sources.length > 1 ? [say("line.sources", { n: sources.length })] : []),
  ];
}

/** One line of a chronology, as a row of the list. */
export function Line({ entry }: { entry: Entry }) {
  const [first] = entry.sources;
  return (
    <>
      <span class="line-date">{dateWords(entry.date, entry.time)}</span>
      <span class="line-action">{actionWords(entry)}</span>
      <span class="line-bodies">{bodyWords(entry)}</span>
      <q class="line-quote" lang={first?.language}>
        {first?.quote}
      </q>
      <span class="line-standing note">{standingWords(entry).join(" · ")}</span>
    </>
  );
}
