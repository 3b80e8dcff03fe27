import type { Identity } from "../shared/identity.ts";
import { findApiKey, isSecretOf, readApiKey } from "../shared/store/api-keys.ts";
import { scopedTable } from "../shared/store/scoped-table.ts";
import type { Table } from "../shared/store/table.ts";
import { type TokenRules, verifyToken } from "./verify-token.ts";

export interface AuthorizeDeps {
  table: Table;
  rules: TokenRules;
}

const BEARER = /^Bearer ([\w.~+/=-]{1,8000})$/i;

/** Who sends this `Authorization` header: a person with a token, or a machine with a key. Null: nobody we know. */
export async function authorize({ table, rules }: AuthorizeDeps, header: string | undefined): Promise<Identity | null> {
  const token = BEARER.exec(header ?? "")?.[1];
  if (token === undefined) return null;
  const parts = readApiKey(token);
  if (!parts) {
    const person = await verifyToken(token, rules);
    return person && { kind: "person", ...person };
  }
  const { tenant, keyId, secret } = parts;
  const key = await findApiKey(scopedTable(table, tenant), tenant, keyId, rules.now().toISOString());
  return key && isSecretOf(key, secret) ? { kind: "key", tenant, id: keyId } : null;
}
