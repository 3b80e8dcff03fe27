import type * as z from "zod";
import {
  ApiKeyList,
  ApiKeyView,
  DeletionList,
  type DeletionRequest,
  DeletionView,
  MemberList,
  MemberView,
  NewApiKey,
} from "../functions/api/schemas-trust.ts";
import { DuelineError } from "../lib/errors.ts";
import { type ApiRequest, callApi } from "./api-client.ts";
import type { CloudAddress } from "./cloud-address.ts";

async function ask<S extends z.ZodType>(cloud: CloudAddress, request: ApiRequest, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await callApi(cloud, request));
  if (!parsed.success) throw new DuelineError("CLOUD_UNREACHABLE", `${request.method} ${request.path} answers in another version's shape`);
  return parsed.data;
}

const one = (kind: "members" | "api-keys", id: string): string => `/${kind}/${encodeURIComponent(id)}`;

export const listMembers = async (cloud: CloudAddress) => (await ask(cloud, { method: "GET", path: "/members" }, MemberList)).members;
export const addMember = (cloud: CloudAddress, email: string, role: string) =>
  ask(cloud, { method: "POST", path: "/members", body: { email, role } }, MemberView);
export const giveRole = (cloud: CloudAddress, id: string, role: string) =>
  ask(cloud, { method: "PUT", path: one("members", id), body: { role } }, MemberView);
export const removeMember = (cloud: CloudAddress, id: string) => ask(cloud, { method: "DELETE", path: one("members", id) }, MemberView);

export const listKeys = async (cloud: CloudAddress) => (await ask(cloud, { method: "GET", path: "/api-keys" }, ApiKeyList)).keys;
export const addKey = (cloud: CloudAddress, body: unknown) => ask(cloud, { method: "POST", path: "/api-keys", body }, NewApiKey);
export const revokeKey = (cloud: CloudAddress, id: string) => ask(cloud, { method: "DELETE", path: one("api-keys", id) }, ApiKeyView);

export const beginDeletion = (cloud: CloudAddress, body: z.input<typeof DeletionRequest>) =>
  ask(cloud, { method: "POST", path: "/deletions", body }, DeletionView);
export const listDeletions = async (cloud: CloudAddress) =>
  (await ask(cloud, { method: "GET", path: "/deletions" }, DeletionList)).deletions;
