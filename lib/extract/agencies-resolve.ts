import type { Agency, AgencyKind, AgencyMention } from "../model/agency.ts";
import { agencyIndex } from "./agency-index.ts";
import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { filedName, nameKey, nameTokens } from "./agency-names.ts";
import type { Sentence } from "./sentences.ts";
import { wordsOf } from "./words.ts";

export interface AgencyContext {
  language: AgencyLanguage;
  gazetteer: readonly Agency[];
  /** Offsets at which another case begins; nothing points back over one. Default: every heading. */
  boundaries?: readonly number[];
  trace?: AgencyTrace | undefined;
}

/** Told of every mention that stands for a body named elsewhere, or that could stand for either of two: for explaining, and for tests. */
export type AgencyTrace = (mention: AgencyMention, found: { antecedent: AgencyMention } | { rivals: readonly AgencyMention[] }) => void;

/**
 * Gives every mention its full name. A short form takes the name of the body that it abbreviates, a bare noun ("the court") that of the
 * body of its kind named last; both within one case only. What stays open keeps its printed name or is dropped, as its noun says.
 */
export function resolveAgencies(
  mentions: readonly AgencyMention[],
  sentences: readonly Sentence[],
  context: AgencyContext,
): AgencyMention[] {
  const boundaries = context.boundaries ?? headings(sentences);
  const resolver = new Resolver(context, stateOfMost(mentions, context), mentions);
  const resolved: AgencyMention[] = [];
  for (const group of split(mentions, boundaries)) resolved.push(...resolver.resolve(group));
  return resolved;
}

type State = Pick<AgencyMention, "id" | "name" | "kind">;

/** The listed state to which most of the named bodies belong; null where two lead, or none belongs to any. */
function stateOfMost(mentions: readonly AgencyMention[], { gazetteer, language }: AgencyContext): State | null {
  const { stateOf } = agencyIndex(gazetteer, language);
  const count = new Map<string, number>();
  for (const { id } of mentions) {
    const state = id === null ? undefined : stateOf.get(id);
    if (state) count.set(state, (count.get(state) ?? 0) + 1);
  }
  const [first, second] = [...count].sort((a, b) => b[1] - a[1]);
  const state = first && first[1] > (second?.[1] ?? 0) ? gazetteer.find(({ id }) => id === first[0]) : undefined;
  return state ? { id: state.id, name: state.names[language.code] ?? "", kind: state.kind } : null;
}

const headings = (sentences: readonly Sentence[]): number[] =>
  sentences.filter((sentence) => sentence.paragraph.kind === "heading").map((sentence) => sentence.start);

function split(mentions: readonly AgencyMention[], boundaries: readonly number[]): AgencyMention[][] {
  const sorted = [...boundaries].sort((a, b) => a - b);
  const groups: AgencyMention[][] = [];
  let next = 0;
  let group: AgencyMention[] = [];
  for (const mention of mentions) {
    while ((sorted[next] ?? Number.POSITIVE_INFINITY) <= mention.start) {
      next++;
      if (group.length > 0) groups.push(group);
      group = [];
    }
    group.push(mention);
  }
  groups.push(group);
  return groups;
}

/** A body with the words of its name, as later mentions are held against it. */
interface Candidate {
  mention: AgencyMention;
  tokens: ReadonlySet<string>;
  /** "the Centre of Forensic Medicine": printed as a name, though it says of which place; later mentions may mean it, none before it does. */
  placeless: boolean;
}

/** How many named bodies back and ahead are looked at: a point of reference is near, and time stays linear in the text's length. */
const LOOK_BACK = 120;
const LOOK_AHEAD = 40;
/** How far ahead a body may be named in full, in characters. */
const NEAR = 1200;

/** Where a document says who speaks in it, in characters. */
const OPENING = 1500;

/** Two bodies this close are named in one breath: "the X Court and the Y Court". */
const ONE_BREATH = 9;

/** What a mention asks of the body it may stand for. */
type Demand = (candidate: Candidate) => boolean;

class Resolver {
  readonly #language: AgencyLanguage;
  readonly #heads: ReadonlyMap<string, AgencyHead>;
  readonly #ranks: ReadonlySet<string>;
  readonly #nouns = new Map<string, ReadonlySet<string>>();
  readonly #filed = new Map<string, string>();
  readonly #trace: AgencyTrace | undefined;
  readonly #state: State | null;

  /** Every body named in the document, for what its opening says once and for all. */
  readonly #all: readonly Candidate[];

