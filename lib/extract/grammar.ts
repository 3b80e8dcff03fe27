import type { ActionLanguage } from "./action-language.ts";
import { type GapStops, PatternIndex } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** A language's word lists as sets, its cues as an index: built once per language. */
export interface Grammar {
  language: ActionLanguage;
  index: PatternIndex;
  finite: ReadonlySet<string>;
  past: ReadonlySet<string>;
  notPast: ReadonlySet<string>;
  be: ReadonlySet<string>;
  auxiliary: ReadonlySet<string>;
  adverb: ReadonlySet<string>;
  notAdverb: ReadonlySet<string>;
  conditional: ReadonlySet<string>;
  negator: ReadonlySet<string>;
  determiner: ReadonlySet<string>;
  preposition: ReadonlySet<string>;
  coordinator: ReadonlySet<string>;
  pronoun: ReadonlySet<string>;
  /** What may stand between two dates of one verb: "and again on". */
  linking: ReadonlySet<string>;
  relative: ReadonlySet<string>;
  stops: GapStops;
  verbalStops: ReadonlySet<string>;
  planned: ReadonlySet<string>;
  required: ReadonlySet<string>;
  possible: ReadonlySet<string>;
  present: ReadonlySet<string>;
  perfect: ReadonlySet<string>;
  pluperfect: ReadonlySet<string>;
  pastAuxiliary: ReadonlySet<string>;
  infinitive: ReadonlySet<string>;
  bare: ReadonlySet<string>;
  controlNegated: ReadonlySet<string>;
  controlAsserted: ReadonlySet<string>;
  controlOrdering: ReadonlySet<string>;
  controlRequired: ReadonlySet<string>;
  alleging: ReadonlySet<string>;
  telling: ReadonlySet<string>;
  participles: ReadonlySet<string>;
  ambiguousPast: ReadonlySet<string>;
  genericNoun: ReadonlySet<string>;
  reason: ReadonlySet<string>;
  objectPronoun: ReadonlySet<string>;
  neuter: ReadonlySet<string>;
  negativeSubject: ReadonlySet<string>;
  inverting: ReadonlySet<string>;
  negativeInverting: ReadonlySet<string>;
  genericMarks: RegExp;
  allegedly: RegExp;
}

const grammars = new WeakMap<ActionLanguage, Grammar>();

export function grammarOf(language: ActionLanguage): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const grammar = build(language);
  grammars.set(language, grammar);
  return grammar;
}

const CLAUSE_MARKS = [";", ":", "—", "–", "?", "!"];

function build(language: ActionLanguage): Grammar {
  const aux = language.auxiliaries;
  const modal = [...aux.planned, ...aux.required, ...aux.possible];
  const have = [...aux.havePresent, ...aux.havePast];
  const finite = [...aux.bePresent, ...aux.bePast, ...have, ...aux.doForms, ...modal];
  const all = (lemmas: readonly string[]) => new Set(lemmas.flatMap((l) => Object.values(language.forms(l)).flat()));
  const verbalStops = [...CLAUSE_MARKS, ...language.gapStops];
  return {
    language,
    index: new PatternIndex(Object.values(language.cues).flat(), language),
    finite: new Set(finite),
    past: new Set(language.irregularPast),
    notPast: new Set(language.notPast),
    be: new Set([...aux.beForms, ...aux.bePast, ...aux.bePresent, ...aux.bare]),
    auxiliary: new Set([...finite, ...aux.bare, ...aux.beForms, ...aux.infinitive]),
    adverb: new Set(language.adverbs),
    notAdverb: new Set(language.notAdverbs),
    conditional: new Set(language.splitters.filter(({ kind }) => kind === "conditional").map(({ words }) => words)),
    negator: new Set(language.negators),
    determiner: new Set(language.determiners),
    preposition: new Set(language.prepositions),
    coordinator: new Set(language.coordinators),
    pronoun: new Set(language.subjectPronouns),
    linking: new Set([...language.coordinators, ...language.prepositions, ...language.adverbs]),
    relative: new Set(language.splitters.filter(({ kind }) => kind === "relative").map(({ words }) => words)),
    stops: {
      noun: new Set([...verbalStops, ...finite]),
      verbal: new Set(verbalStops),
      demonstrative: new Set(language.gapStops.filter((word) => language.determiners.includes(word))),
    },
    verbalStops: new Set(verbalStops),
    planned: new Set(aux.planned),
    required: new Set(aux.required),
    possible: new Set(aux.possible),
    present: new Set([...aux.bePresent, ...aux.doPresent]),
    perfect: new Set(aux.havePresent),
    pluperfect: new Set(aux.havePast),
    pastAuxiliary: new Set([...aux.bePast, ...aux.doPast]),
    infinitive: new Set(aux.infinitive),
    bare: new Set(aux.bare),
    controlNegated: all(language.control.negated),
    controlAsserted: all(language.control.asserted),
    controlOrdering: all(language.control.ordering),
    controlRequired: all(language.control.required),
    alleging: all(language.alleging),
    telling: all(language.telling),
    participles: language.participles,
    ambiguousPast: new Set(language.ambiguousPast),
    genericNoun: new Set(language.genericNouns),
    reason: new Set(language.reasons),
    objectPronoun: new Set(language.objectPronouns),
    neuter: new Set(language.neuterPronouns),
    negativeSubject: new Set(language.negativeSubjects),
    inverting: new Set(language.inverting),
    negativeInverting: new Set(language.negativeInverting),
    genericMarks: new RegExp(`\\b(?:${language.generic.join("|").replaceAll(" ", "\\s")})\\b`, "i"),
    allegedly: new RegExp(`\\b(?:${language.allegingAdverbs.join("|")})\\b`, "i"),
  };
}

/** Can stand between an auxiliary and its verb. */
export const isAdverb = (token: Token, grammar: Grammar): boolean =>
  grammar.adverb.has(token.lower) ||
  (token.lower.length > 4 && grammar.language.adverbEnding.test(token.lower) && !grammar.notAdverb.has(token.lower));

/** "may" is a verb, "May" a month. */
export const isPossibility = (token: Token, grammar: Grammar): boolean => grammar.possible.has(token.text);

/** A word by which a clause has its verb: an auxiliary, or a past form that is no adjective or reduced participle. */
export function isFiniteVerb(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (grammar.possible.has(token.lower)) return isPossibility(token, grammar);
  if (grammar.finite.has(token.lower)) return true;
  if (!isPastForm(token, grammar)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && (grammar.determiner.has(before.lower) || grammar.preposition.has(before.lower))) return false;
  return !(after && grammar.language.agentMarks.includes(after.lower));
}

export const isPastForm = (token: Token, grammar: Grammar): boolean =>
  grammar.past.has(token.lower) || (grammar.language.pastEnding.test(token.lower) && !grammar.notPast.has(token.lower));
