import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dueline } from "./run.ts";

const MEMBER = { schema: "dueline.member/1", id: "m1", email: "ada@example.org", role: "editor", addedBy: "me", addedAt: "2026-01-01" };
const KEY = {
  ...{ schema: "dueline.api-key/1", id: "k1", name: "backup", role: "viewer", readOnly: true, cases: null },
  ...{ createdBy: "me", createdAt: "2026-01-01", expiresAt: null, revokedAt: null, lastUsedOn: null },
};
const DELETION = {
  ...{ schema: "dueline.deletion/1", id: "del_1", kind: "person", state: "erasing", documents: 0, objects: 0, waiting: 1 },
  ...{ requestedBy: "me", requestedAt: "2026-01-01", finishedAt: null, recoverableUntil: null },
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  "GET /members": { members: [MEMBER] },
  "POST /members": MEMBER,
  "PUT /members/m1": MEMBER,
  "DELETE /members/m1": MEMBER,
  "GET /api-keys": { keys: [KEY] },
  "POST /api-keys": { ...KEY, key: "dueline_secret" },
  "DELETE /api-keys/k1": KEY,
  "GET /deletions": { deletions: [DELETION], cursor: null },
  "POST /deletions": DELETION,
};

let server: Server;
let asked: { request: string; body: unknown }[];
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    const line = `${request.method} ${request.url}`;
    asked.push({ request: line, body: text === "" ? null : JSON.parse(text) });
    response.writeHead(200, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(ANSWERS[line] ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  asked = [];
});

const run = (...args: string[]) =>
  dueline(args, {
    env: {
      DUELINE_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: "a",
      AWS_SECRET_ACCESS_KEY: "b",
      AWS_REGION: "eu-central-1",
    },
  });

describe("members, keys and delete", () => {
  it.each([
    [["members"], { request: "GET /members", body: null }],
    [
      ["members", "add", "ada@example.org", "--role", "editor"],
      { request: "POST /members", body: { email: "ada@example.org", role: "editor" } },
    ],
    [["members", "role", "m1", "--role", "admin"], { request: "PUT /members/m1", body: { role: "admin" } }],
    [["members", "remove", "m1"], { request: "DELETE /members/m1", body: null }],
    [["keys"], { request: "GET /api-keys", body: null }],
    [
      ["keys", "add", "backup"],
      { request: "POST /api-keys", body: { name: "backup", role: "viewer", readOnly: true, cases: null, days: 365 } },
    ],
    [
      ["keys", "add", "feed", "--role", "editor", "--write", "--days", "never"],
      { request: "POST /api-keys", body: { name: "feed", role: "editor", readOnly: false, cases: null, days: null } },
    ],
    [["keys", "revoke", "k1"], { request: "DELETE /api-keys/k1", body: null }],
    [["delete"], { request: "GET /deletions", body: null }],
    [["delete", "document", "doc_1"], { request: "POST /deletions", body: { kind: "document", documentId: "doc_1" } }],
    [
      ["delete", "person", "case_1", "--shared", "keep"],
      { request: "POST /deletions", body: { kind: "person", caseId: "case_1", shared: "keep" } },
    ],
    [["delete", "tenant", "default"], { request: "POST /deletions", body: { kind: "tenant", confirm: "default" } }],
  ])("%j asks the API for that", async (args, expected) => {
    const { code, stdout } = await run(...args);
    expect(asked).toEqual([expected]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout.trim())).toHaveProperty("id");
  });

  it.each([
    [["members", "add"]],
    [["keys", "revoke"]],
    [["keys", "add", "x", "--days", "soon"]],
    [["keys", "add", "x", "--days", "0"]],
    [["delete", "document"]],
    [["delete", "everything"]],
  ])("%j asks nothing, since the command line is wrong", async (args) => {
    const { code, stdout } = await run(...args);
    expect({ code, stdout, asked }).toEqual({ code: 2, stdout: "", asked: [] });
  });
});
