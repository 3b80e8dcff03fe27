import type { Agency, AgencyKind, AgencyMention } from "../model/agency.ts";
import { type AgencyIndex, agencyIndex } from "./agency-index.ts";
import type { AgencyHead, AgencyLanguage } from "./agency-language.ts";
import { filedName } from "./agency-names.ts";
import { type Body, bodyAt } from "./agency-phrase.ts";
import type { PhraseText } from "./agency-proper-name.ts";
import { withDefinedForms } from "./defined-forms.ts";
import type { ListedName } from "./listed-names.ts";
import type { Sentence } from "./sentences.ts";
import { type PhraseTree, type Word, wordsOf } from "./words.ts";

/**
 * Finds every body that a text names or points at: listed ones by their names, unlisted ones by their head noun. It looks at no context
 * but two: a name that says no state ("Supreme Court") is a listed body only where the text tells mostly of that state, and a short form
 * that the text defines is the body it stands for. Where two readings overlap the longer one stays. Mentions in text order, UTF-16 spans.
 */
export function recognizeAgencies(
  text: string,
  _sentences: readonly Sentence[],
  language: AgencyLanguage,
  gazetteer: readonly Agency[],
): AgencyMention[] {
  const index = agencyIndex(gazetteer, language);
  const words = wordsOf(text);
  const all = listedAt(words, index, language);
  const state = stateToldOf(all, index);
  const hits = all.filter((hit) => !hit.name.bare || index.stateOf.get(hit.name.agency.id) === state);
  const scan: Scan = { text, words, language, index, state };
  const listed = hits.filter((hit) => isBody(hit, scan)).map((hit) => ofHit(hit, scan));
  const found = longest([...listed, ...patterned(scan, hits)]).filter(({ mention }) => !isInTitleOfLaw(mention, text, language));
  const acting = found.filter((reading, i) => !actsForNext(reading, found[i + 1], text, language)).map(({ mention }) => mention);
  const mentions = acting.filter((mention, i) => !isNamedNext(mention, acting[i + 1], text, language));
  return withDefinedForms(mentions, text, words, language);
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

/** A mention with what decides between overlapping ones. */
interface Reading {
  mention: AgencyMention;
  /** Offset of the head noun; null for a listed name. */
  headStart: number | null;
  officer: boolean;
  /** A listed name that says its state. */
  full: boolean;
}

function listedAt(words: readonly Word[], index: AgencyIndex, language: AgencyLanguage): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++) {
    const hit = longestName(words, i, index.names.startingWith((words[i] as Word).norm), language);
    if (hit && printedAsListed(words, hit)) hits.push(hit);
  }
  return hits;
}

const JOINS = new Set(["space", "hyphen", "comma"]);

function longestName(
  words: readonly Word[],
  first: number,
  opened: PhraseTree<ListedName> | undefined,
  language: AgencyLanguage,
): Hit | null {
  let node = opened;
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

function ofHit(hit: Hit, { text, words, language }: Scan): Reading {
  const start = (words[hit.first] as Word).start;
  const last = words[hit.last] as Word;
  const end = last.possessive ? last.end - 2 : last.end;
  const { id, kind } = hit.name.agency;
  const name = shownName(hit.name.agency, text.slice(start, end), language);
  const mention = { start, end, text: text.slice(start, end), ruleId: `gazetteer.${id}`, id, name, kind, anaphoric: false };
  return { mention, headStart: null, officer: false, full: !hit.name.bare };
}

/** The name we file a body under; a local body keeps the document's own full form. */
const shownName = (agency: Agency, printed: string, language: AgencyLanguage): string =>
  agency.shownAsPrinted ? filedName(printed, language) : agency.names[language.code] || filedName(printed, language);

function patterned(scan: Scan, hits: readonly Hit[]): Reading[] {
  const { text, words, index, language } = scan;
  const listed = new Map(hits.map((hit) => [hit.first, hit.last]));
  const phrases: PhraseText = { text, words, heads: index.heads, language, listed };
  const readings: Reading[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!index.heads.next.has((words[i] as Word).norm)) continue;
    const body = bodyAt(i, phrases);
    if (!body) continue;
    if (refers(body) && !isNumberedPart(body, words)) readings.push(ofBody(body, scan));
    i = body.headLast;
  }
  return readings;
}

/** "Section 5", "Chamber 2": a part of a law or of a body, by its number. */
function isNumberedPart({ head, named, headLast }: Body, words: readonly Word[]): boolean {
  const next = words[headLast + 1];
  return head.sameNoun === true && !named && next?.gap === "space" && /^\d/.test(next.norm);
}

