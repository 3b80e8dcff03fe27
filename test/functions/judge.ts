import type { Judge } from "../../functions/chronicle/deps.ts";
import type { Law } from "../../functions/shared/judged.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { differences } from "../../lib/deadlines/differences.ts";
import { lawVersion } from "../../lib/deadlines/law-version.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding, FindingStatus } from "../../lib/model/finding.ts";

export function findingOf(chronology: Pick<Chronology, "caseId">, trigger: string, due: string, asOf: string): Finding {
  const day = asOf.slice(0, 10);
  const status: FindingStatus = day > due ? "no-answer-on-file" : day >= `${due.slice(0, 8)}01` ? "due-soon" : "pending";
  return {
    schema: "dueline.finding/1",
    id: `fnd_${trigger}`,
    obligationId: "TEST-1",
    ref: "TEST-1",
    obligation: { title: "Answer", instrument: "Test code", article: "1", edition: "2020", quote: "", flag: "VERIFIED" },
    caseId: chronology.caseId,
    trigger,
    discharge: null,
    bearer: { kind: "authority", agencyId: null, name: "Northern police" },
    due: { earliest: due, latest: due },
    readings: [],
    status,
    knownUntil: null,
    daysLate: null,
    caveats: [],
    sentence: "",
    asOf,
  };
}

/** Every complaint asks for an answer by the 20th of the month after the next one; from the 1st of that month it is due soon. */
export function check(chronology: Chronology, asOf: string): Finding[] {
  const complaints = chronology.entries.filter(({ action }) => action === "filing.complaint");
  return complaints.map(({ id, earliest }) => findingOf(chronology, id, dueOf(earliest ?? "2020-01-01"), asOf));
}

function dueOf(day: string): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + 2;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-20`;
}

export const testLaw: Law = { version: lawVersion([], []), check, differences: (before, after) => differences(before, after, []) };

export const testJudge: Judge = { build: buildChronology, law: testLaw };
