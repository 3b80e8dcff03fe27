import { useEffect, useState } from "preact/hooks";
import type { Entry } from "../../../../lib/model/chronology.ts";
import { dateWords } from "../../../format/edtf-words.ts";
import { say } from "../../../words/index.ts";
import { EditForm } from "./edit-form.tsx";
import { History } from "./history.tsx";
import { LineChanged, type Saying, sayOfLine } from "./say-of-line.ts";
import { SilenceForm } from "./silence-form.tsx";

export type Panel = "edit" | "silence" | "history" | null;

export interface CorrectProps {
  entry: Entry;
  panel: Panel;
  open(panel: Panel): void;
  /** With the line as it is now; null where the whole case has to be read again. */
  changed(line: Entry | null): void;
}

/** What a reader does with a line: confirm, put right, reject, say that no answer came; and what was done before. */
export function Correct({ entry, panel, open, changed }: CorrectProps) {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setProblem(null), [entry.id]);
  const send = async (saying: Saying) => {
    try {
      changed(await sayOfLine(entry, saying));
      open(null);
      setProblem(null);
    } catch (error) {
      if (error instanceof LineChanged) changed(error.now);
      setProblem(error instanceof LineChanged ? say("correct.conflict", { now: dateWords(error.now.date) }) : (error as Error).message);
    }
  };
  const toggle = (wanted: Panel) => () => open(panel === wanted ? null : wanted);
  return (
    <section class="correct" aria-label={say("correct.title")}>
      <p class="choices">
        <button type="button" onClick={() => void send({ kind: "confirm" })}>
          {say("correct.confirm")}
        </button>
        <button type="button" aria-expanded={panel === "edit"} onClick={toggle("edit")}>
          {say("correct.edit")}
        </button>
        <button type="button" onClick={() => void send({ kind: "reject", why: "" })}>
          {say("correct.reject")}
        </button>
        <button type="button" aria-expanded={panel === "silence"} onClick={toggle("silence")}>
          {say("correct.silence")}
        </button>
        <button type="button" aria-expanded={panel === "history"} onClick={toggle("history")}>
          {say("correct.history")}
        </button>
      </p>
      {problem === null ? null : (
        <p role="alert" class="failure">
          {problem}
        </p>
      )}
      {panel === "edit" ? <EditForm key={`${entry.id} ${entry.tag}`} entry={entry} send={(saying) => void send(saying)} /> : null}
      {panel === "silence" ? <SilenceForm key={entry.id} send={(saying) => void send(saying)} /> : null}
      {panel === "history" ? <History entry={entry} changed={() => changed(null)} /> : null}
    </section>
  );
}
