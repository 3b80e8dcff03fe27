import { say, type WordKey } from "../../words/index.ts";
import type { LineFilter } from "./shown-lines.ts";

const SWITCHES: readonly { name: "background" | "rejected" | "unknown"; word: WordKey }[] = [
  { name: "background", word: "filter.background" },
  { name: "rejected", word: "filter.rejected" },
  { name: "unknown", word: "filter.unknown" },
];

export function Filters({ filter, change, count }: { filter: LineFilter; change(filter: LineFilter): void; count: number }) {
  return (
    <search class="filters" aria-label={say("filter.title")}>
      <label>
        {say("filter.text")}{" "}
        <input type="search" value={filter.text} onInput={(event) => change({ ...filter, text: event.currentTarget.value })} />
      </label>
      {SWITCHES.map(({ name, word }) => (
        <label key={name}>
          <input type="checkbox" checked={filter[name]} onChange={(event) => change({ ...filter, [name]: event.currentTarget.checked })} />{" "}
          {say(word)}
        </label>
      ))}
      <output aria-live="polite">{say("filter.shown", { n: count })}</output>
    </search>
  );
}
