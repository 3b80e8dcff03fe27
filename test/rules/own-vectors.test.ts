import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { type DueAnswer, rulesDue } from "../../lib/deadlines/rules-due.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

const context = { packs: RULE_PACKS, calendars: CALENDARS };
const answer = (id: string, trigger: string, more: { zone?: string; extended?: string } = {}): DueAnswer => {
  const [first] = rulesDue(id, { trigger, ...more }, context);
  if (first === undefined) throw new Error(id);
  return first;
};

/** Counted by hand from the article and the calendar: id, trigger, due, why. A due date with a slash is strict/lenient. */
const DAYS: readonly [id: string, trigger: string, due: string, why: string][] = [
  ["KZ-CPC-105-GEN", "2024-02-22", "2024-02-29", "a leap day is a day like any other"],
  ["KZ-CPC-105-GEN", "2023-02-22", "2023-03-01", "no leap day in 2023"],
  ["KZ-CPC-105-GEN", "2024-02-24", "2024-03-04", "day 7 is a Saturday"],
  ["KZ-CPC-105-GEN", "2024-03-01", "2024-03-11", "8 March is a Friday, and a weekend follows"],
  ["KZ-CPC-105-GEN", "2022-02-26", "2022-03-05", "a Saturday that was worked does not roll"],
  ["KZ-CPC-105-GEN", "2022-02-28", "2022-03-09", "7 March was transferred off, 8 March is a holiday"],
  ["KZ-CPC-105-GEN", "2024-04-27", "2024-05-04", "4 May 2024 was a worked Saturday"],
  ["KZ-CPC-105-GEN", "2024-05-01", "2024-05-10", "8 May was off for it, 9 May is a holiday"],
  ["KZ-CPC-105-GEN", "2025-12-25", "2026-01-05", "over the turn of the year: 1 and 2 January and a weekend"],
  ["KZ-CPC-105-GEN", "2025-12-29", "2026-01-05", "holidays inside a term do not lengthen it"],
  ["KZ-CPC-105-GEN", "2023-06-21", "2023-06-29", "Kurban Ait on a Wednesday"],
  ["KZ-CPC-105-GEN", "2023-06-24", "2023-07-01", "1 July 2023 was a worked Saturday"],
  ["KZ-CPC-105-GEN", "2023-06-30", "2023-07-10", "7 July was off for it"],
  ["KZ-CPC-105-GEN", "2024-06-09", "2024-06-17", "Kurban Ait on a Sunday is not moved to Monday"],
  ["KZ-CPC-105-URG", "2024-12-13", "2024-12-17", "Independence Day on a Monday"],
  ["KZ-CPC-105-URG", "2025-01-02", "2025-01-05", "5 January 2025 was a worked Sunday"],
  ["KZ-CPC-105-URG", "2025-01-03", "2025-01-06", "counting starts after a day off as after any day"],
  ["KZ-CPC-105-V1", "2016-05-10", "2016-05-13/2016-05-13", "three days under the first wording"],
  ["KZ-CPC-99", "2024-08-27", "2024-09-02", "Constitution Day on a Friday"],
  ["KZ-CPC-101-OTHER", "2024-10-24", "2024-10-28", "Republic Day on a Friday"],
  ["KZ-CPC-102", "2024-02-29", "2025-02-28", "a year from a leap day"],
  ["KZ-CPC-102", "2023-04-30", "2024-04-30", "a year, the same number"],
  ["KZ-CPC-106-FILE/decision", "2024-04-24", "2024-05-10", "day 15 is 9 May"],
  ["KZ-CPC-106-FILE/silence", "2024-04-01", "2024-05-02", "15 days of silence to 16 April, 15 more to 1 May, a holiday"],
  ["KZ-CPC-106-DEC/hearing", "2024-03-11", "2024-03-26", "Nauryz from Thursday to the Monday after"],
  ["KZ-CPC-106-DEC/without-hearing", "2024-03-18", "2024-03-26", "the same, from three days before"],
  ["KZ-CPC-107/appeal", "2025-10-22", "2025-10-28", "Republic Day on a Saturday is kept on Monday"],
  ["KZ-CPC-181-5", "2025-03-07", "2025-03-11", "8 March on a Saturday is kept on Monday"],
  ["KZ-CPC-186-3", "2023-07-01", "2023-07-10", "6 July, the day off after it, a weekend"],
  ["KZ-CPC-192/inquiry", "2024-01-31", "2024-02-29", "no 31 February"],
  ["KZ-CPC-192/inquiry", "2023-12-07", "2024-01-08", "7 January is a Sunday and is not moved"],
  ["KZ-CPC-192/preliminary", "2022-12-31", "2023-02-28", "no 31 February, no leap year"],
  ["KZ-CPC-192/preliminary", "2025-11-01", "2026-01-05", "1 January"],
  ["KZ-CPC-45-8/send", "2024-11-15", "2024-11-18", "from a Friday"],
  ["KZ-CPC-289-290/approve", "2025-04-21", "2025-05-02", "day 10 is 1 May"],
  ["KZ-CPC-302/plain", "2025-08-22", "2025-09-02", "Constitution Day on a Saturday is kept on Monday 1 September"],
  ["KZ-CPC-302/complex", "2024-07-31", "2024-09-02", "31 August is a Saturday"],
  ["KZ-CPC-319-322/decide", "2025-05-04", "2025-05-12", "9 May is a Friday"],
  ["KZ-CPC-418", "2025-06-21", "2025-07-08", "Capital Day on a Sunday is kept on Monday"],
  ["KZ-CPC-425", "2025-05-30", "2025-06-30", "a month, the same number"],
  ["KZ-CPC-487/against", "2024-03-08", "2025-03-11", "8 March 2025 is a Saturday, kept on Monday"],
  ["KZ-CPC-151", "2024-01-15", "2024-03-14", "the first day counts"],
  ["KZ-COAO-817/decide", "2024-09-02", "2024-09-17/2024-09-23", "calendar days or working days"],
  ["KZ-COAO-APPEAL/file", "2024-09-02", "2024-09-12/2024-09-16", "calendar days or working days"],
  ["KZ-APPC-76", "2024-12-02", "2024-12-24", "Independence Day is no working day"],
  ["KZ-APPC-76", "2024-08-31", "2024-09-23", "what arrives on a Saturday is registered on Monday"],
  ["KZ-APPC-65", "2025-04-30", "2025-05-06", "1 May and a weekend"],
  ["KZ-APPC-99", "2025-12-15", "2026-01-16", "16 December, the turn of the year, 7 January"],
  ["KZ-APPC-92", "2023-11-30", "2024-02-29/2024-05-30", "three months, six where no remedy was named"],
  ["KZ-APPC-136/claim", "2024-05-31", "2024-07-01", "no 31 June, and 30 June is a Sunday"],
  ["KZ-APPC-136/court", "2024-02-07", "2024-05-10", "7, 8 and 9 May"],
  ["KZ-INFO-11-10", "2024-06-01", "2024-06-16/2024-06-17", "whether it rolls is open"],
  ["KZ-INFO-11-17/refuse", "2026-10-20", "2026-10-28", "Republic Day of 2026 is kept on Monday"],
  ["KZ-UIK-14/send", "2024-12-31", "2025-01-01", "one day, no roll"],
  ["KZ-UIK-12/copy", "2025-01-02", "2025-01-05", "the next working day was a Sunday"],
  ["UN-HRC-OP-4", "2023-03-30", "2023-09-30", "a Saturday, no roll"],
  ["UN-HRC-OP-4", "9999-12-31", "10000-06-30", "a year of five digits is no year nine"],
  ["UN-HRC-OP-4", "2022-08-31", "2023-02-28", "no 31 February"],
  ["ECHR-4M", "2022-02-01", "2022-06-01", "the first day of the shorter term"],
  ["ECHR-4M", "2023-08-31", "2023-12-31", "a Sunday, no roll"],
  ["ECHR-4M", "2023-10-30", "2024-02-29", "no 30 February"],
  ["ECHR-6M", "2022-01-31", "2022-07-31", "the last day of the longer term; a Sunday, no roll"],
  ["US-FOIA-20/request", "2025-12-31", "2026-01-30", "New Year and the birthday of Dr King"],
  ["UK-FOI-20", "2023-04-24", "2023-05-24", "1 May and the coronation on 8 May"],
  ["UK-FOI-20", "2024-12-02", "2025-01-03", "Christmas, Boxing Day, New Year and 2 January in Scotland"],
  ["EU-GDPR-12", "2026-01-30", "2026-03-02", "no 30 February, and 28 February is a Saturday"],
];

