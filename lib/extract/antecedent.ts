import type { AgencyMention } from "../model/agency.ts";
import type { ActionCandidate } from "./actions.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import type { Clause } from "./clauses.ts";
import { agenciesWithin, isReceiving, PLACE_ACTIONS } from "./roles.ts";
import { wordsOf } from "./words.ts";

const REACH = 40;
/** Words from a verb of going to a body: "went together with her brother to the". */
const GOING = 8;

/**
 * The body that "which" or "who" stands for as the doer of an act: the one named right before the relative clause, dates apart ("complained
 * to the Commissioner on 20 March, who ordered …"). Null in the passive ("which was dismissed" may be the complaint) and where a person
 * stands between. Of "where" it is the one in whose rooms the act was done.
 */
export function relativeBody(
  candidate: ActionCandidate,
  agencies: readonly AgencyMention[],
  text: string,
  language: AgencyLanguage,
): AgencyMention | null {
  const relative = relativeClause(candidate, text);
  const opener = relative && wordsOf(text.slice(relative.start, relative.start + REACH))[0];
  if (!opener) return null;
  const isPlace = PLACE_ACTIONS.has(candidate.action) && language.placeRelatives.has(opener.norm);
  const isDoer = candidate.voice === "active" && language.bodyRelatives.has(opener.norm) && !isReceiving(candidate, text, language);
  if (!isPlace && !isDoer) return null;
  const near = { start: Math.max(relative.sentence.start, relative.start - REACH * 4), end: relative.start };
  const body = agenciesWithin(agencies, near).at(-1);
  return body && body.name !== "" && standsBefore(text.slice(body.end, relative.start), language) ? body : null;
}

/** "went to the Office on 3 May and handed in a complaint": who is gone to is addressed, where the act names nobody. */
export function bodyGoneTo(
  candidate: ActionCandidate,
  agencies: readonly AgencyMention[],
  text: string,
  language: AgencyLanguage,
): AgencyMention | null {
  const { clause, clauses } = candidate;
  const before = clauses[clauses.indexOf(clause) - 1];
  if (!before || clause.kind !== "coordinate" || !candidate.action.startsWith("filing.")) return null;
  const body = agenciesWithin(agencies, before).at(-1);
  if (!body || body.name === "") return null;
  const words = wordsOf(text.slice(before.start, body.start)).slice(-GOING);
  return words.some(({ norm }) => language.goingVerbs.has(norm)) ? body : null;
}

/** The act's own clause, or the relative one that it goes on: "which sat in May and in June found …". After a comma the sentence goes on. */
function relativeClause({ clause, clauses }: ActionCandidate, text: string): Clause | null {
  let at = clauses.indexOf(clause);
  while (clauses[at]?.kind === "coordinate" && !followsComma(clauses[at] as Clause, text)) at--;
  const found = clauses[at];
  return found?.kind === "relative" ? found : null;
}

const followsComma = ({ start }: Clause, text: string): boolean => /,\s{0,2}$/.test(text.slice(Math.max(0, start - 3), start));

const standsBefore = (between: string, language: AgencyLanguage): boolean =>
  between.length <= REACH && wordsOf(between).every(({ norm }) => /^\d/.test(norm) || language.notInNames.has(norm));
