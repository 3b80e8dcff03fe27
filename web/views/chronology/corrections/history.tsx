import type { Entry } from "../../../../lib/model/chronology.ts";
import { useAsked } from "../../../api/asked.ts";
import { dateWords } from "../../../format/edtf-words.ts";
import { instantWords } from "../../../format/instants.ts";
import { Asking } from "../../../shell/asking.tsx";
import { say, type WordKey } from "../../../words/index.ts";
import { readHistory, takeBack } from "./say-of-line.ts";

/** A line as it was read, and step by step what people made of it; each step can be taken back. */
export function History({ entry, changed }: { entry: Entry; changed(): void }) {
  const question = useAsked((signal) => readHistory(entry.caseId, entry.id, signal), [entry.id, entry.tag]);
  const undo = async (correctionId: string) => {
    await takeBack(correctionId);
    changed();
    question.again();
  };
  return (
    <Asking question={question}>
      {({ read, steps }) => (
        <ol class="history">
          <li>
            {say("history.read")}: {dateWords(read.date, read.time)}, {say(`action.${read.action}`)}
          </li>
          {steps.map(({ correction, isTakenBack, after }) => (
            <li key={correction.id} data-taken-back={isTakenBack}>
              {say(`correction.${correction.kind}` as WordKey)} · {correction.who} · {instantWords(correction.when)}
              {correction.why ? ` · ${correction.why}` : ""} → {dateWords(after.date, after.time)}, {say(`action.${after.action}`)}{" "}
              {isTakenBack ? (
                <span class="note">{say("history.takenBack")}</span>
              ) : (
                <button type="button" onClick={() => void undo(correction.id)}>
                  {say("history.undo")}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Asking>
  );
}
