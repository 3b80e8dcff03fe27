import type { CaseCorrected, CorrectionWritten, LineHistory } from "../../../../functions/api/schemas-corrections.ts";
import type { Entry } from "../../../../lib/model/chronology.ts";
import type { LineFacts } from "../../../../lib/model/correction.ts";
import { ApiError, ask, get } from "../../../api/client.ts";

/** What the page lets people say of a line, in a few steps; the API knows more. */
export type Saying =
  | { kind: "confirm" }
  | { kind: "reject"; why: string }
  | { kind: "edit"; set: Partial<LineFacts>; why: string }
  | { kind: "no-answer-by"; date: string; why: string }
  | { kind: "comment"; text: string };

function bodyOf(entryId: string, saying: Saying): object {
  return saying.kind === "confirm" ? { kind: "confirm", entryIds: [entryId] } : { entryId, ...saying };
}

const pathOf = (caseId: string, more: string): string => `/cases/${encodeURIComponent(caseId)}/${more}`;

/** The line as it is shown from now on. Throws `LineChanged` where somebody was quicker: nothing was written then. */
export async function sayOfLine({ caseId, id, tag }: Entry, saying: Saying): Promise<Entry | null> {
  try {
    const asked = { method: "POST", body: bodyOf(id, saying), ifMatch: tag ? `"${tag}"` : null } as const;
    return (await ask<CorrectionWritten>(pathOf(caseId, "corrections"), asked)).value.line;
  } catch (error) {
    if (error instanceof ApiError && error.code === "CHANGED") throw new LineChanged(await readLine(caseId, id));
    throw error;
  }
}

/** Somebody else has changed the line; this is what it says now. */
export class LineChanged extends Error {
  readonly now: Entry;
  constructor(now: Entry) {
    super("the line has changed");
    this.now = now;
  }
}

export const readLine = (caseId: string, entryId: string): Promise<Entry> =>
  get<Entry>(pathOf(caseId, `entries/${encodeURIComponent(entryId)}`));

export const readHistory = (caseId: string, entryId: string, signal: AbortSignal): Promise<LineHistory> =>
  get<LineHistory>(pathOf(caseId, `entries/${encodeURIComponent(entryId)}/history`), {}, signal);

export async function takeBack(correctionId: string): Promise<void> {
  await ask<CaseCorrected>(`/corrections/${encodeURIComponent(correctionId)}/undo`, { method: "POST", body: {} });
}
