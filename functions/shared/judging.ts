import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { differences, type FindingDifference, type Judgment } from "../../lib/deadlines/differences.ts";
import { type LawVersion, lawVersion } from "../../lib/deadlines/law-version.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import type { SoonDays } from "./store/alert-settings.ts";

/** The law and the calendars that this installation judges by. */
export const check = (chronology: Chronology, asOf: string, soonDays: SoonDays): Finding[] =>
  checkChronology(chronology, { packs: RULE_PACKS, calendars: CALENDARS, asOf, soonDays });

/** Which wording of them: findings of another one are judged again. */
export const law: LawVersion = lawVersion(RULE_PACKS, CALENDARS);

export const differencesOf = (before: Judgment, after: Judgment): FindingDifference[] => differences(before, after, RULE_PACKS);
