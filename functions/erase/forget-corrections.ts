import { casesMovedTo, withoutDocuments } from "../../lib/chronology/forget.ts";
import type { Correction } from "../../lib/model/correction.ts";
import { announceCase } from "../shared/cases.ts";
import { KEYS } from "../shared/keys.ts";
import { type CaseRef, correctionItem, readCorrections } from "../shared/store/corrections.ts";
import { deleteItems, putItems } from "../shared/store/table.ts";
import type { EraseDeps } from "./deps.ts";

/** Takes out of what people said of a case all that it keeps of erased documents, and has the case put together again where that was something. */
export async function forgetCorrections(deps: EraseDeps, ref: CaseRef, erasedIds: readonly string[]): Promise<void> {
  const { table } = deps;
  const before = await readCorrections(table, ref);
  const isGone = (documentId: string): boolean => erasedIds.includes(documentId);
  const left = new Map(withoutDocuments(before, isGone).map((one) => [one.number, one]));
  const gone = before.filter(({ number }) => !left.has(number));
  const changed = before.flatMap((one) => changedTo(one, left.get(one.number)));
  if (gone.length + changed.length === 0) return;
  await putItems(
    table,
    changed.map((one) => correctionItem(ref, one)),
  );
  await deleteItems(
    table,
    gone.map(({ number }) => KEYS.correction(ref.tenant, ref.caseId, number)),
  );
  await announceCase(deps, { ...ref, name: "" });
}

const changedTo = (before: Correction, after: Correction | undefined): Correction[] =>
  after && JSON.stringify(after) !== JSON.stringify(before) ? [after] : [];

/** These cases with all that lines of them went to, from case to case. */
export async function withCasesMovedTo({ table }: EraseDeps, tenant: string, caseIds: readonly string[]): Promise<string[]> {
  const found = new Set(caseIds);
  for (const caseId of found) for (const to of casesMovedTo(await readCorrections(table, { tenant, caseId }), caseId)) found.add(to);
  return [...found];
}