/** "to court", "a department": a noun without name and article, or of no importance, means no body. */
function refers({ head, named, article, capitalized }: Body): boolean {
  if (named || head.unique) return head.bareOnly !== true;
  if (article === "indefinite") return head.unresolved === "keep" && head.bareOnly !== true;
  return article === "definite" || capitalized || head.mass === true || head.officer === true;
}

function ofBody(body: Body, scan: Scan): Reading {
  const { text, language, index } = scan;
  const { head, start, end } = body;
  const name = filedName(body.name, language);
  const listed = body.named || head.unique ? index.names.named(name) : undefined;
  const known = listed && (!listed.bare || index.stateOf.get(listed.agency.id) === scan.state) ? listed.agency : null;
  const anaphoric = !known && !body.named && head.unique !== true && body.article !== "indefinite";
  const mention: AgencyMention = {
    start,
    end,
    text: text.slice(start, end),
    ruleId: head.id,
    id: known?.id ?? null,
    name: anaphoric ? "" : known ? shownName(known, body.name, language) : name,
    kind: known?.kind ?? kindOf(head, name, language),
    anaphoric,
  };
  return { mention, headStart: body.headStart, officer: head.officer === true, full: false };
}

function kindOf(head: AgencyHead, name: string, language: AgencyLanguage): AgencyKind {
  if (head.kind !== "other") return head.kind;
  const lower = ` ${name.toLowerCase()} `;
  return language.kindWords.find(({ words }) => words.some((word) => lower.includes(word)))?.kind ?? "other";
}

/** Of overlapping readings the longer one; of equally long ones the listed body; a listed name that says its state before a phrase around it. */
function longest(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || rank(a) - rank(b));
  const kept: Reading[] = [];
  for (const reading of sorted) {
    const last = kept.at(-1);
    if (!last || reading.mention.start >= last.mention.end) kept.push(reading);
    else if (outranks(reading, last)) kept[kept.length - 1] = reading;
  }
  return kept;
}

const rank = ({ mention, headStart }: Reading): number => (headStart === null ? 0 : mention.id === null ? 2 : 1);

function outranks(later: Reading, earlier: Reading): boolean {
  if (later.full && earlier.headStart !== null) return holdsHead(later, earlier) && later.mention.end === earlier.mention.end;
  if (earlier.full && later.headStart !== null && holdsHead(earlier, later)) return false;
  return length(later) > length(earlier);
}

const holdsHead = (listed: Reading, phrase: Reading): boolean =>
  phrase.headStart !== null && listed.mention.start <= phrase.headStart && phrase.headStart < listed.mention.end;

const length = ({ mention }: Reading): number => mention.end - mention.start;

/** "the trial court, the Veresk District Court,": the name behind the comma says which court is meant. */
function isNamedNext(mention: AgencyMention, next: AgencyMention | undefined, text: string, { definite }: AgencyLanguage): boolean {
  if (!next || next.anaphoric || next.kind !== mention.kind || mention.text !== mention.text.toLowerCase()) return false;
  const between = /^, (?:(\p{Ll}{1,4}) )?$/u.exec(text.slice(mention.end, next.start));
  return between !== null && (between[1] === undefined || definite.has(between[1]));
}

const BEFORE_TITLE = 28;

/** "the Law on Police", "the Rules of Court", "the Prosecution Service Act": no body speaks in the title of a law. */
function isInTitleOfLaw({ start, end }: AgencyMention, text: string, language: AgencyLanguage): boolean {
  const isLaw = (word: Word | undefined) => word?.capitalized === true && language.lawNouns.has(word.norm);
  const before = wordsOf(text.slice(Math.max(0, start - BEFORE_TITLE), start)).filter(({ norm }) => !language.definite.has(norm));
  const after = /^ \p{Lu}\p{L}{1,12}/u.exec(text.slice(end, end + 16));
  return (isLaw(before.at(-2)) && language.lawJoints.has(before.at(-1)?.norm ?? "")) || (after !== null && isLaw(wordsOf(after[0])[0]));
}

/** "the investigator of the Sarytau police": the body named next is the one that acts. */
function actsForNext(reading: Reading, next: Reading | undefined, text: string, language: AgencyLanguage): boolean {
  if (!reading.officer || !next || next.mention.start - reading.mention.end > 14) return false;
  const [joint, ...rest] = wordsOf(text.slice(reading.mention.end, next.mention.start));
  if (!joint || !/^\s/.test(text.slice(reading.mention.end))) return false;
  return (
    (language.complementOf.has(joint.norm) || language.nestingAfter.has(joint.norm) || language.roles.actor.has(joint.norm)) &&
    rest.every((word) => language.definite.has(word.norm))
  );
}
