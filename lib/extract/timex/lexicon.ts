import { isNumberClass } from "./number-classes.ts";
import { Openings } from "./openings.ts";
import { compilePattern, isClass, type Lexicon, type Pattern } from "./pattern.ts";
import type { PrefixRow, TimexForm, TimexLanguage } from "./timex-language.ts";
import type { Token } from "./tokens.ts";

export interface CompiledForm {
  form: TimexForm;
  pattern: Pattern;
}

/** A prefix as the words it ends with, last word first. */
export interface CompiledPrefix {
  row: PrefixRow;
  words: readonly string[];
}

/** A language made ready for matching: every word knows its meanings and the forms that it can begin. */
export interface CompiledLanguage {
  lexicon: Lexicon;
  suffixes: ReadonlySet<string>;
  byWord: ReadonlyMap<string, Openings>;
  byNumber: Openings;
  prefixes: ReadonlyMap<string, PrefixesOfWord>;
}

/** The prefixes that end in one word: those of that word alone, and with them those that have a certain word before it; likeliest first. */
export interface PrefixesOfWord {
  alone: readonly CompiledPrefix[];
  after: ReadonlyMap<string, readonly CompiledPrefix[]>;
}

const NO_FORMS: readonly CompiledForm[] = [];
const COMPILED = new WeakMap<TimexLanguage, CompiledLanguage>();

function buildLexicon(language: TimexLanguage): Lexicon {
  const lexicon = new Map<string, Record<string, { value: number | string; capital: boolean }>>();
  for (const [name, { words, capital }] of Object.entries(language.lexicon)) {
    for (const [word, value] of Object.entries(words)) {
      const classes = lexicon.get(word) ?? {};
      classes[name] = { value, capital: capital?.includes(word) ?? false };
      lexicon.set(word, classes);
    }
  }
  return lexicon;
}

function wordsOf(symbol: string, language: TimexLanguage): string[] {
  if (!isClass(symbol)) return [symbol];
  const found = language.lexicon[symbol];
  if (!found) throw new Error(`the lexicon has no class ${symbol}`);
  return Object.keys(found.words);
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function indexForms(language: TimexLanguage): Pick<CompiledLanguage, "byWord" | "byNumber"> {
  const byWord = new Map<string, Openings>();
  const byNumber = new Openings();
  const meanings = (symbol: string) => wordsOf(symbol, language);
  const openingsOf = (word: string): Openings => {
    const openings = byWord.get(word) ?? new Openings();
    byWord.set(word, openings);
    return openings;
  };
  for (const form of language.forms) {
    for (const source of form.patterns) {
      const compiled = { form, pattern: compilePattern(source) };
      for (const { first, second } of compiled.pattern.openings) {
        if (isNumberClass(first)) byNumber.add(compiled, second, meanings);
        else for (const word of meanings(first)) openingsOf(word).add(compiled, second, meanings);
      }
    }
  }
  return { byWord, byNumber };
}

function indexPrefixes(rows: readonly PrefixRow[]): Map<string, PrefixesOfWord> {
  const alone = new Map<string, CompiledPrefix[]>();
  const after = new Map<string, Map<string, CompiledPrefix[]>>();
  for (const row of rows) {
    const words = row.phrase.split(" ").reverse();
    const [last = "", before] = words;
    const byWord = after.get(last) ?? new Map<string, CompiledPrefix[]>();
    after.set(last, byWord);
    if (before === undefined) addTo(alone, last, { row, words });
    else addTo(byWord, before, { row, words });
  }
  return new Map([...after].map(([last, byWord]) => [last, likeliestFirst(alone.get(last) ?? [], byWord)]));
}

const likelier = (a: CompiledPrefix, b: CompiledPrefix): number =>
  Number(b.row.inside) - Number(a.row.inside) || b.words.length - a.words.length;

const likeliestFirst = (alone: readonly CompiledPrefix[], after: ReadonlyMap<string, readonly CompiledPrefix[]>): PrefixesOfWord => ({
  alone: [...alone].sort(likelier),
  after: new Map([...after].map(([before, rows]) => [before, [...rows, ...alone].sort(likelier)])),
});

export function compileLanguage(language: TimexLanguage): CompiledLanguage {
  const known = COMPILED.get(language);
  if (known) return known;
  const compiled: CompiledLanguage = {
    lexicon: buildLexicon(language),
    suffixes: new Set(language.ordinalSuffixes),
    ...indexForms(language),
    prefixes: indexPrefixes(language.prefixes),
  };
  COMPILED.set(language, compiled);
  return compiled;
}

/** The forms that the token at a place can begin, without those that the token behind it rules out. */
export function formsAt(tokens: readonly Token[], at: number, { byWord, byNumber }: CompiledLanguage): readonly CompiledForm[] {
  const { kind, text } = tokens[at] as Token;
  const openings = kind === "number" ? byNumber : byWord.get(text);
  return openings?.before(tokens[at + 1]) ?? NO_FORMS;
}
