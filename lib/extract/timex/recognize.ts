import type { Timex } from "../../model/timex.ts";
import { type CompiledForm, type CompiledLanguage, type CompiledPrefix, compileLanguage, formsAt } from "./lexicon.ts";
import { Match } from "./match.ts";
import type { RawMatch } from "./pattern.ts";
import type { TimexDraft, TimexForm, TimexLanguage } from "./timex-language.ts";
import { type Token, tokenize } from "./tokens.ts";
import { kindOfValue } from "./value.ts";

/** Finds the dates of a text without looking beyond each of them. Anything with this shape can stand in for it. */
export type Recognizer = (text: string, language: TimexLanguage) => Timex[];

const MOST_PREFIXES = 2;

/** "3rd", "3-rd" and "1920s" are one token each: the letters stuck to a number become its suffix. */
function joinSuffixes(tokens: readonly Token[], { suffixes, lexicon }: CompiledLanguage): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    if (isBroken(joined, token, lexicon)) {
      joined.pop();
      const word = joined[joined.length - 1] as Token;
      word.text += token.text;
      word.end = token.end;
      continue;
    }
    const last = joined[joined.length - 1];
    if (last && token.gap === 0 && last.kind === "number" && last.suffix === "" && token.kind === "word" && suffixes.has(token.text)) {
      last.suffix = token.text;
      last.end = token.end;
    } else if (isHyphenated(joined, token, suffixes)) {
      joined.pop();
      const number = joined[joined.length - 1] as Token;
      number.suffix = token.text;
      number.end = token.end;
    } else joined.push(token);
  }
  return joined;
}

function isHyphenated(read: readonly Token[], { kind, gap, text }: Token, suffixes: ReadonlySet<string>): boolean {
  const hyphen = read[read.length - 1];
  const number = read[read.length - 2];
  if (kind !== "word" || gap !== 0 || text.length < 2 || hyphen?.text !== "-" || hyphen.gap !== 0) return false;
  return number?.kind === "number" && number.suffix === "" && suffixes.has(text);
}

/** "Sep-\ntember": a word broken at the end of its line, which only the two halves together are a word of dates. */
function isBroken(read: readonly Token[], { kind, gap, text, capital }: Token, lexicon: CompiledLanguage["lexicon"]): boolean {
  if (kind !== "word" || gap !== 1 || capital) return false;
  const hyphen = read[read.length - 1];
  const head = read[read.length - 2];
  return hyphen?.text === "-" && hyphen.gap === 0 && head?.kind === "word" && lexicon.has(head.text + text);
}

export const readTokens = (text: string, language: TimexLanguage, from = 0, to = text.length): Token[] =>
  joinSuffixes(tokenize(text, from, to), compileLanguage(language));

interface Found {
  form: TimexForm;
  raw: RawMatch;
  drafts: readonly TimexDraft[];
}

function findAt(tokens: readonly Token[], at: number, candidates: readonly CompiledForm[], compiled: CompiledLanguage): Found | null {
  let best: Found | null = null;
  for (const { form, pattern } of candidates) {
    const raw = pattern.match(tokens, at, compiled.lexicon);
    if (!raw || (best && raw.end <= best.raw.end)) continue;
    const drafts = form.read(new Match(tokens, raw));
    if (drafts) best = { form, raw, drafts: Array.isArray(drafts) ? drafts : [drafts as TimexDraft] };
  }
  return best;
}

const captureIndex = (raw: RawMatch, name: string | undefined): number =>
  raw.captures.find((capture) => capture.name === name)?.index ?? -1;

function toTimex(
  text: string,
  tokens: readonly Token[],
  { form, raw }: Found,
  draft: TimexDraft,
  compiled: CompiledLanguage,
): Timex | null {
  const { from, to, cut = 0, ...said } = draft;
  const firstToken = from === undefined ? raw.from : captureIndex(raw, from);
  const lastToken = to === undefined ? raw.to - 1 : captureIndex(raw, to);
  const last = tokens[lastToken];
  const prefix = prefixOf(tokens, firstToken, draft, compiled);
  const first = tokens[prefix.first];
  if (!first || !last) return null;
  const mod = draft.mod ?? prefix.mod;
  const timex: Timex = { start: first.start, end: last.end - cut, text: text.slice(first.start, last.end - cut), ...said, ruleId: form.id };
  const marks = { ...(mod ? { mod } : {}), ...(prefix.narrowed ? { narrowed: true } : {}) };
  return { ...timex, ...marks };
}

function endsWith(tokens: readonly Token[], end: number, { words }: CompiledPrefix): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const token = tokens[end - 1 - i];
    if (!token || token.text !== words[i] || (tokens[end - i]?.gap ?? 2) === 2) return false;
  }
  return true;
}

/** Takes in what stands before a date and belongs to it: "early October", "the end of May 2014". */
function prefixOf(tokens: readonly Token[], first: number, draft: TimexDraft, compiled: CompiledLanguage) {
  const kind = kindOfValue(draft.value);
  let at = first;
  let mod: TimexDraft["mod"] | null;
  let narrowed = false;
  for (let i = 0; i < MOST_PREFIXES; i += 1) {
    const prefixes = compiled.prefixes.get(tokens[at - 1]?.text ?? "");
    const found = (prefixes?.after.get(tokens[at - 2]?.text ?? "") ?? prefixes?.alone)?.find(
      (one) => (!one.row.kinds || one.row.kinds.includes(kind)) && endsWith(tokens, at, one),
    );
    if (!found) break;
    mod ??= found.row.mod ?? undefined;
    narrowed ||= found.row.narrows === true;
    if (!found.row.inside) break;
    at -= found.words.length;
  }
  return { first: at, mod, narrowed };
}

/** Reads every date expression, leftmost and longest first. Takes time linear in the text; never looks at context, never fills anything in. */
export function recognizeTimexes(text: string, language: TimexLanguage): Timex[] {
  const compiled = compileLanguage(language);
  const tokens = readTokens(text, language);
  const timexes: Timex[] = [];
  for (let at = 0; at < tokens.length; ) {
    const forms = formsAt(tokens, at, compiled);
    const found = forms.length === 0 ? null : findAt(tokens, at, forms, compiled);
    if (found) {
      for (const draft of found.drafts) {
        const timex = toTimex(text, tokens, found, draft, compiled);
        if (timex) timexes.push(timex);
      }
    }
    at = found ? Math.max(found.raw.to, at + 1) : at + 1;
  }
  return timexes;
}
