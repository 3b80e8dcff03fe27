import { parseDay } from "../calendar/day-number.ts";
import { boundsOf } from "../edtf/index.ts";
import { type Agency, isImplied } from "../model/agency.ts";
import type { Chronology, Entry } from "../model/chronology.ts";
import { type Body, isStateBody } from "./bodies.ts";
import { stateOf } from "./jurisdiction.ts";

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
}

const dayOrNull = (text: string | null): number | null => (text === null ? null : parseDay(text));

const isFiling = ({ entry }: Fact): boolean => entry.action.startsWith("filing.") && entry.polarity === "affirmed";

/** What is not asserted, is only background or was rejected by a person starts no clock, stops none and proves no silence. */
const isJudged = (entry: Entry): boolean =>
  !entry.background && entry.review !== "rejected" && !entry.corrections.some(({ kind }) => kind === "reject");

/** An alleged answer is kept: it answers nothing for sure, but nobody is accused over it. */
const isAct = ({ entry }: Fact): boolean =>
  entry.polarity === "affirmed" && !entry.action.startsWith("filing.") && entry.modality !== "planned";

const isSilence = ({ entry }: Fact): boolean => entry.polarity === "negated" || entry.act === "complaint-of-inaction";

const earliestOf = (edtf: string | null): number | null => (edtf === null ? null : dayOrNull(boundsOf(edtf).earliest));

/** Date of the last document; where no document has one, the last dated thing told, which the document can't be older than. */
function lastDay(chronology: Chronology, facts: readonly Fact[]): number | null {
  const published = chronology.documents.map(({ published }) => earliestOf(published)).filter((day) => day !== null);
  const confirmed = chronology.entries.flatMap(({ corrections }) =>
    corrections.filter(({ kind }) => kind === "no-answer-by").map(({ value }) => earliestOf(value)),
  );
  const told = published.length > 0 ? [] : facts.filter(({ entry }) => entry.modality === "asserted").map(({ earliest }) => earliest);
  const days = [...published, ...confirmed, ...told].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}

function statesOf(entries: readonly Entry[]): Set<string> {
  const states = new Set<string>();
  for (const { agencies } of entries) {
    for (const agency of agencies) {
      const state = stateOf(agency);
      if (state !== null) states.add(state);
    }
  }
  return states;
}

/** Sorts a chronology into what the judge asks for. */
export function openFile(chronology: Chronology, gazetteer: ReadonlyMap<string, Agency>): CaseFile {
  const told = chronology.entries
    .filter(isJudged)
    .map((entry) => ({ entry, earliest: dayOrNull(entry.earliest), latest: dayOrNull(entry.latest) }));
  const facts = told.filter(({ entry }) => entry.modality === "asserted");
  return {
    chronology,
    facts,
    filings: facts.filter(isFiling),
    acts: told.filter((fact) => isAct(fact) && fact.entry.modality !== "required"),
    silences: facts.filter(isSilence),
    knownUntil: lastDay(chronology, facts),
    states: statesOf(chronology.entries),
    gazetteer,
    partial: chronology.documents.some(({ coverage }) => coverage === "partial"),
  };
}

export const actorsOf = ({ entry }: Fact): Body[] => entry.agencies.filter((agency) => agency.role === "actor" && !isImplied(agency));
export const targetsOf = ({ entry }: Fact): Body[] => entry.agencies.filter(({ role }) => role === "target");
export const stateActorsOf = (fact: Fact): Body[] => actorsOf(fact).filter(isStateBody);

/** Is a fact dated (or possibly dated) after another: surely, possibly, or surely before? Days that are equal and exact count as after. */
export function follows(later: Fact, earlier: Fact): "sure" | "possible" | "no" {
  if (later.latest !== null && earlier.earliest !== null && later.latest < earlier.earliest) return "no";
  if (later.earliest !== null && earlier.latest !== null && later.earliest >= earlier.latest) return "sure";
  return "possible";
}