  constructor({ language, gazetteer, trace }: AgencyContext, state: State | null, mentions: readonly AgencyMention[]) {
    this.#state = state;
    this.#language = language;
    this.#trace = trace;
    this.#heads = agencyIndex(gazetteer, language).headById;
    this.#ranks = new Set(language.ranks.values());
    const named = mentions.filter(({ anaphoric, name }) => !anaphoric && name !== "");
    this.#all = named.map((mention) => this.#candidate(mention));
  }

  resolve(group: readonly AgencyMention[]): AgencyMention[] {
    const named = group.flatMap((mention) => this.#nameable(mention));
    const resolved: AgencyMention[] = [];
    let next = 0;
    for (const mention of group) {
      while ((named[next]?.mention.start ?? Number.POSITIVE_INFINITY) < mention.start) next++;
      const found = this.#antecedent(mention, named, next) ?? this.#ofOpening(mention);
      const full = found ? { ...mention, id: found.id, name: found.name, kind: found.kind } : this.#left(mention);
      if (found) this.#trace?.(mention, { antecedent: found });
      if (full) resolved.push(full);
      if (found && named[next]?.mention.start === mention.start)
        named[next] = this.#candidate({ ...mention, ...found, start: mention.start, end: mention.end });
    }
    return resolved;
  }

  /** What becomes of a mention that points at nothing known. */
  #left(mention: AgencyMention): AgencyMention | null {
    if (!mention.anaphoric) return this.#asFiled(mention);
    const head = this.#heads.get(mention.ruleId);
    if (head?.ofState && this.#state && isCapitalized(mention.text)) return { ...mention, ...this.#state };
    const kept = head?.unresolved === "keep" || (head?.unresolved === "keep-capitalized" && isCapitalized(mention.text));
    return kept ? this.#underItsOwnName(mention) : null;
  }

  #nameable(mention: AgencyMention): Candidate[] {
    if (!mention.anaphoric) return mention.name === "" ? [] : [this.#candidate(this.#asFiled(mention))];
    const kept = this.#heads.get(mention.ruleId)?.unresolved === "keep";
    return kept && this.#isPrintedAsName(mention) ? [this.#candidate(this.#underItsOwnName(mention), true)] : [];
  }

  /** Two words or more, and every one of them with a capital. */
  #isPrintedAsName({ text }: AgencyMention): boolean {
    const words = wordsOf(text).filter(({ norm }) => !this.#language.connectors.has(norm));
    return words.length > 1 && words.every(({ capitalized }) => capitalized);
  }

  /** One body, one name in the whole document: as it was written first. */
  #asFiled(mention: AgencyMention): AgencyMention {
    const key = mention.id ?? nameKey(mention.name, this.#language);
    const name = this.#filed.get(key) ?? mention.name;
    this.#filed.set(key, name);
    return { ...mention, name };
  }

  #candidate(mention: AgencyMention, placeless = false): Candidate {
    return { mention, placeless, tokens: new Set(nameTokens(mention.name, this.#language)) };
  }

  /** The last body before the mention that fits; else the only one that fits soon after it in the same case. */
  #antecedent(mention: AgencyMention, named: readonly Candidate[], next: number): AgencyMention | null {
    const demand = mention.id === null ? this.#demand(mention) : null;
    if (!demand) return null;
    const first = Math.max(0, next - LOOK_BACK);
    const own: Demand = (candidate) => candidate.mention.kind === mention.kind && demand(candidate);
    const ownFirst = this.#heads.get(mention.ruleId)?.ownKindFirst === true && named.slice(first, next).some(own);
    const fits = ownFirst ? own : demand;
    for (let i = next - 1; i >= first; i--) {
      const candidate = named[i] as Candidate;
      if (!fits(candidate)) continue;
      const rival = i > first ? (named[i - 1] as Candidate) : null;
      if (!rival || !rivals(rival, candidate) || !fits(rival)) return candidate.mention;
      this.#trace?.(mention, { rivals: [rival.mention, candidate.mention] });
      return null;
    }
    return this.#heads.get(mention.ruleId)?.mass ? null : this.#onlyAhead(mention, fits, named, next);
  }

  /**
   * "the Commissioner" in a report that opens with "Annual Report of the Commissioner for Prisons": a short form printed as a name is the only
   * body of the whole document that fits, if its opening has named it, whatever cases stand between.
   */
  #ofOpening(mention: AgencyMention): AgencyMention | null {
    const head = this.#heads.get(mention.ruleId);
    if (!mention.anaphoric || !head || !(head.bareOnly || (head.sameNoun && isCapitalized(mention.text)))) return null;
    const fits = this.#pointing(mention, head);
    const fitting = this.#all.filter(fits);
    const [first] = fitting;
    if (!first || first.mention.start > OPENING || first.mention.start > mention.start) return null;
    return fitting.every((one) => one.mention.name === first.mention.name) ? first.mention : null;
  }

  #onlyAhead(mention: AgencyMention, fits: Demand, named: readonly Candidate[], next: number): AgencyMention | null {
    const ahead = named.slice(next, next + LOOK_AHEAD).filter((candidate) => candidate.mention.start - mention.end < NEAR);
    const later = ahead.filter((candidate) => !candidate.placeless && candidate.mention.start !== mention.start && fits(candidate));
    const one = new Set(later.map((candidate) => candidate.mention.name)).size === 1;
    return one ? (later[0]?.mention ?? null) : null;
  }

