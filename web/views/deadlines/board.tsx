import { say } from "../../words/index.ts";
import { BOARD, type Deadline, dueOf } from "./deadline.ts";
import { DeadlineCard } from "./deadline-card.tsx";

/** Columns by status, in each what is due first. */
export function Board({ deadlines, again }: { deadlines: readonly Deadline[]; again(): void }) {
  const columns = BOARD.map((status) => ({ status, own: deadlines.filter(({ finding }) => finding.status === status) }));
  return (
    <div class="board">
      {columns
        .filter(({ own }) => own.length > 0)
        .map(({ status, own }) => (
          <section key={status} aria-label={say(`status.${status}`)}>
            <h2>
              {say(`status.${status}`)} <span class="note">{own.length}</span>
            </h2>
            {[...own]
              .sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
              .map((deadline) => (
                <DeadlineCard key={deadline.finding.id} deadline={deadline} again={again} />
              ))}
          </section>
        ))}
    </div>
  );
}
