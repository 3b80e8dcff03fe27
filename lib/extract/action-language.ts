import type { Act, Action, Modality, Phase, Polarity } from "../model/action.ts";

/**
 * One way in which a language states an act. `patterns` are read over words (see `patterns.ts`):
 *
 * - `word` or `one|other`     these very words
 * - `{open,launch}`           any form of these verbs; `{open:pp}` the participle, `{open:ing}`, `{open:past}`, or
 *                           `{open:did}`, the base form beside an auxiliary only (for verbs that look like nouns)
 *                           `{apply:act}`, the same in the active voice only
 * - `$CASE`                   a phrase of the language's named set
 * - `>`                       what follows must stand there but is not part of the act
 * - `..4` / `~4`              up to four words between: inside a noun phrase / with auxiliaries too
 * - `word?`                   may be missing
 *
 * The first verb in braces is the head: negation, tense, voice and modality are read around it. A pattern without one is a
 * nominalization ("the refusal of 16 November") and counts only where a date belongs to it.
 */
export interface Cue {
  readonly id: string;
  readonly action: Action;
  readonly act?: Act;
  readonly patterns: readonly string[];
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly phase?: Phase;
  /** Kept only where nothing else is found in its sentence. */
  readonly lastResort?: true;
  /** A nominal wording that may take its date from the story ("– to the ombudsman with a request to …"). */
  readonly standsAlone?: true;
  /** The noun names a paper by its date ("the decision of 5 May"): no act of its own where the document tells that day's decision. */
  readonly naming?: true;
  /** A noun that, behind the date of an item of a chronology, tells an act without a verb ("3 June: appeal to the regional court"). */
  readonly note?: true;
  /** A verb that opens a numbered order of a judgment ("Holds that …"); its date is that of the line that closes the judgment. */
  readonly operative?: true;
  /** The line that closes a judgment and dates what it orders. */
  readonly closes?: true;
  /** Added to the number of words that a pattern names, where a plainer wording must win over a longer one. */
  readonly priority?: number;
  /** What it is where the doer is no court: "the request was refused". */
  readonly byOffice?: Action;
  /** When what is told is not about the parties to a procedure. */
  readonly elsewhere?: Elsewhere;
  /** How often this wording means this act, 0 to 1, measured over all corpora (`npm run eval -- --cues`); 0.97 where nothing is said. */
  readonly certainty?: number;
  /** The act is a statement ("told", "alleged"): its complement belongs to its quote. */
  readonly speech?: true;
  /** It only tells of another act: dropped where what it tells is an act itself ("announced that the case had been closed"). */
  readonly weak?: true;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

/** Wordings by which an act of a cue is another, finer one: an editor or a landlord who does not answer leaves no complaint waiting. */
export interface Elsewhere {
  readonly act: Act;
  /** Words among the first of the sentence: whose affairs it tells. */
  readonly openers: readonly string[];
  /** Words anywhere before the act: they deny or doubt it. */
  readonly before: readonly string[];
  /** A mark behind the act that names its doer; it counts where no body is known there. */
  readonly behind: readonly string[];
  /** The grammatical subject is the doer: an act without a known body is a stranger's. */
  readonly subject?: true;
}

/** At least one cue per action: a language that lacks one does not compile. */
export type CuesByAction = { readonly [A in Action]: readonly [CueOf<A>, ...CueOf<A>[]] };
export type CueOf<A extends Action> = Cue & { readonly action: A };

/** The forms of one verb, lower case. */
export interface VerbForms {
  readonly base: readonly string[];
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly pp: readonly string[];
  readonly ing: readonly string[];
}

/** What introduces a clause, and what that says of its date and its subject. */
export type ClauseKind =
  | "main"
  | "coordinate"
  | "relative"
  | "complement"
  | "temporal"
  | "conditional"
  | "circumstance"
  | "participial"
  | "aside";

/** A phrase that opens a clause of this kind; `comma` asks for a comma before it. */
export interface Splitter {
  readonly words: string;
  readonly kind: ClauseKind;
  readonly comma?: true;
  /** It opens a phrase even where no verb follows ("due to"). */
  readonly verbless?: true;
}

/** All that the engine knows of how a language states acts. */
export interface ActionLanguage {
  readonly cues: CuesByAction;
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly forms: (lemma: string) => VerbForms;
  /** Past forms that no ending gives away ("sent", "found"), for telling where a clause has its verb. */
  readonly irregularPast: readonly string[];
  /** Participles that are neither past forms nor end as those do ("taken", "beaten"). */
  readonly participles: ReadonlySet<string>;
  /** Endings of regular past forms. */
  readonly pastEnding: RegExp;
  /** The ending of participles that open a clause after a comma ("…, sentencing him to"). */
  readonly participleEnding: RegExp;
  /** Words with a past ending that are no verbs ("hundred", "indeed"). */
  readonly notPast: readonly string[];
  readonly auxiliaries: {
    readonly bePresent: readonly string[];
    readonly bePast: readonly string[];
    readonly bare: readonly string[];
    readonly beForms: readonly string[];
    readonly havePresent: readonly string[];
    readonly havePast: readonly string[];
    readonly doForms: readonly string[];
    readonly doPresent: readonly string[];
    readonly doPast: readonly string[];
    readonly planned: readonly string[];
    readonly required: readonly string[];
    readonly possible: readonly string[];
    readonly infinitive: readonly string[];
  };
  /** Words that may stand inside a verb group beside auxiliaries. */
  readonly adverbs: readonly string[];
  readonly adverbEnding: RegExp;
  /** Nouns and verbs that end as adverbs do ("family"). */
  readonly notAdverbs: readonly string[];
  readonly negators: readonly string[];
  /** Words that, opening a clause, put the auxiliary before the subject ("only", "nor"); those of them that negate its verb. */
  readonly inverting: readonly string[];
  readonly negativeInverting: readonly string[];
  /** Quantifiers that start a subject or object and negate its verb ("neither", "none"). */
  readonly negativeSubjects: readonly string[];
  /** Verbs before an infinitive: what they make of it. */
  readonly control: {
    readonly negated: readonly string[];
    readonly asserted: readonly string[];
    readonly required: readonly string[];
    /** Right before the infinitive they make it a fact ("only to be closed again"). */
    readonly adjacent: readonly string[];
    /** Asserted before a passive infinitive ("ordered the case to be closed"), required before an active one. */
    readonly ordering: readonly string[];
  };
  /** Verbs and phrases that make what follows somebody's claim. */
  readonly alleging: readonly string[];
  /** Verbs of telling: they make an incident somebody's claim, but not a step of a procedure. */
  readonly telling: readonly string[];
  readonly allegingAdverbs: readonly string[];
  /** Marks of habit and of general statements. */
  readonly generic: readonly string[];
  readonly determiners: readonly string[];
  readonly prepositions: readonly string[];
  /** After a participle, they show that it has no auxiliary to wait for ("the statement recorded by …"). */
  readonly agentMarks: readonly string[];
  /** Forms that are present and past alike ("put", "set"). */
  readonly ambiguousPast: readonly string[];
  /** Before a participle, they speak of anybody ("those convicted of torture"). */
  readonly genericNouns: readonly string[];
  /** Words that end a gap of a pattern: what follows belongs to another clause. */
  readonly gapStops: readonly string[];
  /** Before a date, they make it the end of a state or the aim of a move ("adjourned to 8 June"). */
  readonly endDate: readonly string[];
  /** The same words where they begin it ("not until 8 June"). */
  readonly beginDate: readonly string[];
  /** Nouns after which the date is the verb's all the same ("on the night of 3 November"). */
  readonly partsOfDay: readonly string[];
  /** Before a date, they make it the date of the noun before them ("the decision of 5 May"). */
  /** Prepositions that place one act in time by another ("after his arrest on 5 May"). */
  readonly timeWords: readonly string[];
  readonly nounDate: readonly string[];
  /** Words that open the mention of a thing, and nouns of acts and papers that may have their date between the two ("the 5 May refusal"). */
  readonly articles: readonly string[];
  readonly datedNouns: readonly string[];
  /** "By a judgment of 5 May the court …": before such a paper they make its date the verb's. */
  readonly instrumentMarks: readonly string[];
  /** Prepositions of an addressee or a doer, which alone may repeat a verb ("to the ministry in May, to the governor in June"). */
  readonly addressing: readonly string[];
  /** "a second", "another": one more of what the subject names. */
  readonly furtherOnes: readonly string[];
  readonly coordinators: readonly string[];
  readonly splitters: readonly Splitter[];
  /** Verbs that, as infinitives, have somebody else do it ("to have him examined"). */
  readonly causatives: readonly string[];
  /** Words that look like a preposition and count ("at least"). */
  readonly degrees: readonly string[];
  /** Where the quote of an act ends though its clause goes on ("on the grounds that", "due to"). */
  readonly quoteEnds: readonly string[];
  /** Words to leave off at the front of a quote. */
  readonly quoteStarts: readonly string[];
  readonly subjectPronouns: readonly string[];
  readonly objectPronouns: readonly string[];
  /** Pronouns for things ("it"). */
  readonly neuterPronouns: readonly string[];
  /** Prepositions after which a gerund gives a reason and tells nothing ("sentenced for insulting"). */
  readonly reasons: readonly string[];
  /** Prepositions before what an appeal fights ("against the answer given by …"). */
  readonly opposing: readonly string[];
  /** Words for papers and messages in which a body answers ("reply", "letter"). */
  readonly papers: readonly string[];
  /** Past forms of verbs by which somebody hears from a body ("wrote", "heard from"). */
  readonly contacts: readonly string[];
  /** Those of them that are an answer whoever gave it ("heard from", "reverted"). */
  readonly answering: readonly string[];
  /** Words that put an act after the date told before it ("then", "later"). */
  /** After a negated verb, they say when it did happen ("not until 10 April"). */
  readonly notBefore: readonly string[];
  readonly sequels: readonly string[];
}
