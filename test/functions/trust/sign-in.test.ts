import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { Me, MemberView, NewApiKey } from "../../../functions/api/schemas-trust.ts";
import { TestCloud } from "../running-cloud.ts";
import { SignInPage } from "./pkce.ts";

/** The real stack in the embedded cloud: gateway, authorizer, user pool, API. */
const cloud = new TestCloud();
const links: string[] = [];

beforeAll(() => cloud.start({ invite: (_, link) => void links.push(link) }));
afterAll(() => cloud.stop());

const post = (path: string, body: unknown) => ({ method: "POST" as const, path, body });
const page = () => new SignInPage(cloud.cloud.outputs);

async function letIn(email: string, role: string): Promise<{ id: string; link: string }> {
  const { id } = await cloud.call(post("/members", { email, role }), MemberView);
  return { id, link: links.at(-1) ?? "" };
}

async function ask(token: string | null, path: string, init: RequestInit = {}): Promise<{ status: number; body: unknown }> {
  const headers = { ...(token === null ? {} : { authorization: `Bearer ${token}` }), "content-type": "application/json" };
  const response = await fetch(`${cloud.cloud.endpoints.api}/api${path}`, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

describe("somebody who was let in", () => {
  let signedIn: SignInPage;
  let token: string;
  let id: string;
  beforeAll(async () => {
    const made = await letIn("editor@ngo.test", "editor");
    id = made.id;
    signedIn = page();
    token = await signedIn.token(made.link);
  });

  it("signs in with a code and PKCE, and is who he is, with his role", async () => {
    const { status, body } = await ask(token, "/me");
    expect(status).toBe(200);
    expect(Me.parse(body)).toMatchObject({ tenant: "default", who: `person:${id}`, role: "editor", cases: null });
  });

  it("may do what an editor may, and nothing that needs more", async () => {
    expect((await ask(token, "/documents")).status).toBe(200);
    expect((await ask(token, "/members")).status).toBe(403);
  });

  it("gets new tokens for the one that refreshes", async () => {
    const { refresh_token } = (await (await signedIn.exchange(await signedIn.code())).json()) as { refresh_token: string };
    expect((await signedIn.refresh(refresh_token)).status).toBe(200);
  });

  it("gets tokens for a code once, with his own verifier, for his own page", async () => {
    const code = await signedIn.code();
    expect((await signedIn.exchange(code, { code_verifier: "x".repeat(43) })).status).toBe(400);
    expect((await signedIn.exchange(code)).status).toBe(400);
    const other = await signedIn.code();
    expect((await signedIn.exchange(other, { redirect_uri: "https://evil.test/" })).status).toBe(400);
    const good = await signedIn.code();
    expect((await signedIn.exchange(good)).status).toBe(200);
    expect((await signedIn.exchange(good)).status).toBe(400);
  });

  it.each([
    { redirect_uri: "https://evil.test/signed-in" },
    { client_id: "somebody-else" },
    { response_type: "token" },
    { code_challenge_method: "plain" },
    { code_challenge: "" },
  ])("is sent nowhere for %j", async (more) => {
    const response = await signedIn.authorize(more as Record<string, string>);
    expect(response.status).toBe(400);
    expect(response.headers.get("location")).toBeNull();
  });

  it("is let in no more from the moment that he is removed, although his token is good and remembered", async () => {
    const { id: gone, link } = await letIn("leaver@ngo.test", "admin");
    const still = await page().token(link);
    expect((await ask(still, "/me")).status).toBe(200);
    await cloud.call({ method: "DELETE", path: `/members/${gone}` }, MemberView);
    expect((await ask(still, "/me")).status).toBe(401);
  });

  it("has no way in by a link that was used", async () => {
    const { link } = await letIn("twice@ngo.test", "viewer");
    expect(await page().openLink(link)).toBe(200);
    expect(await page().openLink(link)).toBe(403);
  });
});

describe("whoever was not let in", () => {
  it.each([
    [401, null],
    [403, "nonsense"],
    [403, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwidG9rZW5fdXNlIjoiaWQifQ."],
    [403, `dk_default_${"0".repeat(16)}_${"0".repeat(64)}`],
  ])("%i for %s", async (status, token) => expect((await ask(token, "/documents")).status).toBe(status));

  it("is asked to sign in before he gets a code", async () => expect((await page().authorize()).status).toBe(401));

  it("has nothing of the pool's own API without a signature", async () => {
    const headers = { "x-amz-target": "AWSCognitoIdentityProviderService.AdminCreateUser" };
    expect((await fetch(cloud.cloud.endpoints.signIn, { method: "POST", body: "{}", headers })).status).toBe(403);
  });
});

describe("a key for a machine", () => {
  const newKey = (more: object) => cloud.call(post("/api-keys", { name: "importer", ...more }), NewApiKey);

  it("does what its role may, until it is revoked", async () => {
    const { key, id } = await newKey({ role: "editor", readOnly: false });
    const upload = () => ask(key, "/uploads", { method: "POST", body: JSON.stringify({ fileName: "a.txt", size: 3 }) });
    expect((await upload()).status).toBe(201);
    await cloud.call({ method: "DELETE", path: `/api-keys/${id}` }, z.unknown());
    expect((await upload()).status).toBe(401);
  });

  it("that only reads writes nothing", async () => {
    const { key } = await newKey({ role: "editor", readOnly: true });
    expect((await ask(key, "/documents")).status).toBe(200);
    expect((await ask(key, "/uploads", { method: "POST", body: JSON.stringify({ fileName: "a.txt", size: 3 }) })).status).toBe(403);
  });

  it("for some cases asks for nothing else", async () => {
    const { key } = await newKey({ role: "viewer", cases: ["case_1"] });
    expect((await ask(key, "/cases/case_1/chronology")).status).toBe(404);
    expect((await ask(key, "/cases/case_2/chronology")).status).toBe(403);
    expect((await ask(key, "/documents")).status).toBe(403);
  });

  it("with another secret opens nothing", async () => {
    const { key } = await newKey({ role: "viewer" });
    expect((await ask(`${key.slice(0, -1)}${key.endsWith("0") ? "1" : "0"}`, "/documents")).status).toBe(403);
  });
});
