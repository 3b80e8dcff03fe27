import type { ActionLanguage, Cue, VerbForms } from "./action-language.ts";
import type { Token } from "./tokens.ts";

/**
 * Cue patterns over words. A pattern is read once into elements and is matched by a bounded walk (gaps have a limit, there is no
 * repetition), so no text can make it slow. Found through an index from its first word, so most words of a text cost one look-up.
 */
type Element =
  | { kind: "word"; forms: ReadonlySet<string>; head: boolean; optional: boolean }
  | { kind: "phrase"; byFirst: ReadonlyMap<string, readonly (readonly string[])[]>; optional: boolean }
  | { kind: "gap"; max: number; verbal: boolean }
  | { kind: "ahead" };

export interface CompiledPattern {
  cue: Cue;
  order: number;
  elements: readonly Element[];
  /** Elements that are no gap: the more, the more specific. */
  weight: number;
  /** The head is a participle that follows its object: "a case … was opened". */
  passive: boolean;
  /** The wording means this act only in the active voice ("applied to"). */
  activeOnly: boolean;
  /** The base form counts only beside an auxiliary ("did not reply", "failed to respond"). */
  noBareBase: boolean;
  /** The present counts only in a chronology, which tells in it what happened ("3 July 2018: the minister tells reporters"). */
  pastOnly: boolean;
  /** Third-person forms of its verbs: after "to" they are nouns ("access to places of detention"). */
  presentForms: ReadonlySet<string>;
}

export interface PatternMatch {
  pattern: CompiledPattern;
  /** Token indexes, `to` exclusive; `head` is null for nominalizations. */
  from: number;
  to: number;
  head: number | null;
  /** The object stands in another clause ("was stayed in May and resumed in June"). */
  elliptic?: true;
  /** Words that the pattern itself names, without what fills its gaps. */
  named: number[];
}

/** The patterns that a word can begin. Most words of the index stand in no text of an ordinary length, so a pattern is compiled when its first word is met. */
export class PatternIndex {
  readonly #byFirst = new Map<string, PatternSource[]>();
  readonly #compiled = new Map<string, readonly CompiledPattern[]>();
  readonly #vocabulary: Vocabulary;

  constructor(cues: readonly Cue[], language: ActionLanguage) {
    this.#vocabulary = vocabularyOf(language);
    let order = 0;
    for (const cue of cues) for (const source of cue.patterns) this.#add({ source, cue, order: order++, pattern: null });
  }

  /** In the order in which they stand in the language. */
  startingWith(word: string): readonly CompiledPattern[] | undefined {
    const known = this.#compiled.get(word);
    if (known) return known;
    const patterns = this.#byFirst.get(word)?.map((source) => this.#compile(source));
    if (patterns) this.#compiled.set(word, patterns);
    return patterns;
  }

  #add(source: PatternSource): void {
    for (const word of firstWords(source, this.#vocabulary)) {
      const known = this.#byFirst.get(word);
      if (known) known.push(source);
      else this.#byFirst.set(word, [source]);
    }
  }

  #compile(source: PatternSource): CompiledPattern {
    source.pattern ??= compilePattern(source, this.#vocabulary);
    return source.pattern;
  }
}

/** One of the patterns of a cue as it is written, and compiled once somebody asked. */
interface PatternSource {
  source: string;
  cue: Cue;
  order: number;
  pattern: CompiledPattern | null;
}

interface Vocabulary {
  forms: (lemma: string) => VerbForms;
  verbs: (body: string) => ReadonlySet<string>;
  words: (body: string) => ReadonlySet<string>;
  phrases: (name: string) => Phrases;
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What patterns ask of a language, each answer made once: hundreds of patterns name the same verbs and phrases. */
function vocabularyOf(language: ActionLanguage): Vocabulary {
  const forms = once(language.forms);
  return {
    forms,
    verbs: once((body) => verbWords(body, forms)),
    words: once((body) => new Set(body.split("|"))),
    phrases: once((name) => phrasesOf(name, language)),
  };
}

function once<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? answer(key);
    known.set(key, made);
    return made;
  };
}

const GAP = /^(\.\.|~)(\d{1,2})$/;

function elementOf(part: string, isHead: boolean, vocabulary: Vocabulary): Element {
  const gap = GAP.exec(part);
  if (gap) return { kind: "gap", max: Number(gap[2]), verbal: gap[1] === "~" };
  if (part === ">") return { kind: "ahead" };
  const optional = part.endsWith("?");
  const body = optional ? part.slice(0, -1) : part;
  if (body.startsWith("$")) return { kind: "phrase", byFirst: vocabulary.phrases(body.slice(1)), optional };
  if (!body.startsWith("{")) return { kind: "word", forms: vocabulary.words(body), head: false, optional };
  return { kind: "word", forms: vocabulary.verbs(body), head: isHead, optional };
}

function compilePattern({ source, cue, order }: PatternSource, vocabulary: Vocabulary): CompiledPattern {
  const parts = source.split(" ");
  const headAt = parts.findIndex((part) => part.startsWith("{"));
  const elements = parts.map((part, i) => elementOf(part, i === headAt, vocabulary));
  return {
    cue,
    order,
    elements,
    weight: elements.filter((e) => "optional" in e && !e.optional).length + (cue.priority ?? 0),
    presentForms: new Set(lemmasOf(source).flatMap((lemma) => vocabulary.forms(lemma).present)),
    pastOnly: source.includes(":past}"),
    noBareBase: source.includes(":did}") || source.includes(":act}"),
    activeOnly: source.includes(":act}"),
    passive: headAt > 0 && elements.slice(0, headAt).some((e) => e.kind === "gap" && e.verbal),
  };
}

