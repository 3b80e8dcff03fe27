import { withPending } from "../../../lib/chronology/pending.ts";
import { DuelineError } from "../../../lib/errors.ts";
import type { SaidQuote } from "../../../lib/model/correction.ts";
import { KEYS } from "../../shared/keys.ts";
import { documentKind } from "../../shared/store/document-record.ts";
import { readRecord } from "../../shared/store/record.ts";
import { ChangedLines } from "../changed-lines.ts";
import type { ApiDeps } from "../deps.ts";
import type { ConfirmationRequest, CorrectionRequest, CorrectionWritten } from "../schemas-corrections.ts";
import { appended, type Desk, expectSeen, lineOn, openDesk, signed, tellingsOn, type Unsigned, write } from "./desk.ts";

const newEntryId = ({ newSecret }: ApiDeps): string => `entry_${newSecret().slice(0, 20)}`;

type AskedQuote = Extract<CorrectionRequest, { kind: "quote" }>["quote"];

/** Nobody quotes what does not stand there. */
async function checkedQuote({ table, tenant, texts }: ApiDeps, asked: AskedQuote): Promise<SaidQuote> {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, asked.documentId));
  if (!record || record.generation === 0) throw new DuelineError("NOT_FOUND", "quote.documentId");
  const text = await texts.read(tenant, asked.documentId, record.generation);
  if ([...text].slice(asked.start, asked.end).join("") !== asked.text)
    throw new DuelineError("BAD_INPUT", "quote.text: not what stands there");
  return { ...asked, document: record.fileName };
}

async function unsigned(deps: ApiDeps, desk: Desk, request: CorrectionRequest): Promise<Unsigned> {
  switch (request.kind) {
    case "confirm":
      return { ...request, tellings: tellingsOn(desk, request.entryIds) };
    case "add": {
      const quote = request.quote && (await checkedQuote(deps, request.quote));
      return { ...request, quote, entryId: newEntryId(deps), tellings: [] };
    }
    case "split":
      return { ...request, newEntryId: newEntryId(deps), tellings: tellingsOn(desk, [request.entryId]) };
    case "quote":
      return { ...request, quote: await checkedQuote(deps, request.quote), tellings: tellingsOn(desk, [request.entryId]) };
    case "merge":
      return { ...request, tellings: tellingsOn(desk, [request.entryId, ...request.others]) };
    default:
      return { ...request, tellings: tellingsOn(desk, [request.entryId]) };
  }
}

/** What a request speaks of has to be there, as its author saw it. */
function expectSense(desk: Desk, request: CorrectionRequest, ifMatch: string | null): void {
  if (request.kind === "add") return;
  const line = lineOn(desk, request.kind === "confirm" ? (request.entryIds[0] as string) : request.entryId);
  if (request.kind !== "comment") expectSeen(desk, line, ifMatch);
  const sources = new Set(line.sources.map(({ id }) => id));
  const named = "eventIds" in request ? request.eventIds : "eventId" in request ? [request.eventId] : [];
  if (named.some((id) => !sources.has(id))) throw new DuelineError("NOT_FOUND", "source of the line");
  if (request.kind === "split" && new Set(named).size >= sources.size)
    throw new DuelineError("BAD_INPUT", "eventIds: a source has to stay");
  if (request.kind === "merge")
    for (const other of request.others) if (lineOn(desk, other) === line) throw new DuelineError("BAD_INPUT", "others: the line itself");
  if (request.kind === "place" && !desk.said.some(({ id }) => id === request.correctionId))
    throw new DuelineError("NOT_FOUND", "correction");
}

export const sayOfLine = (deps: ApiDeps, caseId: string, request: CorrectionRequest, ifMatch: string | null): Promise<CorrectionWritten> =>
  write(deps, async () => {
    const desk = await openDesk(deps, caseId);
    expectSense(desk, request, ifMatch);
    const correction = signed(deps, desk, await unsigned(deps, desk, request));
    const { entries, unsettled } = withPending(desk.entries, [correction], caseId, correction.number - 1);
    const about = request.kind === "confirm" ? request.entryIds[0] : "entryId" in request ? request.entryId : undefined;
    const line = entries.find(({ id }) => id === about && !unsettled.has(id)) ?? null;
    return { writes: [appended(deps, desk, [correction])], answer: { correction, line } };
  });

/** All of them or none: whoever confirms a page has seen the page. */
export const confirmLines = (deps: ApiDeps, caseId: string, { lines, why }: ConfirmationRequest): Promise<CorrectionWritten> =>
  write(deps, async () => {
    const desk = await openDesk(deps, caseId);
    const byId = new Map(desk.entries.map((entry) => [entry.id, entry]));
    const missing = lines.filter(({ id }) => !byId.has(id)).map(({ id }) => id);
    if (missing.length > 0) throw new DuelineError("NOT_FOUND", `lines: ${missing.slice(0, 20).join(", ")}`);
    const changed = lines
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter((entry, at) => desk.unsettled.has(entry.id) || entry.tag !== lines[at]?.tag);
    if (changed.length > 0) throw new ChangedLines(changed, `${changed.length} of ${lines.length} lines`);
    const entryIds = lines.map(({ id }) => id);
    const correction = signed(deps, desk, { kind: "confirm", entryIds, why, tellings: tellingsOn(desk, entryIds) });
    return { writes: [appended(deps, desk, [correction])], answer: { correction, line: null } };
  });