/** Notices: id, trigger, notice, due, why. */
const NOTICES: readonly [id: string, trigger: string, extended: string, due: string, why: string][] = [
  ["KZ-CPC-105-URG", "2025-03-18", "2025-03-20", "2025-04-02", "15 days in all, from receipt"],
  ["KZ-CPC-105-GEN", "2024-12-16", "2024-12-20", "2024-12-31", "15 days in all"],
  ["KZ-CPC-105-GEN", "2024-12-17", "2024-12-23", "2025-01-05", "1 to 3 January off, 4 a Saturday, 5 a worked Sunday"],
  ["KZ-CPC-105-GEN", "2025-03-18", "2025-03-26", "2025-04-02", "a notice on the last, rolled day is in time"],
  ["KZ-CPC-105-GEN", "2025-03-18", "2025-03-27", "2025-03-26", "a day later it is not"],
  ["KZ-CPC-105-GEN", "2025-03-18", "2025-03-10", "2025-03-26", "a notice older than the complaint is of something else"],
  ["KZ-CPC-105-GEN", "2024-04-01", "2024-04", "2024-04-08/2024-04-16", "a notice of some day of April may have come in time"],
  ["EU-GDPR-12", "2024-03-04", "2024-04-05", "2024-04-04", "told after the month it does not extend"],
];

