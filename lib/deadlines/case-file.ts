import { parseDay } from "../calendar/day-number.ts";
import { boundsOf } from "../edtf/index.ts";
import { type Agency, isImplied } from "../model/agency.ts";
import type { Chronology, Entry } from "../model/chronology.ts";
import type { EventAgency } from "../model/event.ts";
import type { EventSelector } from "../model/obligation.ts";
import { type Body, isStateBody, type Relation, relationsWith } from "./bodies.ts";
import { stateOf } from "./jurisdiction.ts";
import { matches } from "./match.ts";

/** An entry that can be judged, with its interval of days. */
export interface Fact {
  entry: Entry;
  earliest: number | null;
  latest: number | null;
}

/** A chronology made ready for judging: what happened, what was asked of whom, who acted, who kept silent, how far the file reaches. */
export interface CaseFile {
  chronology: Chronology;
  facts: readonly Fact[];
  /** Complaints, appeals and requests, which a body can owe an answer to. */
  filings: readonly Fact[];
  /** Acts of state bodies that may answer something. */
  acts: readonly Fact[];
  /** Negated acts and complaints of inaction: statements that nothing came. */
  silences: readonly Fact[];
  /** The last day that the documents speak of: their dates, or what people confirmed. */
  knownUntil: number | null;
  states: ReadonlySet<string>;
  gazetteer: ReadonlyMap<string, Agency>;
  partial: boolean;
  relation: (actor: Body, bearer: Body) => Relation;
  /** The state a body belongs to, as far as it says. */
  state: (body: Body) => string | null;
  /** What meets any of the selectors, oldest first, worked out once per list: among facts, acts that may answer, or acts and filings (steps). */
  matching: (selectors: readonly EventSelector[], among: "facts" | "acts" | "steps") => readonly Fact[];
  /** Did an act's body surely have something of its own to answer by then? */
  wasAsked: (act: Fact) => boolean;
  /** The first day by which a body had surely answered a filing; null if it never did. */
  answeredOn: (filing: Fact, target: Body) => number | null;
}

const dayOrNull = (text: string | null): number | null => (text === null ? null : parseDay(text));

const isFiling = ({ entry }: Fact): boolean => entry.action.startsWith("filing.") && entry.polarity === "affirmed";

/** What is not asserted, is only background or was rejected by a person starts no clock, stops none and proves no silence. */
const isJudged = (entry: Entry): boolean => !entry.background && entry.review !== "rejected";

/** An alleged answer is kept: it answers nothing for sure, but nobody is accused over it. */
const isAct = ({ entry }: Fact): boolean =>
  entry.polarity === "affirmed" && !entry.action.startsWith("filing.") && entry.modality !== "planned";

const isSilence = ({ entry }: Fact): boolean => entry.polarity === "negated" || entry.act === "complaint-of-inaction";

const earliestOf = (edtf: string | null): number | null => (edtf === null ? null : dayOrNull(boundsOf(edtf).earliest));

/** Date of the last document; where no document has one, the last dated thing told, which the document can't be older than. */
function lastDay(chronology: Chronology, facts: readonly Fact[]): number | null {
  const published = chronology.documents.map(({ published }) => earliestOf(published)).filter((day) => day !== null);
  const confirmed = chronology.entries.flatMap(({ corrections }) =>
    corrections.flatMap((said) => (said.kind === "no-answer-by" ? [earliestOf(said.date)] : [])),
  );
  const told = published.length > 0 ? [] : facts.filter(({ entry }) => entry.modality === "asserted").map(({ earliest }) => earliest);
  const days = [...published, ...confirmed, ...told].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}

function statesOf(entries: readonly Entry[], state: CaseFile["state"]): Set<string> {
  const states = entries.flatMap(({ agencies }) => agencies.map(state)).filter((one) => one !== null);
  return new Set(states);
}

function statesByBody(): CaseFile["state"] {
  const known = new Map<string, string | null>();
  return (body) => {
    const key = body.id ?? body.name;
    const found = known.has(key) ? (known.get(key) ?? null) : stateOf(body);
    known.set(key, found);
    return found;
  };
}

const byDate = (a: Fact, b: Fact): number => (a.earliest ?? Number.NEGATIVE_INFINITY) - (b.earliest ?? Number.NEGATIVE_INFINITY) || 0;