  #demand(mention: AgencyMention): Demand | null {
    const head = this.#heads.get(mention.ruleId);
    if (!head) return null;
    return mention.anaphoric ? this.#pointing(mention, head) : this.#abbreviating(mention, head);
  }

  /** "the Regional Prosecutor" fits a regional prosecutor's office, "the Committee" a body called committee. */
  #pointing(mention: AgencyMention, head: AgencyHead): Demand {
    const kinds: readonly AgencyKind[] = head.pointsAt ?? [head.kind];
    const asked = head.sameNoun ? nameTokens(mention.text, this.#language) : this.#beside(mention, head);
    return ({ mention: { kind, ruleId, name }, tokens }) => {
      if (!head.sameNoun && !kinds.includes(kind)) return false;
      if (head.capitalizedFor?.includes(kind) && !isCapitalized(mention.text)) return false;
      if (head.family && this.#heads.get(ruleId)?.family !== head.family) return false;
      if (head.sameNoun && !isOwnNoun(asked, name, this.#language)) return false;
      return !head.notOf?.some((word) => tokens.has(word)) && asked.every((token) => tokens.has(token));
    };
  }

  /**
   * "the Bureau for Human Rights" is the body whose longer name holds all its words; so is "the Ombudsman", of whom a state has one; "a
   * district court" abbreviates nothing.
   */
  #abbreviating(mention: AgencyMention, head: AgencyHead): Demand | null {
    const own = nameTokens(mention.name, this.#language);
    const bare = this.#beside(mention, head).every((token) => this.#ranks.has(token));
    if (bare ? head.unique !== true : own.length < 2) return null;
    return ({ mention: { kind }, tokens }) =>
      kind === mention.kind &&
      tokens.size > own.length &&
      own.every((token) => tokens.has(token)) &&
      [...tokens].some((token) => !own.includes(token) && this.#tellsApart(token));
  }

  /** A rank or a number is no longer form of a name: it is another body. */
  #tellsApart(token: string): boolean {
    return !this.#ranks.has(token) && !this.#language.numberWords.has(token) && !/^\d/.test(token);
  }

  /** The words of a mention beside its noun and the grade of an office. */
  #beside(mention: AgencyMention, head: AgencyHead): string[] {
    const noun = this.#nouns.get(head.id) ?? new Set(head.phrases.flatMap((phrase) => nameTokens(phrase, this.#language)));
    this.#nouns.set(head.id, noun);
    return nameTokens(mention.text, this.#language).filter((token) => !noun.has(token) && !this.#language.gradesOfOffice.has(token));
  }

  #underItsOwnName(mention: AgencyMention): AgencyMention {
    const office = this.#heads.get(mention.ruleId)?.standsFor;
    const name = office === undefined ? mention.text : [...this.#ranksBefore(mention), office].join(" ");
    return { ...mention, name: filedName(name, this.#language) };
  }

  /** "the Federal Prosecutor" acts for the Federal Prosecutor's Office, "the deputy prosecutor" for the Prosecutor's Office. */
  #ranksBefore({ text }: AgencyMention): string[] {
    const words = wordsOf(text).filter(({ norm }) => !this.#language.gradesOfOffice.has(norm));
    const first = words.findIndex(({ norm, capitalized }) => !capitalized || !this.#language.ranks.has(norm));
    return words.slice(0, Math.max(0, first)).map((word) => text.slice(word.start, word.end));
  }
}

/** "the Ministry" is no "Passport Section of the Ministry": the noun must stand before the first "of", where a name has one behind it. */
function isOwnNoun(asked: readonly string[], name: string, language: AgencyLanguage): boolean {
  const words = wordsOf(name);
  const joint = words.findIndex(({ norm }) => language.complementOf.has(norm));
  if (joint < 1) return true;
  const own = new Set(nameTokens(name.slice(0, words[joint]?.start), language));
  return asked.some((token) => own.has(token));
}

const isCapitalized = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Two bodies named in one breath: a bare noun after them may mean either. */
const rivals = (a: Candidate, b: Candidate): boolean => a.mention.name !== b.mention.name && b.mention.start - a.mention.end <= ONE_BREATH;
