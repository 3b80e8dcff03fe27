import type { PersonRole } from "../model/person.ts";

/** What names a person in one language, as data. */
export interface PersonLanguage {
  readonly code: string;
  /** "Mr", "Ms", "Dr": the next capitalized words are a name. */
  readonly honorifics: ReadonlySet<string>;
  /** Nouns that stand beside a name and say who that person is. */
  readonly titles: ReadonlyMap<string, PersonRole>;
  /** Kinship and company of a victim: "wife", "mother", "son of". */
  readonly kin: ReadonlySet<string>;
  /** Lower-case words inside names: "uulu", "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Capitalized words that no name begins with or holds: months, nationalities, nouns of bodies. */
  readonly notNames: ReadonlySet<string>;
  /** Forms of verbs that say the subject suffered something: "detained", "beaten". */
  readonly sufferedVerbs: ReadonlySet<string>;
  /** Forms of verbs that say the subject complained or appealed. */
  readonly complainedVerbs: ReadonlySet<string>;
  /** Verbs of people, after a name: "said", "told", "was". */
  readonly personVerbs: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Nouns of a happening that many went through: "riots", "protests". */
  readonly incidentNouns: ReadonlySet<string>;
  /** Words that show a sentence tells of law, statistics, the founding of a body or the making of the report. */
  readonly background: readonly { readonly id: string; readonly reason: string; readonly words: readonly string[] }[];
}
