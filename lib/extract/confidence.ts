import type { AgencyKind } from "../model/agency.ts";
import type { EventAgency } from "../model/event.ts";
import type { DatedAction } from "./attach.ts";

/** What an event's confidence is computed from. `bodies`: those that the act's own words name, not the implied ones. */
export interface Evidence {
  readonly dated: DatedAction;
  readonly bodies: readonly EventAgency[];
}

interface Row {
  readonly id: string;
  /** Added to the log-odds that the event is right: −0.7 doubles the odds that it is wrong. */
  readonly points: number;
  readonly holds: (evidence: Evidence) => boolean;
}

/** A wording whose cue says nothing of its certainty; measured over all corpora (docs/measurements/actions.md). */
export const PLAIN_WORDING = 0.97;

/** A date so many characters from its verb may be another act's. */
const FAR = 60;
const MANY_CLAUSES = 4;
const YEAR_ONLY = /^\d{4}~?$/;

const COURTS: readonly AgencyKind[] = ["court", "investigating-judge", "regional-court", "un", "intergovernmental"];
/** Whose acts these are, by the first part of the action; no row where anybody may do it. */
const DOERS: Readonly<Record<string, readonly AgencyKind[]>> = {
  court: COURTS,
  review: [...COURTS, "prosecutor", "special-prosecutor"],
};

/** Kinds of the bodies that did it, where the action has a kind of doer of its own. */
function doers({ dated, bodies }: Evidence): { said: AgencyKind[]; wanted: readonly AgencyKind[] } | null {
  const wanted = DOERS[dated.candidate.action.split(".")[0] as string];
  const said = bodies.filter(({ role }) => role === "actor").map(({ kind }) => kind);
  return wanted && said.length > 0 ? { said, wanted } : null;
}

const isInner = ({ dated }: Evidence): boolean => ["complement", "temporal", "conditional"].includes(dated.candidate.clause.kind);
const isFar = ({ dated: { date, candidate } }: Evidence): boolean => Math.abs(date.timex.start - candidate.head.start) > FAR;

/** What speaks for and against an event. Points are fitted to our own texts and the gold together and rounded; half of the documents was held out. */
const ROWS = [
  { id: "date-carried", points: -2.3, holds: ({ dated }) => dated.how === "carried" },
  { id: "date-opens-interval", points: -1, holds: ({ dated }) => dated.after },
  { id: "date-shared", points: -0.9, holds: ({ dated }) => dated.how === "sentence" },
  { id: "date-far", points: -0.5, holds: isFar },
  { id: "date-relative", points: -0.3, holds: ({ dated }) => dated.date.resolved === "relative" },
  { id: "date-from-document", points: -0.8, holds: ({ dated }) => dated.date.resolved === "document" },
  { id: "date-interval", points: -0.6, holds: ({ dated }) => dated.date.edtf?.includes("/") === true },
  { id: "date-open", points: -1.2, holds: ({ dated }) => dated.date.edtf?.includes("..") === true },
  { id: "date-approximate", points: -0.4, holds: ({ dated }) => dated.date.edtf?.includes("~") === true },
  { id: "date-year-only", points: -0.8, holds: ({ dated }) => YEAR_ONLY.test(dated.date.edtf ?? "") },
  { id: "not-asserted", points: -0.9, holds: ({ dated }) => dated.candidate.modality !== "asserted" },
  { id: "negated", points: -0.7, holds: ({ dated }) => dated.candidate.polarity === "negated" },
  { id: "inner-clause", points: -0.5, holds: isInner },
  { id: "participle-behind", points: -0.8, holds: ({ dated }) => dated.candidate.inner !== null },
  { id: "many-clauses", points: -0.2, holds: ({ dated }) => dated.candidate.clauses.length >= MANY_CLAUSES },
  {
    id: "doer-fits",
    points: 0.5,
    holds: (evidence) => doers(evidence)?.said.some((kind) => doers(evidence)?.wanted.includes(kind)) === true,
  },
  {
    id: "doer-unfit",
    points: -2,
    holds: (evidence) => doers(evidence)?.said.every((kind) => !doers(evidence)?.wanted.includes(kind)) === true,
  },
] as const satisfies readonly Row[];

export type ConfidenceReason = (typeof ROWS)[number]["id"];

/** The rows that hold for an event, in the order of the table. */
export const confidenceReasons = (evidence: Evidence): { id: ConfidenceReason; points: number }[] =>
  ROWS.filter(({ holds }) => holds(evidence)).map(({ id, points }) => ({ id, points }));

export const wordingOf = ({ candidate }: DatedAction): number => candidate.cue.certainty ?? PLAIN_WORDING;

/** How likely the event is right as a whole, act and date, 0 to 1: the odds of its wording, changed by every row that holds. */
export function confidenceOf(evidence: Evidence): number {
  const wording = wordingOf(evidence.dated);
  const logOdds = confidenceReasons(evidence).reduce((sum, { points }) => sum + points, Math.log(wording / (1 - wording)));
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100;
}
