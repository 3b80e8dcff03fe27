import type { PersonRole } from "../model/person.ts";

export type Sex = "f" | "m";

/** What names a person in one language, as data. All words lower case. */
export interface PersonLanguage {
  readonly code: string;
  /** "mr", "ms", "dr": the next capitalized words are a name. */
  readonly honorifics: ReadonlySet<string>;
  /** Honorifics of one sex: "Mr" and "Mrs" of one surname are two people. */
  readonly sexOf: ReadonlyMap<string, Sex>;
  /** Nouns that stand beside a name and say who that person is. */
  readonly titles: ReadonlyMap<string, PersonRole>;
  /** Titles of people who may be the victim all the same: "the activist Ada Kern was detained". */
  readonly callings: ReadonlySet<string>;
  /** Joins the members of a list: "and". */
  readonly listJoiners: ReadonlySet<string>;
  /** Nouns by which a document calls several victims: "applicants". */
  readonly victimPlurals: ReadonlySet<string>;
  /** What a document calls the one party whose matter it is: "author", "applicant". */
  readonly partyNouns: ReadonlySet<string>;
  /** Ends a label whose value is the party: "Submitted by". */
  readonly submittedBy: RegExp;
  /** "is", in "The author of the communication is Ada Kern". */
  readonly copulas: ReadonlySet<string>;
  /** "first", "second": which of several is meant. */
  readonly ordinals: ReadonlySet<string>;
  /** What somebody does for a living: it makes a name a person's, and says little of the part in the story. */
  readonly professions: ReadonlySet<string>;
  /** Nouns of things with names of their own: "the newspaper Morning Star" is nobody. */
  readonly namedThings: ReadonlySet<string>;
  /** Prepositions before a place, never before a person: "in". */
  readonly placePrepositions: ReadonlySet<string>;
  readonly definiteArticles: ReadonlySet<string>;
  readonly indefiniteArticles: ReadonlySet<string>;
  /** Words that may stand between a name and its title: "a", "his", "defence". */
  readonly betweenTitleAndName: ReadonlySet<string>;
  /** Lower-case words inside names: "uulu", "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Words that no name holds: months, nationalities, nouns of bodies. */
  readonly notNames: ReadonlySet<string>;
  /** Points and capitals that are no person: "U.S.". */
  readonly notInitials: ReadonlySet<string>;
  /** Participles that say the subject suffered something: "detained", "beaten". */
  readonly suffered: ReadonlySet<string>;
  /** Verbs in their plain form whose object suffers it or is freed of it: "to release Ada Kern". */
  readonly doneTo: ReadonlySet<string>;
  /** Words after an age: "aged 24", "24 years old". */
  readonly ageWords: ReadonlySet<string>;
  /** Verbs by which somebody asks a body for something: "requested", "sought". */
  readonly petitioned: ReadonlySet<string>;
  /** "received the refusal": whose matter was decided. */
  readonly received: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
  /** Verbs and places of harm in a clause about a person: "broke", "beat", "detention". */
  readonly harmed: ReadonlySet<string>;
  /** "who", "whom", "whose". */
  readonly relativePronouns: ReadonlySet<string>;
  /** Words after which a name is only a topic: "As for". */
  readonly topicMarkers: ReadonlySet<string>;
  /** Verbs by which a victim acts: "complained", "appealed". */
  readonly complained: ReadonlySet<string>;
  /** What belongs to a victim: "X's complaint", "X's lawyer", "X's mother". */
  readonly victimNouns: ReadonlySet<string>;
  /** Other verbs that follow a person's name: "said", "told". */
  readonly personVerbs: ReadonlySet<string>;
  /** Who comments on a story is not the one it is about: "said", "explained". */
  readonly commenting: ReadonlySet<string>;
  /** "his", "their": whose lawyer it is. */
  readonly possessors: ReadonlySet<string>;
  /** Prepositions that make a name part of another's phrase: "the lawyer of", "together with". */
  readonly governing: ReadonlySet<string>;
  /** Words that speak of several people: "they". */
  readonly severalWords: ReadonlySet<string>;
  /** "I", "my": a text full of them is the writer's own story. */
  readonly firstPerson: ReadonlySet<string>;
  /** Before the writer's name at the top of a text: "by". */
  readonly bylines: ReadonlySet<string>;
  /** Nouns of kin in the plural that introduce several at once: "the brothers Ivan and Oleg Petrov". */
  readonly kinPlurals: ReadonlySet<string>;
  /** Before a name: whoever writes stands for that person ("act for", "client"). */
  readonly representing: ReadonlySet<string>;
  /** After a profession they say whose it is: "a lawyer for Ada Kern". */
  readonly workingFor: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** "a complaint by Ada Kern". */
  readonly filings: ReadonlySet<string>;
  readonly filedBy: ReadonlySet<string>;
  /** "a criminal case against Ada Kern", "charges against Ada Kern"; a noun that `penal` must stand before, but in the plural. */
  readonly prosecutions: ReadonlySet<string>;
  readonly penal: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  /** Prepositions and nouns before a name that make it somebody's story: "case of", "torture of". */
  readonly storyOf: ReadonlySet<string>;
  /** Nouns of a happening that many went through: "riots", "protests"; `neutral` names such a case. */
  readonly incidentNouns: ReadonlySet<string>;
  readonly neutralIncident: string;
  /** Month names, to date an incident called after one: index 0 is January. */
  readonly months: readonly string[];
  /** Signs that a passage tells of law, statistics, the founding of a body or the making of the report. */
  readonly background: readonly BackgroundSign[];
}

/** Phrases of words (lower case) that make a passage background, with the reason a reader is shown. `inHeading`: they count in headings only. */
export interface BackgroundSign {
  readonly id: string;
  readonly reason: string;
  readonly phrases: readonly string[];
  readonly inHeading?: boolean;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}
