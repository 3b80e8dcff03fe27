import { useMemo, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { CaseChronology } from "../../../functions/api/schemas.ts";
import { useAsked } from "../../api/asked.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { readCase } from "./case-lines.ts";
import { Filters } from "./filters.tsx";
import { LineList } from "./line-list.tsx";
import { type LineFilter, QUIET, searched, shownLines } from "./shown-lines.ts";
import { SourcePane } from "./source-pane.tsx";

/** The line that an address points at, so that a line can be sent to a colleague. */
const lineOfAddress = (): string | null => new URLSearchParams(location.hash.slice(1)).get("line");

function chooseInAddress(entryId: string): void {
  history.replaceState(history.state, "", `#${new URLSearchParams({ line: entryId })}`);
}

function Lines({ told }: { told: CaseChronology }) {
  const { entries } = told.chronology;
  const [filter, change] = useState<LineFilter>(QUIET);
  const [chosen, setChosen] = useState<string | null>(lineOfAddress);
  const all = useMemo(() => searched(entries), [entries]);
  const shown = useMemo(() => shownLines(all, filter), [all, filter]);
  const choose = (entryId: string) => {
    setChosen(entryId);
    chooseInAddress(entryId);
  };
  return (
    <div class="two-panes">
      <section aria-label={say("line.list")}>
        <Filters filter={filter} change={change} count={shown.length} />
        {shown.length === 0 ? <p>{say("line.none")}</p> : <LineList entries={shown} chosen={chosen} choose={choose} keys={{}} />}
      </section>
      <section class="source" aria-label={say("source.title")} aria-live="polite">
        <SourcePane entry={entries.find(({ id }) => id === chosen) ?? null} />
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
          <Lines told={told} />
        </>
      )}
    </Asking>
  );
}
