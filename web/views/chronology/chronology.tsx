import { useMemo, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { CaseChronology } from "../../../functions/api/schemas.ts";
import type { Entry } from "../../../lib/model/chronology.ts";
import { useAsked } from "../../api/asked.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { readCase } from "./case-lines.ts";
import { Correct, type Panel } from "./corrections/correct.tsx";
import { type Saying, sayOfLine } from "./corrections/say-of-line.ts";
import { Filters } from "./filters.tsx";
import { LineList } from "./line-list.tsx";
import { type LineFilter, QUIET, searched, shownLines } from "./shown-lines.ts";
import { SourcePane } from "./source-pane.tsx";

/** The line that an address points at, so that a line can be sent to a colleague. */
const lineOfAddress = (): string | null => new URLSearchParams(location.hash.slice(1)).get("line");

function chooseInAddress(entryId: string): void {
  history.replaceState(history.state, "", `#${new URLSearchParams({ line: entryId })}`);
}

/** The lines as they are now: what was put right since the case was read lies over it. */
function useCorrected(entries: readonly Entry[]): { now: readonly Entry[]; put(line: Entry): void } {
  const [changed, setChanged] = useState<ReadonlyMap<string, Entry>>(new Map());
  const now = useMemo(() => entries.map((entry) => changed.get(entry.id) ?? entry), [entries, changed]);
  return { now, put: (line) => setChanged(new Map(changed).set(line.id, line)) };
}

function Lines({ told, again }: { told: CaseChronology; again(): void }) {
  const { now, put } = useCorrected(told.chronology.entries);
  const [filter, change] = useState<LineFilter>(QUIET);
  const [chosen, setChosen] = useState<string | null>(lineOfAddress);
  const [panel, open] = useState<Panel>(null);
  const all = useMemo(() => searched(now), [now]);
  const shown = useMemo(() => shownLines(all, filter), [all, filter]);
  const choose = (entryId: string) => {
    setChosen(entryId);
    chooseInAddress(entryId);
  };
  const changed = (line: Entry | null) => (line ? put(line) : again());
  const quick = (saying: Saying) => (entry: Entry) => void sayOfLine(entry, saying).then(changed, () => open("edit"));
  const keys = { c: quick({ kind: "confirm" }), r: quick({ kind: "reject", why: "" }), e: () => open("edit") };
  const entry = now.find(({ id }) => id === chosen) ?? null;
  return (
    <div class="two-panes">
      <section aria-label={say("line.list")}>
        <Filters filter={filter} change={change} count={shown.length} />
        {shown.length === 0 ? <p>{say("line.none")}</p> : <LineList entries={shown} chosen={chosen} choose={choose} keys={keys} />}
      </section>
      <section class="source" aria-label={say("source.title")}>
        {entry ? <Correct entry={entry} panel={panel} open={open} changed={changed} /> : null}
        <SourcePane entry={entry} />
      </section>
    </div>
  );
}

export default function ChronologyView() {
  const { params } = useRoute();
  const caseId = params.id ?? "";
  const question = useAsked((signal) => readCase(caseId, signal), [caseId]);
  return (
    <Asking question={question}>
      {(told) => (
        <>
          <Title>{told.case.name || say("cases.unnamed")}</Title>
          <p>
            <a href={`/app/cases/${encodeURIComponent(caseId)}/timeline`}>{say("timeline.title")}</a>
          </p>
          <Lines told={told} again={question.again} />
        </>
      )}
    </Asking>
  );
}
