import type { Timex, TimexGroup } from "../../../model/timex.ts";
import { readTokens } from "../recognize.ts";
import type { TimexLanguage } from "../timex-language.ts";
import { tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const MOST_BETWEEN = 24;
const UNKNOWN = "XXXX";
const MONTHS = /^[0-9]{4}-[0-9]{2}/;

type Link = "range" | "list" | null;

const isDayless = ({ type, value, relative }: Timex): boolean => type === "TIME" && !relative && value.startsWith(`${UNKNOWN}-XX-XX`);

/** What stands between two dates and nothing else: a comma or "and" of a list, "to" or a dash of a range. A time of day may stand there too. */
function linkBetween(a: Timex, b: Timex, times: readonly Timex[], text: string, language: TimexLanguage): Link {
  const covered = times.reduce((sum, { start, end }) => sum + end - start, 0);
  if (b.start - a.end - covered > MOST_BETWEEN || b.start < a.end) return null;
  const { and, to, timeLinks, citedLinks } = language.words;
  const between = readTokens(text, language, a.end, b.start);
  if (between[0]?.text === "," && between.length > 1 && isNouns(a, text, language) && !citedLinks.includes(between.at(-1)?.text ?? ""))
    return null;
  const tokens =
    times.length === 0
      ? between
      : between.filter(
          ({ start, text: word }) => !timeLinks.includes(word) && !times.some((time) => time.start <= start && start < time.end),
        );
  if (tokens.length === 0 || tokens.length > 3 || tokens.some((token) => token.gap === 2)) return null;
  const words = tokens.map((token) => token.text).filter((word) => word !== "," || tokens.length === 1);
  const isList = words.every((word) => word === "," || and.includes(word) || PREPOSITION_SAFE.has(word));
  if (isList && words.length <= 2) return "list";
  return words.every((word) => word === "-" || word === "/" || to.includes(word)) ? "range" : null;
}

/** "In his complaint of 3 May 2010, on 21 June 2012 …": the first date is that of a noun, and what comes with a preposition of its own is another. */
function isNouns(timex: Timex, text: string, language: TimexLanguage): boolean {
  const before = tokensBefore(text, timex, MOST_BETWEEN, language);
  return hasYear(timex) && language.words.citedLinks.includes(before.at(-1)?.text ?? "");
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

/** The year stands once, at the end: "On 21 January, 8 May and 19 May 2017". */
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

/** "The night of 22 to 23 February": both days are meant. */
const isNight = ({ type, value, relative }: Timex): boolean => type === "TIME" && !relative && /-[0-9]{2}TNI$/.test(value);

interface Chain {
  chain: Timex[];
  links: Link[];
}

function chainsOf(timexes: readonly Timex[], text: string, language: TimexLanguage): Chain[] {
  const chains: Chain[] = [];
  let times: Timex[] = [];
  let current: Chain | null = null;
  for (const timex of timexes) {
    if (isDayless(timex)) {
      times.push(timex);
      chains.push({ chain: [timex], links: [] });
      continue;
    }
    const last = current?.chain.at(-1);
    const link = last && (isDate(last) || isNight(last)) && isDate(timex) ? linkBetween(last, timex, times, text, language) : null;
    if (current && link && !(link === "list" && last && isNight(last))) {
      current.chain.push(timex);
      current.links.push(link);
    } else {
      current = { chain: [timex], links: [] };
      chains.push(current);
    }
    times = [];
  }
  return chains;
}

/** "From 3 April until 5 May and from 7 July until 9 August 2007": ranges in a list share its year, and are ranges of their own. */
function parted({ chain, links }: Chain): Chain[] {
  if (!links.includes("range") || !links.includes("list")) return [{ chain, links }];
  const parts: Chain[] = [{ chain: [chain[0] as Timex], links: [] }];
  links.forEach((link, i) => {
    const next = chain[i + 1] as Timex;
    const part = parts.at(-1) as Chain;
    if (link !== "range" || part.links.length > 0) parts.push({ chain: [next], links: [] });
    else {
      part.chain.push(next);
      part.links.push(link);
    }
  });
  return parts;
}

function kindOfChain(chain: readonly Timex[], links: readonly Link[], text: string, language: TimexLanguage): TimexGroup["kind"] {
  const first = chain[0];
  if (chain.length !== 2 || !first) return "list";
  return links[0] === "range" || isOpened(first, text, language) ? "range" : "list";
}

function grouped({ chain, links }: Chain, printed: readonly Timex[], text: string, language: TimexLanguage): Timex[] {
  const first = chain[0];
  const last = chain[chain.length - 1];
  if (!first || !last || first === last) return [...chain];
  const group = { kind: kindOfChain(chain, links, text, language), start: first.start, end: last.end };
  const filled = group.kind === "range" ? overNewYear(printed, chain) : chain;
  return filled.map(({ mod, ...timex }) => ({ ...timex, ...(mod === "approximate" ? { mod } : {}), group }));
}

/** The year is shared over the whole chain; a range in it is one of its own. */
function readChain({ chain, links }: Chain, text: string, language: TimexLanguage): Timex[] {
  const filled = withYears(chain);
  const printed = new Map(filled.map((timex, i) => [timex, chain[i] as Timex]));
  return parted({ chain: filled, links }).flatMap((part) =>
    grouped(
      part,
      part.chain.map((timex) => printed.get(timex) ?? timex),
      text,
      language,
    ),
  );
}

/** Dates printed together: a missing year comes from the last of them, and the ends of a range know of each other. */
export const lists: RefineStep = {
  id: "lists",
  reason: "Dates joined by a comma, a conjunction or a dash share the year printed last.",
  apply: (timexes, text, language) =>
    chainsOf(timexes, text, language)
      .flatMap((chain) => readChain(chain, text, language))
      .sort((a, b) => a.start - b.start),
};
