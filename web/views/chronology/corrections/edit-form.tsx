import { useState } from "preact/hooks";
import type { Action } from "../../../../lib/model/action.ts";
import type { Entry } from "../../../../lib/model/chronology.ts";
import { actions as english } from "../../../words/en/actions.ts";
import { say, type WordKey } from "../../../words/index.ts";
import type { Saying } from "./say-of-line.ts";

const ACTIONS = Object.keys(english).map((key) => key.slice("action.".length) as Action);

/** Only what was changed is said: the rest of the line stays what the documents make of it. */
function editOf(entry: Entry, { date, action, why }: { date: string; action: Action; why: string }): Saying {
  const set = {
    ...(date === (entry.date ?? "") ? {} : { date: date === "" ? null : date }),
    ...(action === entry.action ? {} : { action }),
  };
  return { kind: "edit", set, why };
}

export function EditForm({ entry, send }: { entry: Entry; send(saying: Saying): void }) {
  const [draft, change] = useState({ date: entry.date ?? "", action: entry.action, why: "" });
  const submit = (event: Event) => {
    event.preventDefault();
    send(editOf(entry, draft));
  };
  const isSame = draft.date === (entry.date ?? "") && draft.action === entry.action;
  return (
    <form class="edit" onSubmit={submit}>
      <label>
        {say("correct.date")}{" "}
        <input value={draft.date} maxLength={80} onInput={(event) => change({ ...draft, date: event.currentTarget.value })} />
      </label>
      <label>
        {say("correct.action")}{" "}
        <select value={draft.action} onChange={(event) => change({ ...draft, action: event.currentTarget.value as Action })}>
          {ACTIONS.map((action) => (
            <option key={action} value={action}>
              {say(`action.${action}` as WordKey)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("correct.why")}{" "}
        <input value={draft.why} maxLength={4000} onInput={(event) => change({ ...draft, why: event.currentTarget.value })} />
      </label>
      <button type="submit" class="main" disabled={isSame}>
        {say("correct.save")}
      </button>
    </form>
  );
}
