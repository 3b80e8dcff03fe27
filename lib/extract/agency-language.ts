import type { AgencyKind } from "../model/agency.ts";

/**
 * A noun that makes a body: "prosecutor's office", "city court", "committee". With a proper name beside it the phrase names a body;
 * alone it points back at one.
 */
export interface AgencyHead {
  readonly id: string;
  readonly kind: AgencyKind;
  /** Lower case, possessive "'s" left out, words parted by one space. */
  readonly phrases: readonly string[];
  /** One per state ("Supreme Court", "Ministry of Justice"): a name even without a place. */
  readonly unique?: boolean;
  /** An office holder who acts for the body: the words to put in place of the phrase in the body's name. */
  readonly standsFor?: string;
  /** Kinds that a bare use may point back at; default: `kind` alone. */
  readonly pointsAt?: readonly AgencyKind[];
  /** A bare use means the last body of the very kind, though one of another kind stands nearer ("the investigating judge"). */
  readonly ownKindFirst?: boolean;
  /** A bare use points only at bodies found by a head of the same family ("the colony" is no ministry of prisons). */
  readonly family?: string;
  /** Words of names that a bare use can't mean ("police officers" are not the police's own investigations department). */
  readonly notOf?: readonly string[];
  /** A person in office: no complement belongs to it, and before "of the …" it is the body named there that acts. */
  readonly officer?: boolean;
  /** A bare use needs no article ("police came"). */
  readonly mass?: boolean;
  /** A bare use points only at a body whose name holds this very noun ("the Committee" is no "Commission"). */
  readonly sameNoun?: boolean;
  /** Only where it is printed with capitals ("the State", not "the state of the roads"). */
  readonly capitalized?: boolean;
  /** No name belongs to it: with one it is something else ("Veresk State University"). */
  readonly bareOnly?: boolean;
  /** Prepositions that may open a name after it, beside `of`. */
  readonly complements?: readonly string[];
  /** Prepositions that may follow once a first name stands after it: "Department for Combating Crime in Veresk". */
  readonly furtherComplements?: readonly string[];
  /** Kinds that a bare use may point back at only where it is printed with a capital: "the Court" of a convention. */
  readonly capitalizedFor?: readonly AgencyKind[];
  /** A bare use that nothing before it explains is the state that the text tells of: "the Government", "the State party". */
  readonly ofState?: boolean;
  /** What becomes of a bare use that nothing before it explains; "keep-capitalized": kept only where it is printed as a name. */
  readonly unresolved: "keep" | "keep-capitalized" | "drop";
  readonly examples: readonly { text: string; name: string }[];
  readonly counterexamples: readonly string[];
}

