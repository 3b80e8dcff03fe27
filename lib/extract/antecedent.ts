import type { AgencyMention } from "../model/agency.ts";
import type { ActionCandidate } from "./actions.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import type { Clause } from "./clauses.ts";
import { agenciesWithin, isReceiving } from "./roles.ts";
import { wordsOf } from "./words.ts";

const REACH = 40;

/**
 * The body that "which" or "who" stands for as the doer of an act: the one named right before the relative clause, dates apart ("complained
 * to the Commissioner on 20 March, who ordered …"). Null in the passive ("which was dismissed" may be the complaint) and where a person
 * stands between.
 */
export function relativeBody(
  candidate: ActionCandidate,
  agencies: readonly AgencyMention[],
  text: string,
  language: AgencyLanguage,
): AgencyMention | null {
  const relative = relativeClause(candidate, text);
  if (!relative || candidate.voice !== "active" || isReceiving(candidate, text, language)) return null;
  const opener = wordsOf(text.slice(relative.start, relative.start + REACH))[0];
  if (!opener || !language.bodyRelatives.has(opener.norm)) return null;
  const near = { start: Math.max(relative.sentence.start, relative.start - REACH * 4), end: relative.start };
  const body = agenciesWithin(agencies, near).at(-1);
  return body && body.name !== "" && standsBefore(text.slice(body.end, relative.start), language) ? body : null;
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
