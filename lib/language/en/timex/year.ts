import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { yearValue } from "../../../extract/timex/value.ts";

const INTRODUCES = new Set(
  "in by since until till of from to during and or between before after early late mid - for circa about around year years the through throughout ( ,".split(
    " ",
  ),
);
const COUNTED_AFTER = /(?:[^sui]s|men|people)$/;
/** What is one thing of somebody's is not counted: "a 2004 inquiry", "its 2003 peak". */
const SINGLE = new Set("a an its his her their our 's".split(" "));
const LONGEST_ACRONYM = 6;
const MODERN = 1900;
const LATEST = 2100;

const ROMAN = /^[ivx]+$/;

/** "Reports 1996-III": a volume of a series. */
function isVolume(match: Match): boolean {
  const dash = match.after();
  const volume = match.after(2);
  return dash?.text === "-" && dash.gap === 0 && volume?.gap === 0 && volume.capital && ROMAN.test(volume.text);
}

/** A number after "in" is a year; elsewhere it must not stand before things that can be counted. */
function isYear(match: Match): boolean {
  const year = match.number("y");
  const previous = match.before();
  const next = match.after();
  if (year > LATEST) return false;
  if (match.isPartOfNumber(",./:-–")) return false;
  if (previous && previous.gap === 0 && previous.kind === "word" && match.tokens[match.raw.first]?.gap === 0) return false;
  if (previous?.upper && previous.end - previous.start <= LONGEST_ACRONYM && !INTRODUCES.has(previous.text)) return false;
  if (previous?.kind === "number") return false;
  const isIntroduced = previous !== undefined && INTRODUCES.has(previous.text);
  if (isVolume(match) || (next?.kind === "number" && !(isIntroduced && previous?.kind === "word"))) return false;
  const isCounting =
    next !== undefined && next.kind === "word" && !next.capital && next.gap > 0 && COUNTED_AFTER.test(next.text) && !VERBS.has(next.text);
  if (previous && SINGLE.has(previous.text) && year >= MODERN) return true;
  if (isCounting) return previous?.text === "in" || previous?.text === "since" || (previous?.text === "the" && year >= MODERN);
  if (year >= MODERN) return true;
  return isIntroduced;
}

const VERBS = new Set("was is has as his its this thus was across towards".split(" "));

/** A lone year: "In 2009". */
export const year: TimexForm = {
  id: "en.timex.year",
  patterns: ["y:YYYY", "in < n:YEARNOTE >"],
  read(match) {
    if (!match.has("n")) return isYear(match) ? { type: "DATE", value: yearValue(match.number("y")) } : null;
    const year = Math.floor(match.number("n") / 10 ** ((match.token("n")?.digits ?? 4) - 4));
    const isNoted = year >= MODERN && year <= LATEST && !COUNTED_AFTER.test(match.after()?.text ?? "");
    return isNoted ? { type: "DATE", value: yearValue(year), cut: (match.token("n")?.digits ?? 4) - 4 } : null;
  },
  examples: [
    { text: "In 2008 they moved.", finds: [["2008", "2008"]] },
    { text: "in 2014.45 Of the", finds: [["2014", "2014"]] },
    { text: "reported in 201445 that", finds: [["2014", "2014"]] },
    { text: "a 2004 inquiry of", finds: [["2004", "2004"]] },
    { text: "the 2011 report", finds: [["2011", "2011"]] },
    { text: "by the end of 2013.", finds: [["the end of 2013", "2013"]] },
    { text: "by mid-2014 it", finds: [["mid-2014", "2014"]] },
  ],
  counterexamples: [
    "in 20145 cases",
    "Decree no. 318/2009",
    "file A-2011/7",
    "2000 soldiers came.",
    "a sum of 2,000 tenge",
    "doc1998",
    "tel. 55 7172 2012 14",
    "(GOST 2014)",
    "1500 of them",
    "CAT/C/2014/3",
    "Reports 1996-III, p. 10",
    "tel. (55) 2011 12 05",
  ],
};
