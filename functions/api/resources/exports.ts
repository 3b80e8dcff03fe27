import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import { INDEX_KEYS, KEYS } from "../../shared/keys.ts";
import { dropping, ExportRecord, type ExportWishes, exportKind, queued, type StoredFile } from "../../shared/store/exports.ts";
import { change, create, readRecord } from "../../shared/store/record.ts";
import { onIndex } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { pageOver } from "../pages.ts";
import { defineRoute } from "../route.ts";
import { ExportLink, ExportList, ExportRequest, ExportsQuery, ExportView } from "../schemas-exports.ts";

function viewOf(record: ExportRecord): ExportView {
  const { exportId: id, wishes, state, code, requestedBy, requestedAt, expiresAt, file, contents, nameKey } = record;
  const about = { ...wishes, schema: "dueline.export-job/1" as const, id, state, code, requestedBy, requestedAt };
  return {
    ...about,
    expiresAt: new Date(expiresAt * 1000).toISOString(),
    bytes: file?.bytes ?? null,
    contents,
    hasKey: nameKey !== null,
  };
}

/** What has expired is gone, whether or not the table has forgotten it. */
async function findExport({ table, tenant, now }: ApiDeps, exportId: string): Promise<ExportRecord> {
  const record = await readRecord(table, exportKind, KEYS.export(tenant, exportId));
  if (!record || record.state === "dropping" || record.state === "dropped" || record.expiresAt * 1000 <= Date.parse(now()))
    throw new DuelineError("NOT_FOUND", "export");
  return record;
}

const announce = ({ exports, tenant }: ApiDeps, exportId: string): Promise<void> =>
  exports.send([{ schema: "dueline.export-queued/1", tenant, exportId }]);

async function ask(deps: ApiDeps, wishes: ExportWishes): Promise<ExportView> {
  const { table, tenant, caller, newSecret, now } = deps;
  const record = queued({ tenant, exportId: `exp_${newSecret().slice(0, 32)}`, wishes, who: caller.who }, now());
  await create(table, exportKind, record);
  await announce(deps, record.exportId);
  return viewOf(record);
}

async function listExports(deps: ApiDeps, paging: z.output<typeof ExportsQuery>): Promise<ExportList> {
  const { items, cursor } = await pageOver(deps.table, [onIndex("listing", INDEX_KEYS.exports(deps.tenant), { descending: true })], paging);
  const records = items.map((item) => ExportRecord.parse(item));
  return { exports: records.filter(({ state }) => state !== "dropping").map(viewOf), cursor };
}

async function linkTo({ signExport }: ApiDeps, file: StoredFile | null): Promise<ExportLink> {
  if (!file) throw new DuelineError("NOT_FOUND", "the export holds no such file, or not yet: its state says");
  const fileName = `dueline-${file.key.split("/").slice(2).join("-")}`;
  return { ...(await signExport(file.key, fileName)), fileName };
}

async function dropExport(deps: ApiDeps, exportId: string): Promise<ExportView> {
  await findExport(deps, exportId);
  const { after } = await change(deps.table, exportKind, KEYS.export(deps.tenant, exportId), (seen) => dropping(seen, deps.now()));
  if (!after) throw new DuelineError("NOT_FOUND", "export");
  await announce(deps, exportId);
  return viewOf(after);
}

export const exportRoutes = [
  defineRoute({
    method: "POST",
    path: "/exports",
    summary: "Have chronologies written into a file; officials are pseudonymised and restricted documents left out unless asked otherwise",
    role: "editor",
    body: ExportRequest,
    answer: ExportView,
    status: 202,
    run: async ({ deps, body }) => await ask(deps, body),
  }),
  defineRoute({
    method: "GET",
    path: "/exports",
    summary: "Exports that have not expired, newest first",
    role: "viewer",
    query: ExportsQuery,
    answer: ExportList,
    run: async ({ deps, query }) => await listExports(deps, query),
  }),
  defineRoute({
    method: "GET",
    path: "/exports/{id}",
    summary: "How far an export has come, and what it holds",
    role: "viewer",
    answer: ExportView,
    run: async ({ deps, params }) => viewOf(await findExport(deps, params.id ?? "")),
  }),
  defineRoute({
    method: "GET",
    path: "/exports/{id}/file",
    summary: "An address that gives the file out for five minutes",
    role: "editor",
    answer: ExportLink,
    run: async ({ deps, params }) => await linkTo(deps, (await findExport(deps, params.id ?? "")).file),
  }),
  defineRoute({
    method: "GET",
    path: "/exports/{id}/key",
    summary: "An address that gives out who is who in a pseudonymised export",
    role: "admin",
    answer: ExportLink,
    run: async ({ deps, params }) => await linkTo(deps, (await findExport(deps, params.id ?? "")).nameKey),
  }),
  defineRoute({
    method: "DELETE",
    path: "/exports/{id}",
    summary: "Take an export away before it expires",
    role: "editor",
    answer: ExportView,
    run: async ({ deps, params }) => await dropExport(deps, params.id ?? ""),
  }),
];
