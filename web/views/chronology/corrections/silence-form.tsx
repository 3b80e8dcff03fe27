import { useState } from "preact/hooks";
import { say } from "../../../words/index.ts";
import type { Saying } from "./say-of-line.ts";

/** The ground that `overdue` needs: somebody has asked, and up to this day nothing had come. */
export function SilenceForm({ send }: { send(saying: Saying): void }) {
  const [date, setDate] = useState("");
  const [why, setWhy] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    send({ kind: "no-answer-by", date, why });
  };
  return (
    <form class="edit" onSubmit={submit}>
      <p class="note">{say("correct.silenceHint")}</p>
      <label>
        {say("correct.silenceDate")} <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <label>
        {say("correct.why")} <input value={why} maxLength={4000} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main" disabled={date === "" || why.trim() === ""}>
        {say("correct.save")}
      </button>
    </form>
  );
}
