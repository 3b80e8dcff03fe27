import type { Timex } from "../../../model/timex.ts";
import type { TimexLanguage } from "../timex-language.ts";
import type { Token } from "../tokens.ts";
import { tokensAfter, tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const BEFORE = 90;
const AFTER = 60;
const LONGEST_NAME = 7;
const YEAR = /^[0-9]{4}$/;
const MOST_WORDS_BETWEEN = 10;

const isSentenceEnd = (token: Token, next: Token | undefined): boolean =>
  (token.text === "." || token.text === ";") && next !== undefined && next.gap > 0 && next.capital;

/** The tokens of the same sentence, nearest last. */
function sameSentence(tokens: readonly Token[]): Token[] {
  const end = tokens.findLastIndex((token, i) => isSentenceEnd(token, tokens[i + 1]) && (tokens[i - 1]?.text.length ?? 0) > 2);
  return tokens.slice(end + 1);
}

const LETTER = /^\p{L}/u;

/** "(accessed on 5 November 2015)", "www.example.org visited on 5 November 2015"; but "the prison was visited on 5 November 2015" tells an act. */
function isAccessNote(before: readonly Token[], { words }: TimexLanguage): boolean {
  const at = before.findLastIndex((token, i) => i >= before.length - 2 && words.citedDirect.includes(token.text));
  if (at < 0) return false;
  const previous = before[at - 1];
  return !previous || !LETTER.test(previous.text) || before.slice(0, at).some((token) => words.online.includes(token.text));
}

/** "Law [of the Republic of Orland on Advertising] of 4 July 2014", "Decree no. 12 dated 3 May 2012", "accessed on 5 November 2015". */
function namesCitedThing(before: readonly Token[], language: TimexLanguage): boolean {
  const { cited, citedLinks } = language.words;
  const last = before[before.length - 1];
  if (!last) return false;
  if (isAccessNote(before, language)) return true;
  if (!citedLinks.includes(last.text)) return false;
  const words = before.slice(-MOST_WORDS_BETWEEN - 1, -1);
  return words.some((token) => token.capital && cited.includes(token.text)) || cited.includes(words[words.length - 1]?.text ?? "");
}

const CASE_NAME = 12;

/** "Arden v. Orland (no. 12/07, 24 January 2017)": the parties stand before the brackets, which open with the number of their case. */
function followsCaseName(before: readonly Token[], open: number, { words }: TimexLanguage): boolean {
  const name = before.slice(Math.max(0, open - CASE_NAME), open);
  const first = before[open + 1];
  return first !== undefined && words.numbered.includes(first.text) && name.some((token) => words.versus.includes(token.text));
}

/** "(see Arden v. Orland, no. 12/07, § 53, 24 January 2017)": brackets open with a pointer, or hold the parties' "v." before the date. */
function isInReference(before: readonly Token[], language: TimexLanguage): boolean {
  const open = before.findLastIndex((token) => token.text === "(");
  if (open < 0 || before.slice(open).some((token) => token.text === ")")) return false;
  if (followsCaseName(before, open, language)) return true;
  const inside = before.slice(open + 1);
  return inside.some((token, i) => language.words.references.includes(token.text) && (i === 0 || token.text !== "see"));
}

/** "Arden v. Orland (dec.), no. 12/07, 3 March 2005": the parties, the number of their case and the date, with commas between. */
function endsReference(before: readonly Token[], { words }: TimexLanguage): boolean {
  if (before.at(-1)?.text !== ",") return false;
  const versus = before.findLastIndex((token) => words.versus.includes(token.text));
  return versus >= 0 && before.slice(versus).some((token, i, name) => words.numbered.includes(token.text) && isNumber(name, i + 1));
}

const isNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "number" || (tokens[at]?.text === "." && tokens[at + 1]?.kind === "number");

/** "Government Resolution No. 1021 of 2 November 2007", "Order of the Minister of Justice No. 12 dated 15 March 2010": law, by who gave it. */
function isOfLawgiver(before: readonly Token[], { words }: TimexLanguage): boolean {
  if (!words.citedLinks.includes(before.at(-1)?.text ?? "")) return false;
  const name = before.slice(-MOST_WORDS_BETWEEN - 4);
  const given = name.some((token) => token.capital && words.lawgivers.includes(token.text));
  const paper = name.findIndex((token) => token.capital && words.papers.includes(token.text));
  return given && paper >= 0 && name.some((token, i) => words.numbered.includes(token.text) && isNumber(name, i + 1));
}

/** "judgment of 6 June 2019 in Arden v. Orland", "in Arden v. Orland, judgment of 6 June 2019", "Law of 4 July 2014 No 231-V". */
function isOfCitedCase(before: readonly Token[], after: readonly Token[], language: TimexLanguage): boolean {
  const { versus, decided, citedLinks } = language.words;
  const noun = before[before.length - 2];
  const isOfDecision = citedLinks.includes(before[before.length - 1]?.text ?? "") && noun !== undefined && decided.includes(noun.text);
  return isOfDecision && [...before.slice(-CASE_NAME), ...after].some((token) => versus.includes(token.text));
}

/** "the 1997 Criminal Procedure Code", "Family Code 1985", "Belgorsk, 2014, p. 18": the year belongs to the name of a law or of a book. */
function namesLaw({ value, start, end }: Timex, before: readonly Token[], after: readonly Token[], language: TimexLanguage): boolean {
  if (!YEAR.test(value) || end - start !== value.length) return false;
  const last = before[before.length - 1];
  if (last?.capital && language.words.cited.includes(last.text)) return true;
  if (last?.text === "," && after[0]?.text === "," && language.words.references.includes(after[1]?.text ?? "")) return true;
  const name = after.slice(0, LONGEST_NAME);
  const stop = name.findIndex((token, i) => !token.capital && (i === 0 || !isJoint(token, name[i + 1])));
  return (stop < 0 ? name : name.slice(0, stop)).some((token) => language.words.cited.includes(token.text));
}

const isJoint = (token: Token, next: Token | undefined): boolean =>
  token.kind === "word" && token.end - token.start <= 3 && next?.capital === true;

/** "CAT/C/KAZ/CO/3 of 12 December 2014", "resolution 60/147 of 16 December 2005": the symbol of a document stands before its date. */
function followsSymbol(before: readonly Token[], { words }: TimexLanguage): boolean {
  const link = before.at(-1);
  if (!link || !(words.citedLinks.includes(link.text) || link.text === "(" || link.text === ",")) return false;
  let first = before.length - 2;
  while (first > 0 && before[first]?.gap === 0) first -= 1;
  const symbol = before.slice(Math.max(first, 0), -1);
  if (!symbol.some((token) => token.text === "/")) return false;
  if (symbol[0]?.capital) return true;
  return before[first - 1]?.kind === "word" && words.decided.includes(before[first - 1]?.text ?? "");
}

function isCitation(timex: Timex, text: string, language: TimexLanguage): boolean {
  const before = sameSentence(tokensBefore(text, timex, BEFORE, language));
  if (
    namesCitedThing(before, language) ||
    followsSymbol(before, language) ||
    endsReference(before, language) ||
    isOfLawgiver(before, language) ||
    isInReference(before, language)
  )
    return true;
  const after = tokensAfter(text, timex, AFTER, language);
  return namesLaw(timex, before, after, language) || isOfCitedCase(before, after, language);
}

/** The date of a law, a judgment or a publication that is cited is a date, but nothing happened in this story on it. */
export const citations: RefineStep = {
  id: "citations",
  reason: "It is the date of a law, a judgment or a publication that the text cites.",
  apply: (timexes, text, language) =>
    timexes.map((timex) =>
      (timex.type === "DATE" || timex.type === "TIME") && !timex.relative && isCitation(timex, text, language)
        ? { ...timex, citation: true }
        : timex,
    ),
};
