import type { Action } from "../../model/action.ts";
import type { RelativeTimex, TimexType } from "../../model/timex.ts";
import type { Match } from "./match.ts";

/** What a form reads out of its match. Nothing here comes from context: what is not printed stays `X`. */
export interface TimexDraft {
  type: TimexType;
  value: string;
  /** Where the expression prints an interval: its last day, month or year. */
  endValue?: string;
  relative?: RelativeTimex;
  mod?: "approximate" | "before" | "after" | "since";
  time?: string;
  side?: "start" | "end";
  numeric?: { first: number; second: number; year: number };
  weekday?: number;
  /** The act that the expression counts from: "two weeks after his release". */
  act?: Action;
  /** The act that ends the stretch which `act` began: "during his detention". */
  actEnd?: Action;
  diagnostics?: string[];
  /** Letters at the end of the match that are none of its own: the number of a footnote stuck to a year. */
  cut?: number;
  /** Names of the captures that begin and end the span, where it is not the whole match. */
  from?: string;
  to?: string;
}

export interface FormExample {
  text: string;
  /** The printed span, and its underspecified TIMEX3 value. */
  finds: readonly (readonly [span: string, value: string])[];
}

/**
 * One way to print a date. Patterns are written over tokens (see pattern.ts), so that no-break spaces, line breaks and soft hyphens need no care,
 * and matching takes time linear in the text.
 */
export interface TimexForm {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly read: (match: Match) => TimexDraft | readonly TimexDraft[] | null;
  readonly examples: readonly FormExample[];
  /** Texts in which this form must find nothing. */
  readonly counterexamples: readonly string[];
}

/** Words of one class with what each means: month names 1 to 12, units "day", number words. Lower case. */
export interface LexemeClass {
  readonly words: Readonly<Record<string, number | string>>;
  /** These words count only when printed with a capital: "may", "march", "sat". */
  readonly capital?: readonly string[];
}

/** A phrase right before a date that belongs to it ("early", "the end of") or says how it bounds the event ("before", "by"). */
export interface PrefixRow {
  readonly phrase: string;
  readonly mod: "approximate" | "before" | "after" | "since" | null;
  /** Part of the expression as TIMEX3 counts it. */
  readonly inside: boolean;
  /** Names a part of the unit: "early", "the end of". */
  readonly narrows?: boolean;
  /** Value kinds that it goes with: `2012` year, `2012-07` month, … ; all when left out. */
  readonly kinds?: readonly ValueKind[];
}

export type ValueKind = "century" | "decade" | "year" | "season" | "month" | "day" | "week" | "time" | "duration" | "reference";

/** Words that say what stands around a date, for the refiners. All lower case. */
export interface RefinerWords {
  /** Between a date and its time of day: "at", "on". A comma always counts. */
  readonly timeLinks: readonly string[];
  /** Between the dates of a list: "and", "or". A comma always counts. */
  readonly and: readonly string[];
  /** Between the ends of a range: "to", "until". A dash always counts. */
  readonly to: readonly string[];
  /** Open a range: "from", "between". */
  readonly rangeOpeners: readonly string[];
  /** A number after one of these is no date: "no", "article", "page", "eur". */
  readonly numbered: readonly string[];
  /** After a number, or a name that follows it, they make it an address: "2010 Abay Street", "10 May Street". */
  readonly streets: readonly string[];
  /** Before a lone number they say that it is a year: "in", "since". */
  readonly yearOpeners: readonly string[];
  /** Units and nouns that a count stands before: "people", "km". */
  readonly counted: readonly string[];
  /** Things whose date is a citation: "law", "code", "convention". */
  readonly cited: readonly string[];
  /** Who gives law by orders and resolutions of their own: "government", "minister". */
  readonly lawgivers: readonly string[];
  /** What links a cited thing and its date: "of", "dated". */
  readonly citedLinks: readonly string[];
  /** Make the date right after them a citation on their own: "accessed". */
  readonly citedDirect: readonly string[];
  /** Words before such a one that make it a note on a source even without a mark between: "www", "last". */
  readonly online: readonly string[];
  /** Decisions, whose date is a citation only where another case is named with it: "judgment". */
  readonly decided: readonly string[];
  /** Papers that are told apart by their dates: "decision", "letter", "complaint". */
  readonly papers: readonly string[];
  /** Begin a mention of something known: "the", "its". */
  readonly definite: readonly string[];
  /** Before such a mention they make its date that of the act: "in its decision of 5 May the court refused". */
  readonly actsThrough: readonly string[];
  /** Stand between the parties of a case: "v". */
  readonly versus: readonly string[];
  /** Nouns that name a court: "court", "tribunal". */
  readonly courts: readonly string[];
  /** Verbs and adjectives that speak of what is to come: "will", "scheduled". */
  readonly future: readonly string[];
  /** Verbs that tell of what lay before the story: "had". */
  readonly before?: readonly string[];
  /** Verbs that speak of what was, and the ending of the regular ones. */
  readonly past: { readonly words: readonly string[]; readonly ending: string };
  /** Make brackets a reference: "see", "v", "§", "nos". */
  readonly references: readonly string[];
}

/** All that the engine knows of how one language prints dates. */
export interface TimexLanguage {
  readonly code: string;
  readonly lexicon: Readonly<Record<string, LexemeClass>>;
  /** Stuck to a number they make an ordinal: "st", "nd", "rd", "th". */
  readonly ordinalSuffixes: readonly string[];
  readonly forms: readonly TimexForm[];
  /** Ways to count from an act of the story; they need the acts, so they are read after those. */
  readonly actForms?: readonly TimexForm[];
  readonly prefixes: readonly PrefixRow[];
  readonly words: RefinerWords;
}
