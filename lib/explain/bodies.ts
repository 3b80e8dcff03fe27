import type { AgencyTrace } from "../extract/agencies-resolve.ts";
import type { AgencyMention } from "../model/agency.ts";
import type { ExplainedBody, ExplainedPerson } from "./explanation.ts";
import { inSentence, isHere, type Place } from "./place.ts";
import { type BodyReason, reason } from "./reasons.ts";

/** What the resolver said of a mention, by the mention's start. */
export type Pointed = ReadonlyMap<number, Found>;
export type Found = Parameters<AgencyTrace>[1];

/** Every body that the sentence of the place names or points at, with the one that is meant. */
export function explainBodies(place: Place, pointed: Pointed): ExplainedBody[] {
  const resolved = new Map(inSentence(place, place.stages.agencies).map((mention) => [mention.start, mention]));
  const mentioned = inSentence(place, place.stages.mentioned);
  const own = new Set(mentioned.map(({ start }) => start));
  const officials = [...resolved.values()].filter(({ start }) => !own.has(start));
  return [...mentioned, ...officials]
    .sort((a, b) => a.start - b.start)
    .map((mention) => explainBody(mention, resolved.get(mention.start), place, pointed));
}

function explainBody(mention: AgencyMention, resolved: AgencyMention | undefined, place: Place, pointed: Pointed): ExplainedBody {
  const { id, name, kind } = resolved ?? mention;
  const found = pointed.get(mention.start);
  const by = found ? ("antecedent" in found ? [found.antecedent] : found.rivals) : [];
  return {
    ...place.piece(mention),
    here: isHere(place, mention),
    ruleId: mention.ruleId,
    id,
    name,
    kind,
    outcome: resolved ? "kept" : "left-open",
    why: reason("body", whyOf(mention, resolved, found), by.map(place.piece)),
  };
}

/** Rules of these endings found what no name and no noun says. */
const BY_RULE: readonly (readonly [string, BodyReason])[] = [
  ["agency.by-officer", "official-named"],
  ["agency.defined-form", "defined-form"],
];

function whyOf(mention: AgencyMention, resolved: AgencyMention | undefined, found: Found | undefined): BodyReason {
  if (found && "antecedent" in found) return "points-back";
  const byRule = BY_RULE.find(([ending]) => mention.ruleId.endsWith(ending));
  if (byRule) return byRule[1];
  if (mention.anaphoric) return found ? "two-could-be-meant" : resolved ? "own-noun" : "nobody-fits";
  return mention.id === null ? "head-noun" : "listed-name";
}

/** Everybody whom the sentence of the place names. */
export const explainPeople = (place: Place): ExplainedPerson[] =>
  inSentence(place, place.stages.people).map((person) => ({
    ...place.piece(person),
    here: isHere(place, person),
    ruleId: person.ruleId,
    name: person.name,
    role: person.role,
  }));
