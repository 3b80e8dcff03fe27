import type { CaseChronology } from "../../../functions/api/schemas.ts";
import { get } from "../../api/client.ts";

const LINES_PER_PAGE = 500;

/** A whole case, read in pages so that no answer is too long; where it changes meanwhile the API says so, and it is read again from the start. */
export async function readCase(caseId: string, signal: AbortSignal): Promise<CaseChronology> {
  const path = `/cases/${encodeURIComponent(caseId)}/chronology`;
  const page = (cursor?: string) => get<CaseChronology>(path, { limit: LINES_PER_PAGE, cursor }, signal);
  const whole = await page();
  const entries = [...whole.chronology.entries];
  let { cursor } = whole;
  while (cursor !== null) {
    const next = await page(cursor);
    entries.push(...next.chronology.entries);
    cursor = next.cursor;
  }
  return { ...whole, chronology: { ...whole.chronology, entries } };
}
