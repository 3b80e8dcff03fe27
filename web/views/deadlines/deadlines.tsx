import { useState } from "preact/hooks";
import { useAsked } from "../../api/asked.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { Board } from "./board.tsx";
import { Calendar } from "./calendar.tsx";
import { type Deadline, isSetAside, readDeadlines } from "./deadline.ts";
import { Subscribe } from "./subscribe.tsx";

const today = (): string => new Date().toISOString().slice(0, 10);

function Shown({ deadlines, again }: { deadlines: readonly Deadline[]; again(): void }) {
  const [view, setView] = useState<"board" | "calendar">("board");
  const [all, setAll] = useState(false);
  const shown = all ? deadlines : deadlines.filter((deadline) => !isSetAside(deadline));
  return (
    <>
      <div class="filters">
        {(["board", "calendar"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="deadlines-view" checked={view === one} onChange={() => setView(one)} /> {say(`deadlines.${one}`)}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} /> {say("deadlines.showSetAside")}
        </label>
      </div>
      {shown.length === 0 ? <p>{say("deadlines.none")}</p> : null}
      {view === "board" ? <Board deadlines={shown} again={again} /> : <Calendar deadlines={shown} today={today()} />}
    </>
  );
}

export default function Deadlines() {
  const question = useAsked(readDeadlines, []);
  return (
    <>
      <Title>{say("nav.deadlines")}</Title>
      <p class="note">{say("deadlines.caution")}</p>
      <Subscribe />
      <Asking question={question}>{(deadlines) => <Shown deadlines={deadlines} again={question.again} />}</Asking>
    </>
  );
}
