import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import { KEYS } from "../../shared/keys.ts";
import { type ApiKey, apiKeyKind, digestOf, readApiKeys, writeApiKey } from "../../shared/store/api-keys.ts";
import { change, create } from "../../shared/store/record.ts";
import type { ApiDeps } from "../deps.ts";
import { defineRoute } from "../route.ts";
import { ApiKeyList, ApiKeyRequest, ApiKeyView, NewApiKey } from "../schemas-trust.ts";

const DAY_MILLISECONDS = 86_400_000;
const ID_DIGITS = 16;

function viewOf({ rev: _rev, tenant: _tenant, digest: _digest, keyId: id, ...rest }: ApiKey): ApiKeyView {
  return { schema: "dueline.api-key/1", id, ...rest };
}

async function makeKey(deps: ApiDeps, request: z.output<typeof ApiKeyRequest>): Promise<z.input<typeof NewApiKey>> {
  const { table, tenant, caller, now, newSecret } = deps;
  const { days, cases, readOnly, ...wanted } = request;
  const [keyId, secret] = [newSecret().slice(-ID_DIGITS), newSecret()];
  const expiresAt = days === null ? null : new Date(Date.parse(now()) + days * DAY_MILLISECONDS).toISOString();
  const made = { createdBy: caller.who, createdAt: now(), expiresAt, revokedAt: null, lastUsedOn: null };
  const key: ApiKey = { rev: 0, tenant, keyId, ...wanted, cases, readOnly: readOnly || cases !== null, digest: digestOf(secret), ...made };
  await create(table, apiKeyKind, key);
  return { ...viewOf(key), key: writeApiKey({ tenant, keyId, secret }) };
}

async function revoke({ table, tenant, now }: ApiDeps, keyId: string): Promise<ApiKeyView> {
  const { before, after } = await change(table, apiKeyKind, KEYS.apiKey(tenant, keyId), (key) =>
    key && key.revokedAt === null ? { ...key, revokedAt: now() } : null,
  );
  const key = after ?? before;
  if (!key) throw new DuelineError("NOT_FOUND", "API key");
  return viewOf(key);
}

export const apiKeyRoutes = [
  defineRoute({
    method: "GET",
    path: "/api-keys",
    summary: "Keys for machines, and when each was used last",
    role: "admin",
    answer: ApiKeyList,
    run: async ({ deps }) => ({ keys: (await readApiKeys(deps.table, deps.tenant)).map(viewOf) }),
  }),
  defineRoute({
    method: "POST",
    path: "/api-keys",
    summary: "A key for a machine; it is told this once",
    role: "admin",
    body: ApiKeyRequest,
    answer: NewApiKey,
    status: 201,
    run: async ({ deps, body }) => await makeKey(deps, body),
  }),
  defineRoute({
    method: "DELETE",
    path: "/api-keys/{id}",
    summary: "Revoke a key, from this moment on",
    role: "admin",
    answer: ApiKeyView,
    run: async ({ deps, params }) => await revoke(deps, params.id ?? ""),
  }),
];
