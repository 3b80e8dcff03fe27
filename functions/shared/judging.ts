import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

/** From how many days before its end a term counts as ending soon. */
export const SOON_DAYS = { authority: 3, applicant: 7 } as const;

/** The law and the calendars that this installation judges by. */
export const check = (chronology: Chronology, asOf: string): Finding[] =>
  checkChronology(chronology, { packs: RULE_PACKS, calendars: CALENDARS, asOf, soonDays: SOON_DAYS });