/** Hours, in a zone: id, trigger, zone, due, why. */
const HOURS: readonly [id: string, trigger: string, zone: string, due: string, why: string][] = [
  ["KZ-CPC-131-3H", "2024-02-29T22:30", "Asia/Almaty", "2024-03-01T00:30+05:00", "an hour came twice that night"],
  ["KZ-CPC-131-3H", "2024-02-29T22:30", "Asia/Aqtobe", "2024-03-01T01:30+05:00", "the west had that time already"],
  [
    "KZ-CPC-131-3H",
    "2024-02-29T23:15",
    "Asia/Qostanay",
    "2024-03-01T01:15+05:00/2024-03-01T02:15+05:00",
    "which of the two hours is not said",
  ],
  ["KZ-CPC-131-3H", "2023-11-10T16:40Z", "Asia/Almaty", "2023-11-11T01:40+06:00", "told in UTC"],
  ["KZ-CPC-131-48H", "2024-02-28T20:30", "Asia/Almaty", "2024-03-01T19:30+05:00", "48 hours, not two days"],
  ["KZ-CPC-131-72H", "2024-02-28T20:30", "Asia/Almaty", "2024-03-02T19:30+05:00", "72 hours, not three days"],
  ["KZ-CPC-131-48H", "2018-12-20T10:00", "Asia/Qyzylorda", "2018-12-22T09:00+05:00", "Qyzylorda changed on 21 December 2018"],
  ["KZ-CPC-131-24M", "2024-12-31T23:00", "Asia/Oral", "2025-01-01T23:00+05:00", "detention runs over New Year"],
  ["KZ-CPC-131-12H", "2023-05-06T20:00", "Asia/Almaty", "2023-05-07T08:00+06:00", "through the night, over a holiday"],
  ["KZ-CPC-64-INT", "2023-05-06T20:00", "Asia/Almaty", "2023-05-07T20:00+06:00", "24 hours from the protocol"],
  ["KZ-CONST-95", "2026-06-28T10:00", "Asia/Almaty", "2026-07-01T10:00+05:00", "72 hours that began under the old Constitution"],
  ["KZ-CPC-147-8H/file", "2026-10-25T18:30", "Asia/Almaty", "2026-10-25T10:30+05:00", "eight hours before the end"],
  ["KZ-CPC-147-8H/hear", "2024-03-01T20:00", "Asia/Almaty", "2024-03-02T04:00+05:00", "eight hours from receipt"],
  ["KZ-COAO-789", "2024-09-05T23:00", "Asia/Almaty", "2024-09-06T02:00+05:00", "three hours over midnight"],
  ["KZ-CPC-105-GEN", "2025-03-13T20:00Z", "Asia/Almaty", "2025-03-26", "20:00Z is 14 March there; day 7 is Nauryz"],
];

