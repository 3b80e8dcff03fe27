import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { boundsOf } from "../../lib/edtf/index.ts";
import type { Act, Action, Modality, Phase, Polarity } from "../../lib/model/action.ts";
import type { AgencyKind, AgencyRole } from "../../lib/model/agency.ts";
import type { Chronology, Entry } from "../../lib/model/chronology.ts";
import type { LineCorrection } from "../../lib/model/correction.ts";
import type { EventAgency } from "../../lib/model/event.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

/** Fictional bodies of a fictional town in Kazakhstan, unlisted: known by name and kind alone. */
export const BODIES = {
  prosecutor: body("Karasai Valley City Prosecutor's Office", "prosecutor"),
  regional: body("Karasai Valley Regional Prosecutor's Office", "prosecutor"),
  otherProsecutor: body("Tobylga District Prosecutor's Office", "prosecutor"),
  anyProsecutor: body("Prosecutor's Office", "prosecutor"),
  general: body("Prosecutor General's Office of Kazakhstan", "prosecutor", "kz.prosecutor.general"),
  police: body("Karasai Valley City Police Department", "police"),
  court: body("Karasai Valley City Court", "court"),
  judge: body("Karasai Valley Specialised Interdistrict Investigating Court", "investigating-judge"),
  colony: body("Penal Colony OV-156/99", "penitentiary"),
  ombudsman: body("Commissioner for Human Rights of Kazakhstan", "ombudsman", "kz.ombudsman"),
  ngo: body("Coalition for Open Files", "ngo"),
  newspaper: body("The Steppe Courier", "media"),
  ministry: body("Ministry of Internal Affairs of Kazakhstan", "ministry", "kz.ministry.internal-affairs"),
  kyrgyz: body("Prosecutor's Office of the city of Talashin, Kyrgyz Republic", "prosecutor"),
} as const;
export type BodyName = keyof typeof BODIES;

interface NamedBody {
  id: string | null;
  name: string;
  kind: AgencyKind;
}

function body(name: string, kind: AgencyKind, id: string | null = null): NamedBody {
  return { id, name, kind };
}

const inRole = ({ id, name, kind }: NamedBody, role: AgencyRole): EventAgency => ({
  id,
  name,
  kind,
  role,
  text: name,
  start: 0,
  end: name.length,
  ruleId: "test",
});

export interface Told {
  date: string | null;
  action: Action;
  act?: Act;
  by?: BodyName;
  to?: BodyName | BodyName[];
  about?: BodyName;
  time?: string;
  zone?: string;
  polarity?: Polarity;
  modality?: Modality;
  phase?: Phase;
  background?: boolean;
  review?: Entry["review"];
  noAnswerBy?: string;
  confidence?: number;
  conflict?: boolean;
}

const list = (names: BodyName | BodyName[] | undefined): BodyName[] => (names === undefined ? [] : [names].flat());

const correction = (entryId: string, date: string): LineCorrection => ({
  id: `cor_${entryId}`,
  number: 1,
  tellings: [],
  entryId,
  kind: "no-answer-by",
  date,
  who: "a person",
  when: "2024-01-01T00:00:00Z",
  why: "asked the complainant",
});

/** One line of a chronology; its id is its place, so that tests can speak of e0, e1 … */
export function entry(told: Told, index: number): Entry {
  const { earliest, latest } = told.date === null ? { earliest: null, latest: null } : boundsOf(told.date);
  const id = `e${index}`;
  const agencies = [
    ...list(told.by).map((name) => inRole(BODIES[name], "actor")),
    ...list(told.to).map((name) => inRole(BODIES[name], "target")),
    ...list(told.about).map((name) => inRole(BODIES[name], "subject")),
  ];
  return {
    schema: "dueline.entry/1",
    id,
    caseId: "case_1",
    sources: [],
    date: told.date,
    time: told.time ?? null,
    zone: told.zone ?? null,
    earliest,
    latest,
    action: told.action,
    act: told.act ?? null,
    polarity: told.polarity ?? "affirmed",
    modality: told.modality ?? "asserted",
    phase: told.phase ?? null,
    agencies,
    people: [],
    background: told.background ?? false,
    confidence: told.confidence ?? 0.95,
    review: told.review ?? "none",
    conflicts: told.conflict ? [{ field: "date", message: "two dates", eventIds: [] }] : [],
    corrections: told.noAnswerBy === undefined ? [] : [correction(id, told.noAnswerBy)],
  };
}

export function chronology(told: readonly Told[], published: string | null = "2024-12-31"): Chronology {
  return {
    caseId: "case_1",
    name: "A. Example",
    entries: told.map(entry),
    documents: [{ documentId: "doc_1", document: "report.txt", published, coverage: "complete" }],
  };
}

export const AS_OF = "2025-06-30";

export const check = (told: readonly Told[], asOf = AS_OF, published: string | null = "2024-12-31"): Finding[] =>
  checkChronology(chronology(told, published), { packs: RULE_PACKS, calendars: CALENDARS, asOf });

/** The finding of one obligation on one entry; undefined where there is none. */
export const finding = (findings: readonly Finding[], obligationId: string, trigger = "e0"): Finding | undefined =>
  findings.find((one) => one.obligationId === obligationId && one.trigger === trigger);

export const statusOf = (told: readonly Told[], obligationId: string, asOf = AS_OF, trigger = "e0"): string | undefined =>
  finding(check(told, asOf), obligationId, trigger)?.status;
