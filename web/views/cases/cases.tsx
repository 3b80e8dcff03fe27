import type { CaseSummary } from "../../../functions/api/schemas.ts";
import type { FindingStatus } from "../../../lib/model/finding.ts";
import { useAsked } from "../../api/asked.ts";
import { allOf } from "../../api/pages.ts";
import { Asking } from "../../shell/asking.tsx";
import { StatusMark } from "../../shell/status-mark.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";

function Findings({ findings }: Pick<CaseSummary, "findings">) {
  const counts = Object.entries(findings) as [FindingStatus, number][];
  return (
    <ul class="marks">
      {counts
        .filter(([, count]) => count > 0)
        .map(([status, count]) => (
          <li key={status}>
            <StatusMark status={status} count={count} />
          </li>
        ))}
    </ul>
  );
}

function CaseRow({ id, name, entryCount, documentIds, findings, upToDate }: CaseSummary) {
  return (
    <tr>
      <th scope="row">
        <a href={`/app/cases/${encodeURIComponent(id)}`}>{name || say("cases.unnamed")}</a>
        {upToDate ? null : <span class="note"> {say("cases.merging")}</span>}
      </th>
      <td class="number">{entryCount}</td>
      <td class="number">{documentIds.length}</td>
      <td>
        <Findings findings={findings} />
      </td>
    </tr>
  );
}

function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  if (cases.length === 0) return <p>{say("cases.none")}</p>;
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{say("cases.name")}</th>
          <th scope="col" class="number">
            {say("cases.lines")}
          </th>
          <th scope="col" class="number">
            {say("cases.documents")}
          </th>
          <th scope="col">{say("cases.findings")}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <CaseRow key={one.id} {...one} />
        ))}
      </tbody>
    </table>
  );
}

export default function Cases() {
  const question = useAsked((signal) => allOf<"cases", CaseSummary>("/cases", "cases", {}, signal), []);
  return (
    <>
      <Title>{say("cases.title")}</Title>
      <Asking question={question}>{(cases) => <CaseTable cases={cases} />}</Asking>
    </>
  );
}
