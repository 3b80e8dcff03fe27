import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Entry } from "../../../lib/model/chronology.ts";
import { say } from "../../words/index.ts";
import { Line } from "./line.tsx";

const GUESSED_HEIGHT = 84;
const ROWS_BEYOND = 12;

type Rows = Virtualizer<HTMLDivElement, HTMLElement>;

/** Rows that are in sight, and a few around them; the list is as long as it looks, whatever stands in the page. */
function useRows(count: number, keyOf: (index: number) => string): { rows: Rows; box: { current: HTMLDivElement | null } } {
  const box = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const made = useRef<Rows | null>(null);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: keyOf,
    overscan: ROWS_BEYOND,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: redraw,
  };
  made.current ??= new Virtualizer(options);
  const rows = made.current;
  rows.setOptions(options);
  useEffect(() => rows._didMount(), []);
  useEffect(() => rows._willUpdate());
  return { rows, box };
}

export interface LineListProps {
  entries: readonly Entry[];
  chosen: string | null;
  choose(entryId: string): void;
  /** Keys beside the arrows, by their name: what they do with the chosen line. */
  keys: Readonly<Record<string, (entry: Entry) => void>>;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, count) => Math.min(at + 10, count - 1),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The lines as a listbox: arrows move, the chosen line is what the source beside it shows. */
export function LineList({ entries, chosen, choose, keys }: LineListProps) {
  const { rows, box } = useRows(entries.length, (index) => entries[index]?.id ?? String(index));
  const at = entries.findIndex(({ id }) => id === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = STEPS[event.key]?.(at, entries.length);
    const act = keys[event.key];
    const here = entries[at];
    if (next === undefined && !(act && here)) return;
    event.preventDefault();
    if (next === undefined) act?.(here as Entry);
    else {
      choose(entries[next]?.id ?? "");
      rows.scrollToIndex(next);
    }
  };
  return (
    <div
      ref={box}
      class="lines"
      role="listbox"
      tabIndex={0}
      aria-label={say("line.list")}
      aria-activedescendant={at >= 0 ? `line-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div class="lines-inside" style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index] as Entry;
          return (
            <div
              key={key}
              id={`line-${entry.id}`}
              ref={(row) => rows.measureElement(row)}
              data-index={index}
              class="line"
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === chosen}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => choose(entry.id)}
              onKeyDown={onKeyDown}
            >
              <Line entry={entry} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