function phrasesOf(name: string, language: ActionLanguage): Phrases {
  const phrases = language.sets[name];
  if (!phrases) throw new TypeError(`the language has no set named $${name}`);
  const byFirst = new Map<string, string[][]>();
  for (const words of phrases.map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length)) {
    const first = words[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

/** The verbs that a pattern names in braces. */
export const lemmasOf = (source: string): string[] =>
  [...source.matchAll(/\{([a-z,-]{1,400})/g)].flatMap((match) => (match[1] as string).split(","));

function verbWords(body: string, formsOf: Vocabulary["forms"]): ReadonlySet<string> {
  const [lemmas, form] = body.slice(1, -1).split(":") as [string, keyof VerbForms | "did" | "act" | undefined];
  const words = lemmas.split(",").flatMap((lemma) => {
    const forms = formsOf(lemma);
    if (form === "did" || form === "act") return [...forms.base, ...forms.present, ...forms.past, ...forms.pp, ...forms.ing];
    if (form === "past") return [...forms.past, ...forms.present];
    return form ? forms[form] : Object.values(forms).flat();
  });
  return new Set(words);
}

/** The words that a pattern can begin with: those of its first part, and of the next one where that may be missing. */
function firstWords({ source, cue }: PatternSource, vocabulary: Vocabulary): Set<string> {
  const words = new Set<string>();
  for (const part of source.split(" ")) {
    const element = elementOf(part, false, vocabulary);
    if (!("optional" in element)) break;
    for (const word of element.kind === "word" ? element.forms : element.byFirst.keys()) words.add(word);
    if (!element.optional) break;
  }
  if (words.size === 0) throw new TypeError(`cue ${cue.id}: pattern "${source}" starts with nothing that can be looked up`);
  return words;
}

/** What may not stand in a gap: the ends of a clause, and inside a noun phrase auxiliaries too. */
export interface GapStops {
  noun: ReadonlySet<string>;
  verbal: ReadonlySet<string>;
  /** Stops that are determiners where the noun follows at once ("upheld that judgment"). */
  demonstrative: ReadonlySet<string>;
}

/** All places where a pattern of the index matches, at most one (the shortest) per pattern and first word. */
export function matchPatterns(tokens: readonly Token[], index: PatternIndex, stops: GapStops): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const patterns = index.startingWith((tokens[at] as Token).lower);
    if (!patterns) continue;
    for (const pattern of patterns) {
      const state: State = { tokens, stops, named: [], head: null, ahead: -1 };
      const end = walk(pattern.elements, 0, at, state);
      if (end < 0) continue;
      const to = state.ahead < 0 ? end : state.ahead;
      found.push({ pattern, from: at, to, head: state.head, named: state.named.filter((t) => t < to) });
    }
  }
  return found;
}

interface State {
  tokens: readonly Token[];
  stops: GapStops;
  named: number[];
  head: number | null;
  ahead: number;
}

/** Matches the elements from `e` on at token `t`; the end, or -1. Tries the shortest gap first. */
function walk(elements: readonly Element[], e: number, t: number, state: State): number {
  const element = elements[e];
  if (!element) return t;
  if (element.kind === "gap") return walkGap(element, elements, e, t, state);
  if (element.kind === "ahead") {
    state.ahead = t;
    return walk(elements, e + 1, t, state);
  }
  const length = element.kind === "word" ? wordAt(element.forms, t, state) : phraseAt(element.byFirst, t, state);
  if (length > 0) {
    const head = state.head;
    if (element.kind === "word" && element.head) state.head = t;
    for (let i = 0; i < length; i++) state.named.push(t + i);
    const end = walk(elements, e + 1, t + length, state);
    if (end >= 0) return end;
    state.head = head;
    state.named.length -= length;
  }
  return element.optional ? walk(elements, e + 1, t, state) : -1;
}

/** "the complaint of Ada Kern of 5 March 2015 was rejected": names and dates fill no gap between a noun and its verb. */
const isNameOrDate = ({ text, lower }: Token): boolean => text.charAt(0) !== lower.charAt(0) || (lower >= "0" && lower < ":");
const LONGEST_SUBJECT = 24;

function walkGap(gap: { max: number; verbal: boolean }, elements: readonly Element[], e: number, t: number, state: State): number {
  const stops = gap.verbal ? state.stops.verbal : state.stops.noun;
  for (let skipped = 0, counted = 0; counted <= gap.max; skipped++) {
    const end = walk(elements, e + 1, t + skipped, state);
    if (end >= 0) return end;
    const next = state.tokens[t + skipped];
    if (!next) return -1;
    if (next.lower !== "," && !(gap.verbal && skipped < LONGEST_SUBJECT && isNameOrDate(next))) counted++;
    if (stops.has(next.lower)) return state.stops.demonstrative.has(next.lower) ? walk(elements, e + 1, t + skipped + 1, state) : -1;
  }
  return -1;
}

function wordAt(forms: ReadonlySet<string>, t: number, state: State): number {
  const token = state.tokens[t];
  return token && forms.has(token.lower) ? 1 : 0;
}

function phraseAt(byFirst: ReadonlyMap<string, readonly (readonly string[])[]>, t: number, state: State): number {
  const token = state.tokens[t];
  const phrases = token ? byFirst.get(token.lower) : undefined;
  const phrase = phrases?.find((words) => words.every((word, i) => state.tokens[t + i]?.lower === word));
  return phrase?.length ?? 0;
}
