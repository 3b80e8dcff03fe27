import { dateWords } from "../../format/edtf-words.ts";
import { StatusMark } from "../../shell/status-mark.tsx";
import { say } from "../../words/index.ts";
import { Counting } from "./counting.tsx";
import type { Deadline } from "./deadline.ts";
import { Decide } from "./decide.tsx";

function Decided({ deadline: { alert } }: { deadline: Deadline }) {
  if (!alert || alert.decision.state === "open") return null;
  const { state, until, reason, who } = alert.decision;
  return (
    <p class="note">
      {[say(`decision.${state}`), until === null ? "" : dateWords(until), reason ?? "", who ?? ""].filter(Boolean).join(" · ")}
    </p>
  );
}

/** One term with its safe sentence; the law and the counting are one click away. */
export function DeadlineCard({ deadline, again }: { deadline: Deadline; again(): void }) {
  const { finding, caseName, alert } = deadline;
  const { due, status, caseId, trigger } = finding;
  return (
    <article class="deadline" data-status={status}>
      <h3>{finding.obligation.title}</h3>
      <p>
        <StatusMark status={status} />{" "}
        <a href={`/app/cases/${encodeURIComponent(caseId)}#line=${encodeURIComponent(trigger)}`}>{caseName || say("cases.unnamed")}</a>
        {finding.bearer.name ? ` · ${finding.bearer.name}` : ""}
      </p>
      <p>{say("deadlines.due", { date: dateWords(due.latest ?? due.earliest) })}</p>
      <p class="sentence">{finding.sentence}</p>
      {alert?.kind === "recomputed" ? <p class="note">{alert.reasons.map((reason) => say(`changed.${reason}`)).join(" · ")}</p> : null}
      <Decided deadline={deadline} />
      <Counting finding={finding} />
      {alert ? <Decide alert={alert} decided={again} /> : null}
    </article>
  );
}
