import { isNumberClass } from "./number-classes.ts";
import { compilePattern, isClass, type Lexicon, type Pattern } from "./pattern.ts";
import type { PrefixRow, TimexForm, TimexLanguage } from "./timex-language.ts";

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
  byWord: ReadonlyMap<string, readonly CompiledForm[]>;
  byNumber: readonly CompiledForm[];
  prefixes: ReadonlyMap<string, readonly CompiledPrefix[]>;
}

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
  const byWord = new Map<string, CompiledForm[]>();
  const byNumber: CompiledForm[] = [];
  for (const form of language.forms) {
    for (const source of form.patterns) {
      const compiled = { form, pattern: compilePattern(source) };
      for (const symbol of compiled.pattern.firsts) {
        if (!isNumberClass(symbol)) for (const word of wordsOf(symbol, language)) addTo(byWord, word, compiled);
        else if (!byNumber.includes(compiled)) byNumber.push(compiled);
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
