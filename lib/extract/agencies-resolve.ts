import type { Agency, AgencyKind, AgencyMention } from "../model/agency.ts";
import { agencyIndex } from "./agency-index.ts";
import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { filedName, nameKey, nameTokens } from "./agency-names.ts";
import type { Sentence } from "./sentences.ts";

export interface AgencyContext {
  language: AgencyLanguage;
  gazetteer: readonly Agency[];
  /** Offsets at which another case begins; nothing points back over one. Default: every heading. */
  boundaries?: readonly number[];
}

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
  const resolver = new Resolver(context);
  const resolved: AgencyMention[] = [];
  for (const group of split(mentions, boundaries)) resolved.push(...resolver.resolve(group));
  return resolved;
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
}

/** How many named bodies back and ahead are looked at: a point of reference is near, and time stays linear in the text's length. */
const LOOK_BACK = 120;
const LOOK_AHEAD = 40;
/** How far ahead a body may be named in full, in characters. */
const NEAR = 1200;

class Resolver {
  readonly #language: AgencyLanguage;
  readonly #heads: ReadonlyMap<string, AgencyHead>;
  readonly #ranks: ReadonlySet<string>;
  readonly #filed = new Map<string, string>();

  constructor({ language, gazetteer }: AgencyContext) {
    this.#language = language;
    this.#heads = agencyIndex(gazetteer, language).headById;
    this.#ranks = new Set(language.ranks.values());
  }

  resolve(group: readonly AgencyMention[]): AgencyMention[] {
    const named = group
      .filter((mention) => !mention.anaphoric && this.#isName(mention))
      .map((mention) => this.#candidate(this.#asFiled(mention)));
    const resolved: AgencyMention[] = [];
    let next = 0;
    for (const mention of group) {
      while ((named[next]?.mention.start ?? Number.POSITIVE_INFINITY) < mention.start) next++;
      const found = this.#antecedent(mention, named, next);
      if (found) resolved.push({ ...mention, id: found.id, name: found.name, kind: found.kind });
      else if (!mention.anaphoric) resolved.push(this.#asFiled(mention));
      else if (this.#heads.get(mention.ruleId)?.unresolved === "keep") resolved.push(this.#underItsOwnName(mention));
    }
    return resolved;
  }

  /** One body, one name in the whole document: as it was written first. */
  #asFiled(mention: AgencyMention): AgencyMention {
    const key = mention.id ?? nameKey(mention.name, this.#language);
    const name = this.#filed.get(key) ?? mention.name;
    this.#filed.set(key, name);
    return { ...mention, name };
  }

  #isName(mention: AgencyMention): boolean {
    return mention.id !== null || mention.name !== "";
  }

  #candidate(mention: AgencyMention): Candidate {
    return { mention, tokens: new Set(nameTokens(mention.name, this.#language)) };
  }

  /** The last body before the mention that fits; else the only one that fits after it in the same case. */
  #antecedent(mention: AgencyMention, named: readonly Candidate[], next: number): AgencyMention | null {
    if (mention.id !== null) return null;
    for (let i = next - 1; i >= Math.max(0, next - LOOK_BACK); i--) {
      const candidate = named[i] as Candidate;
      if (this.#fits(mention, candidate)) return candidate.mention;
    }
    if (this.#heads.get(mention.ruleId)?.mass) return null;
    const near = named.slice(next, next + LOOK_AHEAD).filter(({ mention: { start } }) => start - mention.end < NEAR);
    const later = near.filter((candidate) => this.#fits(mention, candidate));
    const only = new Set(later.map((candidate) => candidate.mention.name)).size === 1;
    return only ? (later[0]?.mention ?? null) : null;
  }

  #fits(mention: AgencyMention, candidate: Candidate): boolean {
    if (candidate.mention.start === mention.start) return false;
    return mention.anaphoric ? this.#pointsAt(mention, candidate) : this.#abbreviates(mention, candidate);
  }

  /** "the Regional Prosecutor" fits a regional prosecutor's office, "the Committee" a body called committee. */
  #pointsAt(mention: AgencyMention, candidate: Candidate): boolean {
    const head = this.#heads.get(mention.ruleId);
    if (!head || (head.family && this.#heads.get(candidate.mention.ruleId)?.family !== head.family)) return false;
    if (head.notOf?.some((word) => candidate.tokens.has(word))) return false;
    const kinds: readonly AgencyKind[] = head.pointsAt ?? [head.kind];
    if (!head.sameNoun && !kinds.includes(candidate.mention.kind)) return false;
    const asked = head.sameNoun ? nameTokens(mention.text, this.#language) : this.#ranksIn(mention, head);
    return asked.every((token) => candidate.tokens.has(token));
  }

  #ranksIn(mention: AgencyMention, head: AgencyHead): string[] {
    const noun = new Set(head.phrases.flatMap((phrase) => nameTokens(phrase, this.#language)));
    return nameTokens(mention.text, this.#language).filter((token) => !noun.has(token) && !this.#language.gradesOfOffice.has(token));
  }

  /** "the Bureau for Human Rights" is the body whose longer name holds all its words. */
  #abbreviates(mention: AgencyMention, candidate: Candidate): boolean {
    const tokens = nameTokens(mention.name, this.#language);
    if (
      tokens.length < 2 ||
      this.#ranksOnly(mention) ||
      candidate.mention.kind !== mention.kind ||
      !tokens.every((token) => candidate.tokens.has(token))
    )
      return false;
    const more = [...candidate.tokens].filter((token) => !tokens.includes(token));
    return more.some((token) => !this.#ranks.has(token) && !this.#language.numberWords.has(token) && !/^\d/.test(token));
  }

  /** "a district court" abbreviates nothing: it names no court. */
  #ranksOnly(mention: AgencyMention): boolean {
    const head = this.#heads.get(mention.ruleId);
    return head !== undefined && this.#ranksIn(mention, head).every((token) => this.#ranks.has(token));
  }

  #underItsOwnName(mention: AgencyMention): AgencyMention {
    const head = this.#heads.get(mention.ruleId);
    return { ...mention, name: filedName(head?.standsFor ?? mention.text, this.#language) };
  }
}
