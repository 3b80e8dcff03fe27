import { historyOf } from "../../../lib/chronology/history.ts";
import { takenBack } from "../../../lib/chronology/standing.ts";
import { Entry } from "../../../lib/model/chronology.ts";
import { type Desk, lineOn, openDesk } from "../corrections/desk.ts";
import { takeBack } from "../corrections/of-cases.ts";
import { confirmLines, sayOfLine } from "../corrections/of-lines.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ApiDeps } from "../deps.ts";
import type { Paging } from "../pages.ts";
import { CasesQuery } from "../requests.ts";
import { defineRoute, Reply, tagged } from "../route.ts";
import {
  CaseCorrected,
  ConfirmationRequest,
  CorrectionList,
  CorrectionRequest,
  type CorrectionView,
  CorrectionWritten,
  LineHistory,
  UndoRequest,
} from "../schemas-corrections.ts";

function viewsOf({ corrections, record }: Desk): CorrectionView[] {
  const gone = takenBack(corrections);
  return corrections.map((correction) => ({
    correction,
    takenBack: gone.has(correction.id),
    merged: correction.number <= (record?.corrections ?? 0),
  }));
}

/** Oldest first; the cursor is the number of the last one. */
async function listCorrections(deps: ApiDeps, caseId: string, { limit, cursor }: Paging): Promise<CorrectionList> {
  const { part } = readCursor(cursor);
  const rest = viewsOf(await openDesk(deps, caseId)).filter(({ correction }) => correction.number > part);
  const page = rest.slice(0, limit);
  const last = page.at(-1)?.correction.number ?? part;
  return { corrections: page, cursor: rest.length > limit ? writeCursor({ part: last, after: null }) : null };
}

/** What the chronology could not bring to any line, and nobody has taken back since. */
async function listUnplaced(deps: ApiDeps, caseId: string): Promise<CorrectionList> {
  const desk = await openDesk(deps, caseId);
  const unplaced = new Set(desk.record?.unplaced);
  const corrections = viewsOf(desk).filter((view) => unplaced.has(view.correction.id) && !view.takenBack);
  return { corrections, cursor: null };
}

async function describeLine(deps: ApiDeps, caseId: string, entryId: string): Promise<Reply<Entry>> {
  const line = lineOn(await openDesk(deps, caseId), entryId);
  return tagged(line, line.tag ?? "");
}

async function tellHistory(deps: ApiDeps, caseId: string, entryId: string): Promise<LineHistory> {
  const desk = await openDesk(deps, caseId);
  const line = lineOn(desk, entryId);
  return { line, ...historyOf(line, desk.corrections) };
}

const withTagOfLine = (written: CorrectionWritten): Reply<CorrectionWritten> =>
  written.line ? tagged(written, written.line.tag ?? "") : new Reply(written);

export const correctionRoutes = [
  defineRoute({
    method: "POST",
    path: "/cases/{id}/corrections",
    summary: "Say something of a line: confirm, reject, edit, quote, no answer by a day, comment, add, merge, split, prefer, place",
    role: "editor",
    body: CorrectionRequest,
    answer: CorrectionWritten,
    status: 201,
    run: async ({ deps, params, body, ifMatch }) => withTagOfLine(await sayOfLine(deps, params.id ?? "", body, ifMatch)),
  }),
  defineRoute({
    method: "GET",
    path: "/cases/{id}/corrections",
    summary: "All that was said of a case, oldest first, also what was taken back",
    role: "viewer",
    query: CasesQuery,
    answer: CorrectionList,
    run: async ({ deps, params, query }) => await listCorrections(deps, params.id ?? "", query),
  }),
  defineRoute({
    method: "GET",
    path: "/cases/{id}/unplaced",
    summary: "What was said of lines that are gone, to be placed on another line or taken back",
    role: "viewer",
    answer: CorrectionList,
    run: async ({ deps, params }) => await listUnplaced(deps, params.id ?? ""),
  }),
  defineRoute({
    method: "POST",
    path: "/cases/{id}/confirmations",
    summary: "Confirm many lines at once, as they were seen: all of them or, where some have changed, none",
    role: "editor",
    body: ConfirmationRequest,
    answer: CorrectionWritten,
    status: 201,
    run: async ({ deps, params, body }) => await confirmLines(deps, params.id ?? "", body),
  }),
  defineRoute({
    method: "POST",
    path: "/corrections/{id}/undo",
    summary: "Take a correction back; taking that back restores it",
    role: "editor",
    body: UndoRequest,
    answer: CaseCorrected,
    status: 201,
    run: async ({ deps, params, body }) => await takeBack(deps, params.id ?? "", body),
  }),
  defineRoute({
    method: "GET",
    path: "/cases/{id}/entries/{entryId}",
    summary: "One line with its tag, and with what was said of it a moment ago",
    role: "viewer",
    answer: Entry,
    run: async ({ deps, params }) => await describeLine(deps, params.id ?? "", params.entryId ?? ""),
  }),
  defineRoute({
    method: "GET",
    path: "/cases/{id}/entries/{entryId}/history",
    summary: "A line as it was read, and step by step what people made of it",
    role: "viewer",
    answer: LineHistory,
    run: async ({ deps, params }) => await tellHistory(deps, params.id ?? "", params.entryId ?? ""),
  }),
];
