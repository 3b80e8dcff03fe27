import * as z from "zod";
import type { FindingStatus } from "../model/finding.ts";

/** What people are told of. `recomputed`: a holiday or a corrected rule moved a date that somebody may hold. */
export const ALERT_KINDS = ["due-soon", "please-check", "overdue", "answered-late", "window-closing", "recomputed"] as const;
export const AlertKind = z.enum(ALERT_KINDS);
export type AlertKind = z.infer<typeof AlertKind>;

/** Which status is news of which kind; null: for the chronology to show, and nothing that somebody has to hear of. */
export const KIND_OF_STATUS: Readonly<Record<FindingStatus, AlertKind | null>> = {
  met: null,
  "met-late": "answered-late",
  pending: null,
  "due-soon": "due-soon",
  "possibly-overdue": "please-check",
  overdue: "overdue",
  "no-answer-on-file": "please-check",
  check: null,
  undetermined: null,
  "not-applicable": null,
  "window-open": null,
  "window-closing": "window-closing",
  "window-closed": null,
};

/** How grave a kind is: who has acknowledged one has acknowledged what is milder. */
export const GRAVITY: Readonly<Record<AlertKind, number>> = {
  recomputed: 0,
  "due-soon": 1,
  "window-closing": 1,
  "answered-late": 2,
  "please-check": 2,
  overdue: 3,
};
