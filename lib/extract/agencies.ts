import type { Agency, AgencyKind, AgencyMention } from "../model/agency.ts";
import { type AgencyIndex, agencyIndex, type ListedName } from "./agency-index.ts";
import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { filedName, nameKey } from "./agency-names.ts";
import { type Body, bodyAt } from "./agency-phrase.ts";
import type { Sentence } from "./sentences.ts";
import { type PhraseTree, type Word, wordsOf } from "./words.ts";

/**
 * Finds every body that a text names or points at: listed ones by their names, unlisted ones by their head noun. It looks at no context
 * but one: a name that says no state ("Supreme Court") is a listed body only where the text tells mostly of that state. Where two
 * readings overlap the longer one stays. Mentions in text order, UTF-16 spans.
 */
export function recognizeAgencies(
  text: string,
  _sentences: readonly Sentence[],
  language: AgencyLanguage,
  gazetteer: readonly Agency[],
): AgencyMention[] {
  const index = agencyIndex(gazetteer, language);
  const words = wordsOf(text);
  const listed = listedAt(words, index, language);
  const state = stateToldOf(listed, index);
  const scan: Scan = { text, words, language, index, state };
  const named = listed
    .filter((hit) => !hit.name.bare || index.stateOf.get(hit.name.agency.id) === state)
    .filter((hit) => isBody(hit, scan));
  const mentions = [...named.map((hit) => mentionOf(hit, scan)), ...patterned(scan)];
  return longest(mentions);
}

interface Scan {
  text: string;
  words: readonly Word[];
  language: AgencyLanguage;
  index: AgencyIndex;
  state: string | null;
}

interface Hit {
  first: number;
  last: number;
  name: ListedName;
}

function listedAt(words: readonly Word[], index: AgencyIndex, language: AgencyLanguage): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!index.names.next.has((words[i] as Word).norm)) continue;
    const hit = longestName(words, i, index.names, language);
    if (hit && printedAsListed(words, hit)) hits.push(hit);
  }
  return hits;
}

const JOINS = new Set(["space", "hyphen", "comma"]);

function longestName(words: readonly Word[], first: number, tree: PhraseTree<ListedName>, language: AgencyLanguage): Hit | null {
  let node = tree.next.get((words[first] as Word).norm);
  let hit: Hit | null = null;
  for (let i = first; node; ) {
    if (node.value) hit = { first, last: i, name: node.value };
    let next = words[i + 1];
    if (next && language.definite.has(next.norm) && !node.next.has(next.norm) && next.gap === "space") next = words[++i + 1];
    if (!next || !JOINS.has(next.gap)) break;
    node = node.next.get(next.norm);
    i++;
  }
  return hit;
}

function printedAsListed(words: readonly Word[], hit: Hit): boolean {
  const first = words[hit.first] as Word;
  if (hit.name.exact) return first.allCaps || (first.capitalized && first.norm.length > 5);
  return words.slice(hit.first, hit.last + 1).some((word) => word.capitalized) || hit.last - hit.first > 1;
}

/** The state that the text's named bodies and places belong to most often; null where two lead or none is named. */
function stateToldOf(hits: readonly Hit[], index: AgencyIndex): string | null {
  const count = new Map<string, number>();
  for (const { name } of hits) {
    const state = name.bare ? undefined : index.stateOf.get(name.agency.id);
    if (state) count.set(state, (count.get(state) ?? 0) + 1);
  }
  const [first, second] = [...count].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** "in Ruritania" is a place, "Ruritania's law" an attribute; "Ruritania refused" is the State. */
function isBody(hit: Hit, { words, language, index }: Scan): boolean {
  if (!index.states.has(hit.name.agency.id)) return true;
  const before = words[hit.first - 1];
  const last = words[hit.last] as Word;
  const after = words[hit.last + 1];
  const place = before !== undefined && before.gap !== "break" && language.placePrepositions.has(before.norm);
  return !place && !last.possessive && !(after?.gap === "space" && after.capitalized) && (hit.last > hit.first || after?.gap === "space");
}

function mentionOf(hit: Hit, { text, words, language }: Scan): AgencyMention {
  const start = (words[hit.first] as Word).start;
  const end = (words[hit.last] as Word).end;
  const { id, kind, names } = hit.name.agency;
  return {
    start,
    end,
    text: text.slice(start, end),
    ruleId: `gazetteer.${id}`,
    id,
    name: names[language.code] ?? "",
    kind,
    anaphoric: false,
  };
}

function patterned(scan: Scan): AgencyMention[] {
  const { words, index } = scan;
  const mentions: AgencyMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!index.heads.next.has((words[i] as Word).norm)) continue;
    const body = bodyAt(scan.text, words, i, index.heads, scan.language);
    if (body) mentions.push(ofBody(body, scan));
  }
  return mentions;
}

function ofBody(body: Body, scan: Scan): AgencyMention {
  const { text, words, language, index } = scan;
  const start = (words[body.first] as Word).start;
  const end = body.end;
  const name = filedName(body.name, language);
  const listed = index.byKey.get(nameKey(name, language));
  const known = listed && (!listed.bare || index.stateOf.get(listed.agency.id) === scan.state) ? listed.agency : null;
  const points = !known && !body.named && body.head.unique !== true;
  return {
    start,
    end,
    text: text.slice(start, end),
    ruleId: body.head.id,
    id: known?.id ?? null,
    name: known ? (known.names[language.code] ?? name) : points && body.definite ? "" : name,
    kind: known?.kind ?? kindOf(body.head, name, language),
    anaphoric: points && body.definite,
  };
}

function kindOf(head: AgencyHead, name: string, language: AgencyLanguage): AgencyKind {
  if (head.kind !== "other") return head.kind;
  const lower = ` ${name.toLowerCase()} `;
  return language.kindWords.find(({ words }) => words.some((word) => lower.includes(word)))?.kind ?? "other";
}

/** Of overlapping mentions the longer one; of equally long ones the listed body. */
function longest(mentions: readonly AgencyMention[]): AgencyMention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end || Number(a.id === null) - Number(b.id === null));
  const kept: AgencyMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
