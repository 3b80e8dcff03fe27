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
  prefixes: ReadonlyMap<string, readonly CompiledPrefix[]>;
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

function indexPrefixes(rows: readonly PrefixRow[]): Map<string, CompiledPrefix[]> {
  const prefixes = new Map<string, CompiledPrefix[]>();
  for (const row of rows) {
    const words = row.phrase.split(" ").reverse();
    addTo(prefixes, words[0] ?? "", { row, words });
  }
  for (const list of prefixes.values()) list.sort((a, b) => Number(b.row.inside) - Number(a.row.inside) || b.words.length - a.words.length);
  return prefixes;
}

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