/** Imprecise triggers: id, EDTF, earliest, latest, why. */
const IMPRECISE: readonly [id: string, trigger: string, earliest: string | null, latest: string | null, why: string][] = [
  ["KZ-CPC-105-GEN", "2024-02~", "2024-01-08", "2024-04-08", "about February: January to March"],
  ["KZ-CPC-105-GEN", "2024-03-05~", "2024-03-11", "2024-03-15", "about the 5th: three days either way"],
  ["KZ-CPC-105-GEN", "2024?", "2023-01-09", "2026-01-08", "perhaps 2024: a year either way"],
  ["KZ-CPC-105-GEN", "2024-04-01/2024-04-03", "2024-04-08", "2024-04-10", "between two days"],
  ["KZ-CPC-105-GEN", "../2024-04-03", null, "2024-04-10", "by a day"],
  ["KZ-CPC-105-GEN", "2024-04-01/..", "2024-04-08", null, "since a day"],
  ["KZ-CPC97-108-O", "2012-07", "2012-07-08", "2012-08-07", "some day of July 2012"],
  ["KZ-CPC97-108-O", "2012-07~", "2012-06-08", "2012-09-07", "about July 2012"],
  ["KZ-CPC-192/preliminary", "2023-12", "2024-02-01", "2024-02-29", "months from both ends"],
];

const IN_FORCE: readonly [id: string, trigger: string, inForce: DueAnswer["inForce"]][] = [
  ["KZ-CPC97-108-T", "2014-12-31", "yes"],
  ["KZ-CPC97-108-T", "2015-01-01", "no"],
  ["KZ-CPC97-108-T", "2014-12/2015-01", "unsure"],
  ["KZ-CPC-105-V1", "2015-01-01", "yes"],
  ["KZ-CPC-105-V1", "2014-12-31", "no"],
  ["KZ-CPC-105-V1", "2017-07-15", "unsure"],
  ["KZ-CPC-105-V1", "2018-01-01", "no"],
  ["KZ-CPC-105-GEN", "2017-05-31", "no"],
  ["KZ-CPC-105-GEN", "2018-01-01", "yes"],
  ["KZ-CONST-95", "2026-07-01", "no"],
  ["KZ-APPC-76", "2021-06-30", "no"],
  ["KZ-APPC-76", "2021-07-01", "yes"],
  ["KZ-APPEALS07-15", "2021-06-30", "yes"],
  ["ECHR-4M", "2022-01-31", "no"],
  ["ECHR-6M", "2022-02-01", "no"],
  ["EU-GDPR-12", "2018-05-24", "no"],
];

const bothEnds = (due: string): { earliest: string; latest: string } => {
  const [earliest = "", latest = earliest] = due.split("/");
  return { earliest, latest };
};

describe("terms counted by hand", () => {
  it("are at least 60", () => expect(DAYS.length + NOTICES.length + HOURS.length + IMPRECISE.length).toBeGreaterThanOrEqual(60));
  it.each(DAYS)("%s from %s is due %s: %s", (id, trigger, due) => expect(answer(id, trigger).due).toEqual(bothEnds(due)));
  it.each(NOTICES)("%s from %s with a notice of %s is due %s: %s", (id, trigger, extended, due) =>
    expect(answer(id, trigger, { extended }).due).toEqual(bothEnds(due)),
  );
  it.each(HOURS)("%s from %s in %s is due %s: %s", (id, trigger, zone, due) =>
    expect(answer(id, trigger, { zone }).due).toEqual(bothEnds(due)),
  );
  it.each(IMPRECISE)("%s from %s is due between %s and %s: %s", (id, trigger, earliest, latest) =>
    expect(answer(id, trigger).due).toEqual({ earliest, latest }),
  );
  it.each(IN_FORCE)("%s on %s: in force %s", (id, trigger, inForce) => expect(answer(id, trigger).inForce).toBe(inForce));
});
