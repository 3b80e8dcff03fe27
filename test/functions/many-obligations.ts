import { judged, type Law } from "../../functions/shared/judged.ts";
import { KEYS } from "../../functions/shared/keys.ts";
import { inParallel } from "../../functions/shared/parallel.ts";
import type { SoonDays } from "../../functions/shared/store/alert-settings.ts";
import { type CaseRecord, caseKind, touched } from "../../functions/shared/store/case-record.ts";
import { entryItems, findingItem } from "../../functions/shared/store/chronologies.ts";
import { documentKind } from "../../functions/shared/store/document-record.ts";
import { received } from "../../functions/shared/store/document-transitions.ts";
import { toItem } from "../../functions/shared/store/record.ts";
import { type Item, putItem, putItems, type Table } from "../../functions/shared/store/table.ts";
import { tenantSecret } from "../../functions/shared/store/tenants.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { differences } from "../../lib/deadlines/differences.ts";
import { lawVersion } from "../../lib/deadlines/law-version.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import { SECRET } from "./world.ts";

export const T = "default";
/** When the cases were judged last, and when the sweep comes: between them the terms of the due cases begin to end. */
export const JUDGED = "2026-03-20";
export const SWEPT = "2026-03-24";
const SOON: SoonDays = { authority: 3, applicant: 7 };

/** The law that comes with Dueline. */
export const LAW: Law = {
  version: lawVersion(RULE_PACKS, CALENDARS),
  check: (chronology, asOf, soonDays) => checkChronology(chronology, { packs: RULE_PACKS, calendars: CALENDARS, asOf, soonDays }),
  differences: (before, after) => differences(before, after, RULE_PACKS),
};

/** A complaint of the day before the cases were judged: its answer is due within days, and the court after that within weeks. */
const DUE = "On 20 March 2026 Bolat Sample filed a complaint with the Prosecutor General's Office of Kazakhstan.";
/** Three complaints of which nothing falls due for months. */
const LATER = ["Altynsu Regional", "Balqyn City", "Taldysu District"]
  .map((place, at) => `On ${at + 20} June 2026 Bolat Sample filed a complaint with the ${place} Prosecutor's Office.`)
  .join(" ");

function chronologyOf(text: string): Chronology {
  const caseId = "case_TEMPLATE";
  const documentId = "doc_TEMPLATE";
  const { events } = extractDocument(plainDocument(text), { documentId, fileName: "" });
  const documents = [{ documentId, document: "", published: null, coverage: "partial" as const }];
  const chronology = buildChronology({ caseId, name: "Bolat Sample", events, documents, corrections: [], previous: [] });
  return JSON.parse(JSON.stringify(chronology).replaceAll('"entry_', '"entry_TEMPLATE_'));
}

const called = <T>(template: T, name: string): T => JSON.parse(JSON.stringify(template).replaceAll("TEMPLATE", name));

/** As `chronicle` would have left the case. */
function itemsOf(chronology: Chronology): Item[] {
  const { caseId, name, entries, documents } = chronology;
  const findings = judged(LAW, chronology, { findings: [], law: LAW.version, asOf: null }, { asOf: JUDGED, soonDays: SOON });
  const record: CaseRecord = {
    ...touched(null, { tenant: T, caseId, name }, `${JUDGED}T10:00:00.000Z`),
    ...{ rev: 3, checkedRevision: 1, run: 1, generation: 1, alertedGeneration: 1, asOf: JUDGED, digest: "e.f", law: LAW.version },
    ...{ soonDays: SOON, documentIds: documents.map(({ documentId }) => documentId), entryCount: entries.length },
  };
  return [
    toItem(caseKind, record),
    ...entries.flatMap((entry) => entryItems(T, 1, entry)),
    ...findings.map((one) => findingItem(T, 1, one)),
  ];
}

function documentOf({ documents: [document] }: Chronology): Item {
  const { documentId = "" } = document ?? {};
  const record = received(null, { tenant: T, documentId, fileName: "", size: 1, isNewSource: true }, `${JUDGED}T10:00:00.000Z`);
  if (!record) throw new Error("no document");
  return toItem(documentKind, record);
}

const WIDTH = 8;

/**
 * Fills a table with cases: `due` of them with two obligations of which one becomes due for the sweep, the rest with six open ones each,
 * whose entries and documents are left out: no sweep may read them. Answers how many obligations there are.
 */
export async function fillObligations(table: Table, { due, later }: { due: number; later: number }): Promise<number> {
  await tenantSecret(table, T, () => SECRET);
  // As the sweep of the day before left it: the law is no other one today.
  await putItem(table, { ...KEYS.judgedBy(T), law: LAW.version, soonDays: SOON });
  const dueCase = chronologyOf(DUE);
  const laterItems = itemsOf(chronologyOf(LATER)).filter(({ sk }) => !sk.startsWith("ENTRY#"));
  let count = 0;
  await inParallel(
    Array.from({ length: due + later }, (_, at) => at),
    WIDTH,
    async (at) => {
      const chronology = called(dueCase, String(at));
      const items: Item[] = at < due ? [...itemsOf(chronology), documentOf(chronology)] : renamed(called(laterItems, String(at)), at);
      for (const { sk } of items) if (sk.startsWith("FINDING#")) count++;
      await putItems(table, items);
    },
  );
  return count;
}

/** Findings of copied cases have ids of their own. */
const renamed = (items: readonly Item[], at: number): Item[] => JSON.parse(JSON.stringify(items).replaceAll("fnd_", `fnd_${at}_`));