function selections(pools: Record<"facts" | "acts" | "steps", readonly Fact[]>): CaseFile["matching"] {
  const known = { facts: new Map<readonly EventSelector[], Fact[]>(), acts: new Map(), steps: new Map() };
  return (selectors, among) => {
    const found =
      known[among].get(selectors) ??
      pools[among].filter(({ entry }) => selectors.some((selector) => matches(entry, selector))).sort(byDate);
    known[among].set(selectors, found);
    return found;
  };
}

/** What settles a filing for good: a reply or a decision, not a check that was only begun. */
const isAnswerLike = ({ entry }: Fact): boolean =>
  entry.modality === "asserted" &&
  (entry.action === "response.reply" ||
    entry.action.startsWith("review.") ||
    entry.action === "court.ruling" ||
    (entry.action.startsWith("investigation.") && (entry.action !== "investigation.check" || entry.phase === "concluded")));

function firstAnswers(acts: readonly Fact[], relation: CaseFile["relation"]): CaseFile["answeredOn"] {
  const answers = acts.filter((act) => isAnswerLike(act) && act.latest !== null);
  const known = new Map<Fact, Map<string, number | null>>();
  const compute = (filing: Fact, target: Body): number | null => {
    let first: number | null = null;
    for (const act of answers) {
      if (act.latest === null || (first !== null && act.latest >= first) || follows(act, filing) !== "sure") continue;
      if (actorsOf(act).some((actor) => ["same", "for-it"].includes(relation(actor, target)))) first = act.latest;
    }
    return first;
  };
  return (filing, target) => {
    const row = known.get(filing) ?? new Map<string, number | null>();
    known.set(filing, row);
    const key = target.id ?? target.name;
    const found = row.has(key) ? (row.get(key) ?? null) : compute(filing, target);
    row.set(key, found);
    return found;
  };
}

function asked(filings: readonly Fact[], relation: CaseFile["relation"]): CaseFile["wasAsked"] {
  const known = new Map<Fact, boolean>();
  const compute = (act: Fact): boolean => {
    const actors = stateActorsOf(act);
    const isOne = (target: Body): boolean => actors.some((actor) => relation(actor, target) === "same");
    return filings.some((filing) => follows(act, filing) === "sure" && targetsOf(filing).some(isOne));
  };
  return (act) => {
    const found = known.get(act) ?? compute(act);
    known.set(act, found);
    return found;
  };
}

/** Sorts a chronology into what the judge asks for. */
export function openFile(chronology: Chronology, gazetteer: ReadonlyMap<string, Agency>): CaseFile {
  const told = chronology.entries
    .filter(isJudged)
    .map((entry) => ({ entry, earliest: dayOrNull(entry.earliest), latest: dayOrNull(entry.latest) }));
  const facts = told.filter(({ entry }) => entry.modality === "asserted");
  const filings = facts.filter(isFiling);
  const acts = told.filter((fact) => isAct(fact) && fact.entry.modality !== "required");
  const relation = relationsWith(gazetteer);
  const state = statesByBody();
  return {
    chronology,
    facts,
    filings,
    acts,
    silences: facts.filter(isSilence),
    knownUntil: lastDay(chronology, facts),
    states: statesOf(chronology.entries, state),
    gazetteer,
    partial: chronology.documents.some(({ coverage }) => coverage === "partial"),
    relation,
    state,
    matching: selections({ facts, acts, steps: [...filings, ...acts] }),
    wasAsked: asked(filings, relation),
    answeredOn: firstAnswers(acts, relation),
  };
}

/** The stated bodies in these parts; one that the story only implies is as good as not named. */
export const bodiesAs = ({ entry }: Fact, ...roles: EventAgency["role"][]): Body[] =>
  entry.agencies.filter((agency) => roles.includes(agency.role) && !isImplied(agency));
export const actorsOf = (fact: Fact): Body[] => bodiesAs(fact, "actor");
export const targetsOf = (fact: Fact): Body[] => bodiesAs(fact, "target");
export const stateActorsOf = (fact: Fact): Body[] => actorsOf(fact).filter(isStateBody);

/** Is a fact dated (or possibly dated) after another: surely, possibly, or surely before? Days that are equal and exact count as after. */
export function follows(later: Fact, earlier: Fact): "sure" | "possible" | "no" {
  if (later.latest !== null && earlier.earliest !== null && later.latest < earlier.earliest) return "no";
  if (later.earliest !== null && earlier.latest !== null && later.earliest >= earlier.latest) return "sure";
  return "possible";
}
