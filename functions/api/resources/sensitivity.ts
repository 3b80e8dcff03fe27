import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import { UNJUDGED } from "../../../lib/model/sensitivity.ts";
import { KEYS } from "../../shared/keys.ts";
import { change } from "../../shared/store/record.ts";
import { type DocumentSensitivity, readSensitivity, sensitivityKind } from "../../shared/store/sensitivities.ts";
import { getItem } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { expectUnchanged, tagOf } from "../if-match.ts";
import { defineRoute, type Reply, tagged } from "../route.ts";
import { SensitivityRequest, SensitivityView } from "../schemas-trust.ts";

async function expectDocument({ table, tenant }: ApiDeps, documentId: string): Promise<void> {
  if (!(await getItem(table, KEYS.document(tenant, documentId)))) throw new DuelineError("NOT_FOUND", "document");
}

function viewOf(documentId: string, record: DocumentSensitivity | null): Reply<SensitivityView> {
  const { sensitivity = UNJUDGED, consent = null, changedBy = null, changedAt = null } = record ?? {};
  return tagged({ schema: "dueline.sensitivity/1" as const, documentId, sensitivity, consent, changedBy, changedAt }, tagOf(record));
}

async function judge(deps: ApiDeps, documentId: string, wanted: z.output<typeof SensitivityRequest>, ifMatch: string | null) {
  const { table, tenant, caller, now } = deps;
  await expectDocument(deps, documentId);
  const { after } = await change(table, sensitivityKind, KEYS.sensitivity(tenant, documentId), (seen) => {
    expectUnchanged(ifMatch, seen);
    return { rev: seen?.rev ?? 0, tenant, documentId, ...wanted, changedBy: caller.who, changedAt: now(), told: false };
  });
  await deps.maintenance.send([{ trigger: "command", task: "sensitivities", from: null }]);
  return viewOf(documentId, after);
}

export const sensitivityRoutes = [
  defineRoute({
    method: "GET",
    path: "/documents/{id}/sensitivity",
    summary: "How far a document may go, and who agreed to that",
    role: "viewer",
    answer: SensitivityView,
    async run({ deps, params: { id = "" } }) {
      await expectDocument(deps, id);
      return viewOf(id, await readSensitivity(deps.table, deps.tenant, id));
    },
  }),
  defineRoute({
    method: "PUT",
    path: "/documents/{id}/sensitivity",
    summary: "Say how far a document may go: restricted ones stay out of exports, alerts and statistics",
    role: "editor",
    body: SensitivityRequest,
    answer: SensitivityView,
    run: async ({ deps, params, body, ifMatch }) => await judge(deps, params.id ?? "", body, ifMatch),
  }),
];
