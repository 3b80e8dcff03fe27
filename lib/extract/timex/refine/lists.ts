import type { Timex, TimexGroup } from "../../../model/timex.ts";
import { readTokens } from "../recognize.ts";
import type { TimexLanguage } from "../timex-language.ts";
import { tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const MOST_BETWEEN = 24;
const UNKNOWN = "XXXX";
const MONTHS = /^[0-9]{4}-[0-9]{2}/;

type Link = "range" | "list" | null;

/** What stands between two dates and nothing else: a comma or "and" of a list, "to" or a dash of a range. */
function linkBetween(a: Timex, b: Timex, text: string, language: TimexLanguage): Link {
  if (b.start - a.end > MOST_BETWEEN || b.start < a.end) return null;
  const { and, to } = language.words;
  const tokens = readTokens(text, language, a.end, b.start);
  if (tokens.length === 0 || tokens.length > 3 || tokens.some((token) => token.gap === 2)) return null;
  const words = tokens.map((token) => token.text).filter((word) => word !== "," || tokens.length === 1);
  const isList = words.every((word) => word === "," || and.includes(word) || PREPOSITION_SAFE.has(word));
  if (isList && words.length <= 2) return "list";
  return words.every((word) => word === "-" || word === "/" || to.includes(word)) ? "range" : null;
}

/** Marks that may repeat between dates of a list. */
const PREPOSITION_SAFE = new Set([";", "&"]);

/** "between 1996 and 2010" is a range although "and" links it. */
function isOpened(first: Timex, text: string, language: TimexLanguage): boolean {
  const before = tokensBefore(text, first, MOST_BETWEEN, language);
  return language.words.rangeOpeners.includes(before[before.length - 1]?.text ?? "");
}

const lacksYear = ({ value, type, relative }: Timex): boolean => type === "DATE" && !relative && value.startsWith(`${UNKNOWN}-`);
const hasYear = ({ value, type }: Timex): boolean => type === "DATE" && /^[0-9]{4}-/.test(value);

const yearBefore = ({ value, ...timex }: Timex): Timex => ({
  ...timex,
  value: String(Number(value.slice(0, 4)) - 1).padStart(4, "0") + value.slice(4),
});

/** "From 28 December to 3 January 2014" begins in the year before the one that is printed. */
function overNewYear(printed: readonly Timex[], filled: readonly Timex[]): Timex[] {
  const [first, last] = filled;
  const [bare] = printed;
  return first && last && bare && lacksYear(bare) && MONTHS.test(first.value) && MONTHS.test(last.value) && first.value > last.value
    ? [yearBefore(first), last]
    : [...filled];
}

/** The year stands once, at the end: "On 23 March, 2 April and 16 April 2015". */
function withYears(chain: readonly Timex[]): Timex[] {
  const filled: Timex[] = [];
  let year: string | null = null;
  for (const timex of [...chain].reverse()) {
    if (hasYear(timex)) year = timex.value.slice(0, 4);
    filled.push(year !== null && lacksYear(timex) ? { ...timex, value: year + timex.value.slice(4) } : timex);
  }
  return filled.reverse();
}

const isDate = ({ type, value, relative }: Timex): boolean => type === "DATE" && !relative && /^[0-9X]{4}/.test(value);

function chainsOf(timexes: readonly Timex[], text: string, language: TimexLanguage): { chain: Timex[]; links: Link[] }[] {
  const chains: { chain: Timex[]; links: Link[] }[] = [];
  for (const timex of timexes) {
    const current = chains[chains.length - 1];
    const last = current?.chain[current.chain.length - 1];
    const link = last && isDate(last) && isDate(timex) ? linkBetween(last, timex, text, language) : null;
    if (current && link) {
      current.chain.push(timex);
      current.links.push(link);
    } else chains.push({ chain: [timex], links: [] });
  }
  return chains;
}

function kindOfChain(chain: readonly Timex[], links: readonly Link[], text: string, language: TimexLanguage): TimexGroup["kind"] {
  const first = chain[0];
  if (chain.length !== 2 || !first) return "list";
  return links[0] === "range" || isOpened(first, text, language) ? "range" : "list";
}

function grouped(chain: readonly Timex[], links: readonly Link[], text: string, language: TimexLanguage): Timex[] {
  const first = chain[0];
  const last = chain[chain.length - 1];
  if (!first || !last || first === last) return [...chain];
  const group = { kind: kindOfChain(chain, links, text, language), start: first.start, end: last.end };
  const filled = group.kind === "range" ? overNewYear(chain, withYears(chain)) : withYears(chain);
  return filled.map(({ mod, ...timex }) => ({ ...timex, ...(mod === "approximate" ? { mod } : {}), group }));
}

/** Dates printed together: a missing year comes from the last of them, and the ends of a range know of each other. */
export const lists: RefineStep = {
  id: "lists",
  reason: "Dates joined by a comma, a conjunction or a dash share the year printed last.",
  apply: (timexes, text, language) =>
    chainsOf(timexes, text, language).flatMap(({ chain, links }) => grouped(chain, links, text, language)),
};
