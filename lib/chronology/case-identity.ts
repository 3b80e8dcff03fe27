import { foldedSpelling } from "../extract/person-identity.ts";
import type { Event } from "../model/event.ts";
import { isDay } from "./event-likeness.ts";

const NAME_WORD = /[\p{L}\p{N}]+/gu;

/** A name in the form in which case names are compared: case, accents, punctuation and white space folded. */
export const foldedName = (name: string): string =>
  (name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(NAME_WORD) ?? []).join(" ");

/**
 * Makes the id of a new case from what it is named after, the same each time. Ids stand in logs and alerts, and a plain hash of a folder
 * or of a name can be found by trying names: where anybody else sees ids, it must be keyed.
 */
export type CaseIdOf = (parts: readonly string[]) => string;

/** What is kept of a case to recognize it in the next document. Store it with the case; it holds a name, so it is as secret as a document. */
export interface KnownCase {
  caseId: string;
  name: string;
  /** The folder that a person put the case's documents in, or null. */
  folder: string | null;
  /** "action|date" and "action|month|body" of acts told so far. */
  facts: readonly string[];
}

export interface CaseDocument {
  documentId: string;
  caseFolder: string | null;
  events: readonly Event[];
}

/** To which case each name of a document belongs; `because` says why, `suggested` which cases a person should look at. */
export interface CaseLink {
  documentId: string;
  name: string;
  caseId: string;
  because: "folder" | "name-and-fact" | "new";
  suggested: readonly string[];
}

const MAX_FACTS = 400;

/** Facts by which a story is known again: an act of a known day, or of a month with its body. Background tells nothing of a case. */
export function factsOf(events: readonly Event[]): string[] {
  const facts = events
    .filter((event) => !event.background && !event.action.startsWith("public.") && event.polarity === "affirmed")
    .flatMap(factsOfEvent);
  return [...new Set(facts)].sort().slice(0, MAX_FACTS);
}

function factsOfEvent(event: Event): string[] {
  if (event.earliest === null) return [];
  if (isDay(event)) return [`${event.action}|${event.earliest}`];
  const month = event.date !== null && /^\d{4}-\d{2}$/.test(event.date) ? event.date : null;
  return month ? event.agencies.filter((agency) => agency.id !== null).map((agency) => `${event.action}|${month}|${agency.id}`) : [];
}

/**
 * Finds the case of every name in the documents. Two documents tell of one case only where they lie in the same folder, or where the full
 * name (two words or more, in any transliteration) and a dated act agree; everything else is a case of its own with a suggestion, since two namesakes merged
 * would make a false verdict. Pure, and independent of the order of documents and of known cases; ids of known cases never change.
 */
export function identifyCases(
  documents: readonly CaseDocument[],
  known: readonly KnownCase[],
  caseIdOf: CaseIdOf,
): { links: CaseLink[]; cases: KnownCase[] } {
  const nodes = [...documents].sort((a, b) => compare(a.documentId, b.documentId)).flatMap(namesOf);
  const groups = attached(joined(nodes), [...known].sort((a, b) => compare(a.caseId, b.caseId)).map(asNode));
  const named = groups.map((members) => ({ id: idOf(members, caseIdOf), members }));
  const cases = named.map(({ id, members }) => summary(id, members));
  const links = named.flatMap(({ id, members }) =>
    members.filter((node) => node.documentId !== null).map((node) => linkOf(node, id, members, cases)),
  );
  return {
    links: links.sort((a, b) => compare(a.documentId, b.documentId) || compare(a.name, b.name)),
    cases: cases.sort((a, b) => compare(a.caseId, b.caseId)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A name in one document, or a known case. */
interface Node {
  caseId: string | null;
  documentId: string | null;
  name: string;
  folded: string;
  /** The name in the one spelling that stands for all ways to write it in Latin letters. */
  spelled: string;
  folder: string | null;
  facts: readonly string[];
}

const asNode = (known: KnownCase): Node => ({
  ...known,
  documentId: null,
  ...spellingsOf(known.name),
});

const spellingsOf = (name: string): Pick<Node, "folded" | "spelled"> => {
  const folded = foldedName(name);
  return { folded, spelled: folded.split(" ").map(foldedSpelling).join(" ") };
};

/** In a folder the name told of most, and what has no name, is the folder's case; other people in the document keep cases of their own. */
function namesOf({ documentId, caseFolder, events }: CaseDocument): Node[] {
  const byName = new Map<string, Event[]>();
  for (const event of events)
    for (const name of event.cases.length > 0 ? event.cases.map((each) => each.name) : [event.case])
      byName.set(name, [...(byName.get(name) ?? []), event]);
  const main = caseFolder === null ? null : mainName(byName);
  return [...byName]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, own]) => ({
      caseId: null,
      documentId,
      name,
      ...spellingsOf(name),
      folder: name === main || name === "" ? caseFolder : null,
      facts: factsOf(own),
    }));
}

