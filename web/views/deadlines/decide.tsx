import { useId, useState } from "preact/hooks";
import type { AlertDetail, AlertSummary } from "../../../functions/api/schemas-alerts.ts";
import type { DecisionRequest, DecisionState } from "../../../lib/alerts/decision.ts";
import { ask } from "../../api/client.ts";
import { say } from "../../words/index.ts";

const CHOICES: readonly DecisionState[] = ["acknowledged", "snoozed", "resolved", "not-applicable", "open"];

interface Draft {
  state: DecisionState;
  until: string;
  reason: string;
}

function requestOf({ state, until, reason }: Draft): DecisionRequest {
  const said = reason.trim();
  if (state === "open") return { state };
  if (state === "snoozed") return { state, until, ...(said ? { reason: said } : {}) };
  if (state === "acknowledged") return { state, ...(said ? { reason: said } : {}) };
  return { state, reason: said };
}

const isComplete = ({ state, until, reason }: Draft): boolean => {
  if (state === "snoozed") return until !== "";
  return state === "open" || state === "acknowledged" || reason.trim() !== "";
};

function Fields({ draft, change }: { draft: Draft; change(draft: Draft): void }) {
  const id = useId();
  return (
    <>
      <label for={`${id}-state`}>{say("decide.what")}</label>
      <select
        id={`${id}-state`}
        value={draft.state}
        onChange={(event) => change({ ...draft, state: event.currentTarget.value as DecisionState })}
      >
        {CHOICES.map((state) => (
          <option key={state} value={state}>
            {say(`decision.${state}`)}
          </option>
        ))}
      </select>
      {draft.state === "snoozed" ? (
        <label>
          {say("decide.until")}{" "}
          <input type="date" value={draft.until} onInput={(event) => change({ ...draft, until: event.currentTarget.value })} />
        </label>
      ) : null}
      <label>
        {say("decide.reason")}{" "}
        <input value={draft.reason} maxLength={1000} onInput={(event) => change({ ...draft, reason: event.currentTarget.value })} />
      </label>
    </>
  );
}

/** What a person does with an alert; whoever ends a matter says why. */
export function Decide({ alert, decided }: { alert: AlertSummary; decided(): void }) {
  const [draft, change] = useState<Draft>({ state: "acknowledged", until: "", reason: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    try {
      await ask<AlertDetail>(`/alerts/${alert.id}/decision`, { method: "PUT", body: requestOf(draft) });
      setProblem(null);
      decided();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <details class="decide">
      <summary>{say("decide.title")}</summary>
      <form onSubmit={(event) => void send(event)}>
        <Fields draft={draft} change={change} />
        <button type="submit" class="main" disabled={!isComplete(draft)}>
          {say("decide.send")}
        </button>
        {problem === null ? null : <p role="alert">{problem}</p>}
      </form>
    </details>
  );
}
