import type { Agency } from "../model/agency.ts";
import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { keyOfWords } from "./agency-names.ts";
import { emptyTree, type PhraseTree, plant, type Word, wordsOf } from "./words.ts";

/** A name of a listed body. `bare`: it says no state. `exact`: an abbreviation, which must be printed in capitals. */
export interface ListedName {
  agency: Agency;
  bare: boolean;
  exact: boolean;
}

/** A gazetteer ready for looking up in one language. */
export interface AgencyIndex {
  names: PhraseTree<ListedName>;
  byKey: ReadonlyMap<string, ListedName>;
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
  const names = emptyTree<ListedName>();
  const byKey = new Map<string, ListedName>();
  for (const { words, listed } of gazetteer.flatMap((agency) => listedNames(agency, language.code))) {
    const norms = words.map(({ norm }) => norm);
    plant(
      names,
      norms.filter((norm) => !language.definite.has(norm)),
      listed,
    );
    if (listed.exact) continue;
    const key = keyOfWords(words, language);
    if (!byKey.has(key)) byKey.set(key, listed);
  }
  const heads = emptyTree<AgencyHead>();
  for (const head of language.heads) for (const phrase of head.phrases) plant(heads, phrase.split(" "), head);
  return {
    names,
    byKey,
    heads,
    headById: new Map(language.heads.map((head) => [head.id, head])),
    stateOf: statesOf(gazetteer),
    states: new Set(gazetteer.filter(isState).map((agency) => agency.id)),
  };
}

/** Every name of a body in a language, with whether it says its state and whether it is an abbreviation. */
export function listedNames(agency: Agency, code: string): { printed: string; words: readonly Word[]; listed: ListedName }[] {
  const full = [agency.names[code] ?? "", ...(agency.aliases[code] ?? [])].filter((name) => name !== "");
  const rows = [
    ...full.map((printed) => ({ printed, bare: false })),
    ...(agency.bare?.[code] ?? []).map((printed) => ({ printed, bare: true })),
  ];
  return rows.map(({ printed, bare }) => {
    const words = wordsOf(printed);
    return { printed, words, listed: { agency, bare, exact: words.length === 1 && isAbbreviation(printed) } };
  });
}

const isAbbreviation = (word: string): boolean => word.length < 9 && word.slice(0, 2) === word.slice(0, 2).toUpperCase();

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