function mainName(byName: ReadonlyMap<string, readonly Event[]>): string {
  const named = [...byName].filter(([name]) => name !== "").sort(([a, x], [b, y]) => y.length - x.length || compare(a, b));
  return named[0]?.[0] ?? "";
}

function joined(nodes: readonly Node[]): Node[][] {
  const group = nodes.map((_, i) => i);
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i] as number));
  for (let a = 0; a < nodes.length; a++)
    for (let b = a + 1; b < nodes.length; b++) if (sameCase(nodes[a] as Node, nodes[b] as Node)) group[rootOf(b)] = rootOf(a);
  const byRoot = new Map<number, Node[]>();
  for (const [i, node] of nodes.entries()) byRoot.set(rootOf(i), [...(byRoot.get(rootOf(i)) ?? []), node]);
  return [...byRoot.values()];
}

/** Puts each group of new names with the known case it tells of. Names that fit two known cases are taken one by one; who still fits two stays alone. */
function attached(groups: readonly Node[][], known: readonly Node[]): Node[][] {
  const byKnown = new Map(known.map((node) => [node, [node]]));
  const alone: Node[][] = [];
  const place = (members: readonly Node[]): boolean => {
    const [fits, second] = fitting(members, known);
    if (!fits || second) return false;
    byKnown.get(fits)?.push(...members);
    return true;
  };
  for (const group of groups) {
    if (place(group)) continue;
    if (fitting(group, known).length === 0) alone.push(group);
    else for (const node of group) if (!place([node])) alone.push([node]);
  }
  return [...byKnown.values(), ...alone];
}

/** Known cases that a group tells of; a shared folder outweighs a name. */
function fitting(members: readonly Node[], known: readonly Node[]): Node[] {
  const folder = known.filter((node) => node.folder !== null && members.some((member) => member.folder === node.folder));
  return folder.length > 0 ? folder : known.filter((node) => members.some((member) => sameCase(node, member)));
}

function sameCase(a: Node, b: Node): boolean {
  if (a.folder !== null && a.folder === b.folder) return true;
  return a.spelled === b.spelled && isFullName(a.folded) && a.facts.some((fact) => b.facts.includes(fact));
}

/** Two names of more than a letter: an initial is no name. */
const isFullName = (folded: string): boolean => folded.split(" ").filter((word) => word.length > 1 && !/^\d/.test(word)).length > 1;

/** A known case keeps its id; a new one is named after its folder, or after its first document and the name in it. */
function idOf(members: readonly Node[], caseIdOf: CaseIdOf): string {
  const ids = members
    .map((node) => node.caseId)
    .filter((id) => id !== null)
    .sort(compare);
  const folder = members.map((node) => node.folder).find((each) => each !== null);
  const [first] = members
    .filter((node) => node.documentId !== null)
    .sort((a, b) => compare(a.documentId ?? "", b.documentId ?? "") || compare(a.folded, b.folded));
  return ids[0] ?? caseIdOf(folder ? ["folder", folder] : ["document", first?.documentId ?? "", first?.folded ?? ""]);
}

function summary(caseId: string, members: readonly Node[]): KnownCase {
  const names = members
    .map((node) => node.name)
    .sort((a, b) => Number(b.includes(" ")) - Number(a.includes(" ")) || b.length - a.length || compare(a, b));
  return {
    caseId,
    name: members.find((node) => node.caseId !== null)?.name || (names[0] ?? ""),
    folder: members.map((node) => node.folder).find((each) => each !== null) ?? null,
    facts: [...new Set(members.flatMap((node) => node.facts))].sort().slice(0, MAX_FACTS),
  };
}

function linkOf(node: Node, caseId: string, members: readonly Node[], cases: readonly KnownCase[]): CaseLink {
  const others = members.filter((member) => member !== node);
  const because =
    others.length === 0 ? "new" : node.folder !== null && others.some((other) => other.folder === node.folder) ? "folder" : "name-and-fact";
  const suggested = cases
    .filter((each) => each.caseId !== caseId && mayBeOne(node.folded, foldedName(each.name)))
    .map((each) => each.caseId);
  return { documentId: node.documentId ?? "", name: node.name, caseId, because, suggested: suggested.sort(compare) };
}

/** The same surname, or a name that is part of the other. */
function mayBeOne(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  const [ofA, ofB] = [a.split(" "), b.split(" ")];
  return (
    ofA.at(-1) === ofB.at(-1) ||
    (ofA.length < ofB.length ? ofA.every((word) => ofB.includes(word)) : ofB.every((word) => ofA.includes(word)))
  );
}
