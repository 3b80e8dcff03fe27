import type { Agency } from "../model/agency.ts";
import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { ListedNames } from "./listed-names.ts";
import { emptyTree, type PhraseTree, plant } from "./words.ts";

/** A gazetteer ready for looking up in one language. */
export interface AgencyIndex {
  names: ListedNames;
  heads: PhraseTree<AgencyHead>;
  headById: ReadonlyMap<string, AgencyHead>;
  /** The state whose body this is; null for international bodies and associations. */
  stateOf: ReadonlyMap<string, string>;
  states: ReadonlySet<string>;
}

const built = new WeakMap<readonly Agency[], Map<string, AgencyIndex>>();

/** The index of a gazetteer, built once per language. */
export function agencyIndex(gazetteer: readonly Agency[], language: AgencyLanguage): AgencyIndex {
  const perLanguage = built.get(gazetteer) ?? new Map<string, AgencyIndex>();
  built.set(gazetteer, perLanguage);
  const known = perLanguage.get(language.code) ?? build(gazetteer, language);
  perLanguage.set(language.code, known);
  return known;
}

function build(gazetteer: readonly Agency[], language: AgencyLanguage): AgencyIndex {
  const heads = emptyTree<AgencyHead>();
  for (const head of language.heads) for (const phrase of head.phrases) plant(heads, phrase.split(" "), head);
  return {
    names: new ListedNames(gazetteer, language),
    heads,
    headById: new Map(language.heads.map((head) => [head.id, head])),
    stateOf: statesOf(gazetteer),
    states: new Set(gazetteer.filter(isState).map((agency) => agency.id)),
  };
}

const isState = (agency: Agency): boolean => agency.kind === "government" && agency.parent === null;

function statesOf(gazetteer: readonly Agency[]): Map<string, string> {
  const byId = new Map(gazetteer.map((agency) => [agency.id, agency]));
  const states = new Map<string, string>();
  for (const agency of gazetteer) {
    let at: Agency | undefined = agency;
    for (let depth = 0; at?.parent && depth < 8; depth++) at = byId.get(at.parent);
    if (at && isState(at)) states.set(agency.id, at.id);
  }
  return states;
}