/** What names a body in one language, as data. */
export interface AgencyLanguage {
  readonly code: string;
  readonly heads: readonly AgencyHead[];
  /** Lower-case words that may stand in a name before its head ("regional", "city"), each with the form used to compare names. */
  readonly ranks: ReadonlyMap<string, string>;
  /** Nouns that close a place name: "region", "district", "city". */
  readonly placeNouns: ReadonlySet<string>;
  /** Capitalized words that begin sentences or name no body: months, weekdays, "However", "On". */
  readonly notInNames: ReadonlySet<string>;
  /** Words skipped when names are compared and when a place follows: "of", "the", "for". */
  readonly connectors: ReadonlySet<string>;
  /** Connectors that may join two parts of a name; the rest only after a head that lists them. */
  readonly complementOf: ReadonlySet<string>;
  /** Connectors behind which another body may be part of the name: "of the Ministry of …"; not "against the police". */
  readonly nestingAfter: ReadonlySet<string>;
  /** What a name is of when its head does not say so ("… Department of Internal Affairs" is police): the first row that fits. */
  readonly kindWords: readonly { readonly words: readonly string[]; readonly kind: AgencyKind }[];
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** Words that say whose something is: "its head". */
  readonly possessives: ReadonlySet<string>;
  /** Words before an office holder that change nothing of the body: "deputy", "first", "acting", "senior". */
  readonly gradesOfOffice: ReadonlySet<string>;
  /** Before "to" they say at which body another one sits: "attached to the Veresk Court". */
  readonly attaching: ReadonlySet<string>;
  /** Possessives that belong to a name: "Women's Prison". */
  readonly ownersInNames: ReadonlySet<string>;
  /** Topics that may follow "and" inside a name: "Education and Science", "Human Rights and the Rule of Law". */
  readonly topics: ReadonlySet<string>;
  /** Prepositions of a place: none follows where "of" has named one ("Police of Veresk in the town of Horvat"). */
  readonly locatives: ReadonlySet<string>;
  /** Nouns of a purpose after "for", "against", "on", behind which a name goes on in small letters up to its next capitals. */
  readonly purposes: ReadonlySet<string>;
  /** Words that say "number" before a digit in a name. */
  readonly numberWords: ReadonlySet<string>;
  /** Prepositions that stop a state's name from being the State: "in Ruritania", "from Ruritania". */
  readonly placePrepositions: ReadonlySet<string>;
  /** Which part a body plays by the preposition before it. */
  readonly roles: { readonly actor: ReadonlySet<string>; readonly target: ReadonlySet<string>; readonly subject: ReadonlySet<string> };
  /** Verbs whose subject is the one addressed: "received a reply". */
  readonly receivingVerbs: ReadonlySet<string>;
  /** Verbs by which a body takes in what was filed: it was addressed by it. */
  readonly registeringVerbs: ReadonlySet<string>;
  /** Nouns of officers without their body: "three officers beat him". */
  readonly officerNouns: ReadonlySet<string>;
  /** What a body decides or does, as a noun: "the refusal of the court". */
  readonly decisionNouns: ReadonlySet<string>;
  /** Verbs of going: "went to the Office and handed in a complaint" addresses the Office. */
  readonly goingVerbs: ReadonlySet<string>;
  /** Prepositions behind which who gave or took something stands: "requested it from". */
  readonly sources: ReadonlySet<string>;
  /** Verbs of asking: who is asked stands behind `sources` too. */
  readonly askingVerbs: ReadonlySet<string>;
  /** "asking the Office to …": behind them stands what is asked. */
  readonly askingParticiples: ReadonlySet<string>;
  /** Relative words of a place: "the hospital, where doctors found". */
  readonly placeRelatives: ReadonlySet<string>;
  /** Before a preposition they make a body the source of what is told, with no part in it: "according to". */
  readonly citing: ReadonlySet<string>;
  /** Right behind a verb of asking or saying they open the one addressed: "called on". */
  readonly callingOn: ReadonlySet<string>;
  /** Nouns of a law, with capitals: a body after "Law on" or before "Act" is part of its title. */
  readonly lawNouns: ReadonlySet<string>;
  /** What may stand between the noun of a law and what it is about. */
  readonly lawJoints: ReadonlySet<string>;
  /** Prepositions before the doer: "the answer given by". */
  readonly agentMarks: ReadonlySet<string>;
  /** Relative pronouns that may stand for a body: "which". */
  readonly bodyRelatives: ReadonlySet<string>;
  /** Pronouns of a person: "she". */
  readonly personalPronouns: ReadonlySet<string>;
  /** The pronoun of one body: "it". */
  readonly singularPronouns: ReadonlySet<string>;
  /** Pronouns that speak of a person who is not the subject: "him". */
  readonly otherPersons: ReadonlySet<string>;
  /** The pronoun of several people: "they". */
  readonly pluralPronouns: ReadonlySet<string>;
  /** Nouns of what is filed, each with the group of acts by which it is. */
  readonly filingNouns: ReadonlyMap<string, string>;
  /** Words of what is filed once more: "reminder", "again". */
  readonly repeating: ReadonlySet<string>;
  /** Pronouns that may stand for a body as subject: "it", "they". */
  readonly bodyPronouns: ReadonlySet<string>;
  /** Words behind which an act's content is told, no longer the act: "that". */
  readonly contentOpeners: ReadonlySet<string>;
  /** Opens an infinitive of purpose or content before a verb: "to". */
  readonly infinitiveMarkers: ReadonlySet<string>;
  /** Words that introduce a short form in brackets: "hereafter". */
  readonly definitionWords: ReadonlySet<string>;
  /** Written in title case inside names unless listed here. */
  readonly lowerInTitles: ReadonlySet<string>;
}
