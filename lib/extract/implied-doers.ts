import type { Action } from "../model/action.ts";
import type { AgencyKind } from "../model/agency.ts";

const FORCE: readonly AgencyKind[] = ["police", "penitentiary", "financial-police", "national-security", "anti-corruption"];
const INVESTIGATING: readonly AgencyKind[] = [
  "police",
  "prosecutor",
  "special-prosecutor",
  "financial-police",
  "national-security",
  "anti-corruption",
];
export const COURTS: readonly AgencyKind[] = ["court", "investigating-judge", "regional-court"];

/** Who does an act whose words leave the doer out. */
export interface Doer {
  readonly rule: string;
  readonly kinds: readonly AgencyKind[];
  /** Those complained of may be the doers, and those complained to are not. */
  readonly accused?: boolean;
  /** Only who had the file before is meant, not who was complained to. */
  readonly hasFile?: boolean;
  /** Of a trial: the court that was told to try the case, or the only one that the case names. */
  readonly trial?: boolean;
}

/**
 * Who does what, where a text leaves the doer out: the custodian, the office that has the file, the court that sits. Who let somebody go is
 * not said: it may have been a court, or an amnesty.
 */
export const DOERS: { readonly [A in Action]?: Doer } = {
  "custody.detained": { rule: "custodian", kinds: FORCE, accused: true },
  "custody.transferred": { rule: "custodian", kinds: FORCE, accused: true },
  "incident.ill_treatment": { rule: "custodian", kinds: FORCE, accused: true },
  "investigation.check": { rule: "addressee", kinds: INVESTIGATING },
  "investigation.opened": { rule: "addressee", kinds: INVESTIGATING },
  "investigation.refused": { rule: "addressee", kinds: INVESTIGATING },
  "investigation.suspended": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "investigation.resumed": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "investigation.terminated": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "evidence.examination": { rule: "examiner", kinds: ["medical", "forensic"] },
  "evidence.interview": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "review.upheld": { rule: "superior", kinds: [...INVESTIGATING, ...COURTS] },
  "review.overturned": { rule: "superior", kinds: [...INVESTIGATING, ...COURTS] },
  "response.reply": { rule: "addressee", kinds: [...INVESTIGATING, "penitentiary", "ministry", "ombudsman"] },
  "court.verdict": { rule: "court-sitting", kinds: COURTS, trial: true },
  "court.sentence": { rule: "court-sitting", kinds: COURTS, trial: true },
  "court.hearing": { rule: "court-sitting", kinds: COURTS, trial: true },
  "court.ruling": { rule: "court-sitting", kinds: [...COURTS, "un"] },
};

/** "It" may be any body that was asked; only courts try. */
export const mayBeIt = (action: Action, kind: AgencyKind): boolean => DOERS[action]?.trial !== true || COURTS.includes(kind);
