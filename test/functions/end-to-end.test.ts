import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CaseChronology, CaseList, DocumentDetail, EventList, FindingList, UploadTicket } from "../../functions/api/schemas.ts";
import { DeliveryList, NewSubscription, type SubscriptionRequest, SubscriptionView } from "../../functions/api/schemas-alerts.ts";
import { OriginalLink } from "../../functions/api/schemas-trust.ts";
import { isSigned } from "../../functions/notify/webhook/signature.ts";
import type { ChannelRequest } from "../../lib/alerts/subscription.ts";
import { zipOf } from "../read/packing.ts";
import { TestCloud } from "./running-cloud.ts";

const TEXT = `Statement of 3 March 2021

On 12 January 2021 Aslan Testov was detained by officers of the Almaty City Police Department.
On 14 January 2021 Aslan Testov filed a complaint of ill-treatment with the Prosecutor General's Office of Kazakhstan.
On 2 February 2021 the Prosecutor General's Office of Kazakhstan refused to open a criminal investigation.
`;
const HTML = `<!doctype html><html><head><title>News</title></head><body><article><h1>Complaint filed</h1>
<p>On 14 January 2021 Aslan Testov filed a complaint with the Prosecutor General's Office of Kazakhstan.</p>
<p>On 5 May 2021 the investigation was terminated by the Almaty City Police Department.</p></article></body></html>`;
const PDF = readFileSync(new URL("../../samples/information-statement/statement.pdf", import.meta.url));

const test = new TestCloud();
beforeAll(() => test.start({ webhookNetworks: ["127.0.0.0/8"] }));
afterAll(() => test.stop());

describe("documents put into S3", () => {
  it("become events, a chronology and findings; the same bytes again add nothing", async () => {
    await test.upload("in/default/Заявление + копия.txt", TEXT);
    await test.upload("in/default/news.html", HTML);
    await test.upload("in/default/statement.pdf", PDF);
    const documents = await test.settled(3);
    expect(documents.map(({ state }) => state)).toEqual(["done", "done", "done"]);
    for (const { eventCount } of documents) expect(eventCount).toBeGreaterThan(0);
    expect(documents.map(({ fileName }) => fileName)).toContain("Заявление + копия.txt");

    await test.quiet();
    const { cases } = await test.call("/cases", CaseList);
    expect(cases.map(({ upToDate }) => upToDate)).not.toContain(false);
    const chronologies = await Promise.all(cases.map(({ id }) => test.call(`/cases/${id}/chronology`, CaseChronology)));
    const actions = chronologies.flatMap(({ chronology }) => chronology.entries.map(({ date, action }) => `${date} ${action}`));
    expect(actions).toEqual(expect.arrayContaining(["2021-01-14 filing.complaint", "2021-02-02 investigation.refused"]));
    const { findings } = await test.call("/findings", FindingList);
    expect(findings.length).toBeGreaterThan(0);

    await test.upload("in/default/copy.txt", TEXT);
    const id = documents.find(({ fileName }) => fileName.endsWith(".txt"))?.id ?? "";
    await test.until(
      () => test.call(`/documents/${id}`, DocumentDetail),
      ({ sources }) => sources.length === 2,
    );
    expect(await test.documents()).toHaveLength(3);
  });

  it("that are broken fail with a code and a sentence; what nobody can read goes to the dead letters; the rest goes on", async () => {
    await test.upload("in/default/broken.pdf", PDF.subarray(0, 900));
    await test.sendTo("InboxArrivalsQueue", "no message of S3");
    await test.upload("in/default/empty.txt", "");
    await test.upload("in/default/later.txt", TEXT.replaceAll("Aslan Testov", "Dana Probova"));
    const documents = await test.settled(6);
    const states = Object.fromEntries(documents.map(({ fileName, state, code }) => [fileName, `${state} ${code}`]));
    expect(states).toMatchObject({ "broken.pdf": "failed PDF_BROKEN", "empty.txt": "failed EMPTY_FILE", "later.txt": "done null" });
    for (const { state, sentence } of documents) if (state === "failed") expect(sentence?.length).toBeGreaterThan(20);
    await test.until(
      () => test.messagesIn("InboxArrivalsDeadLetters"),
      (count) => count === 1,
    );
  });

  it("through the API come under a key that says nothing", async () => {
    const text = Buffer.from(TEXT.replaceAll("Aslan Testov", "Zarina Vydumova"));
    const told = { fileName: "Dana Probova.txt", contentType: "text/plain", size: text.byteLength };
    const request = { method: "POST", path: "/uploads", body: told } as const;
    const { url, method, headers, key } = await test.call(request, UploadTicket);
    expect(key).not.toContain("Dana");
    const put = async (body: Uint8Array<ArrayBuffer>) => (await fetch(url, { method, headers, body })).status;
    expect(await put(Buffer.concat([text, Buffer.from("and more")]))).toBe(403);
    expect(await put(text)).toBe(200);
    const documents = await test.settled(7);
    expect(documents.map(({ fileName, state }) => `${fileName} ${state}`)).toContain("Dana Probova.txt done");
    const id = documents.find(({ fileName }) => fileName === "Dana Probova.txt")?.id;
    const original = await test.call(`/documents/${id}/original`, OriginalLink);
    const saved = await fetch(original.url);
    expect(Buffer.from(await saved.arrayBuffer()).equals(text)).toBe(true);
    expect(saved.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Dana%20Probova.txt");
    expect(saved.headers.get("content-type")).toBe("application/octet-stream");
    expect((await fetch(original.url.replace("Dana", "Dina"))).status).toBe(403);
  });
});

describe("documents deleted from S3", () => {
  it("are withdrawn and kept, and their lines leave the chronology", async () => {
    await test.remove("in/default/news.html");
    await test.until(
      () => test.documents(),
      (documents) => documents.some(({ fileName, state }) => fileName === "news.html" && state === "withdrawn"),
    );
    const isLeft = async () =>
      (await test.call("/events?action=investigation.terminated", EventList)).events.map(({ document }) => document);
    expect(await isLeft()).not.toContain("news.html");
  });
});

describe("the clock", () => {
  const DAY = 86_400_000;
  const now = Date.now();
  const inDays = (days: number): Date => new Date(now + days * DAY);
  const long = (date: Date): string =>
    date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

  it("looks again at a case as of the day that it is told, and what became due is told once", async () => {
    const filed = `On ${long(inDays(-1))} Bolat Primerov filed a complaint with the Prosecutor General's Office of Kazakhstan.`;
    await test.upload("in/default/fresh.txt", `${filed}\n`);
    const list = () => test.call("/findings?status=pending,due-soon", FindingList);
    const { findings } = await test.until(list, (found) => found.findings.length > 0);
    const caseId = findings[0]?.caseId ?? "";
    const asOf = inDays(90).toISOString().slice(0, 10);
    await test.cloud.fire("SweepScheduleName", { asOf });
    const ofCase = () => test.call(`/findings?case=${caseId}`, FindingList);
    const after = await test.until(ofCase, (found) => found.findings.every((one) => one.asOf === asOf));
    expect(after.findings.map(({ status }) => status)).not.toContain("pending");
    await test.quiet();
    const told = () => test.log.filter((line) => line.includes("notify.sent") && line.includes(caseId)).length;
    const before = told();
    expect(before).toBeGreaterThan(0);
    await test.cloud.fire("SweepScheduleName", { asOf });
    await test.quiet();
    expect(told()).toBe(before);
  });
});

describe("archives put into S3", () => {
  const LETTER = "On 5 June 2021 Kanat Vymyshlen filed a complaint with the Prosecutor General's Office of Kazakhstan.";
  const KEY = "in/default/letters.zip";
  const stateOf = async (fileName: string) => (await test.documents()).find((one) => one.fileName === fileName)?.state;

  it("give a document for each file, which knows where it came from and goes when the archive goes", async () => {
    await test.upload(KEY, zipOf({ "2021/letter.txt": LETTER, "inner.zip": zipOf({ "broken.pdf": "%PDF-1.7\n" }) }));
    await test.until(
      async () => [await stateOf("letter.txt"), await stateOf("broken.pdf"), await stateOf("inner.zip")],
      (states) => states.join() === "done,failed,partial",
    );
    const find = async (fileName: string) => (await test.documents()).find((one) => one.fileName === fileName)?.id ?? "";
    const { sources } = await test.call(`/documents/${await find("letter.txt")}`, DocumentDetail);
    expect(sources).toMatchObject([{ container: { documentId: await find("letters.zip"), name: "2021/letter.txt" } }]);
    expect(sources[0]?.key).not.toContain("letter");
    await test.remove(KEY);
    await test.until(
      async () => [await stateOf("letter.txt"), await stateOf("broken.pdf")],
      (states) => states.join() === "withdrawn,withdrawn",
    );
  });
});

describe("alerts", () => {
  const received: { key: string; body: string; signature: string }[] = [];
  const receiver = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request)).join("");
    received.push({ key: String(request.headers["idempotency-key"]), body, signature: String(request.headers["dueline-signature"]) });
    response.writeHead(204).end();
  });
  beforeAll(() => new Promise<void>((up) => receiver.listen(0, "127.0.0.1", up)));
  afterAll(() => void receiver.close());
  const subscribe = (channel: ChannelRequest) =>
    test.call({ method: "POST", path: "/subscriptions", body: { channel } satisfies SubscriptionRequest }, NewSubscription);

  it("reach a webhook, signed and once, and the console; a calendar shows them until its address is revoked", async () => {
    const { port } = receiver.address() as AddressInfo;
    const hook = await subscribe({ kind: "webhook", url: `http://127.0.0.1:${port}/hook` });
    const calendar = await subscribe({ kind: "calendar", days: 30 });
    const filed = new Date(Date.now() - 86_400_000);
    const day = filed.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    await test.upload(
      "in/default/told.txt",
      `On ${day} Daniyar Primerov filed a complaint with the Prosecutor General's Office of Kazakhstan.\n`,
    );
    await test.until(
      () => test.call("/findings?status=window-open,window-closing", FindingList),
      ({ findings }) => findings.length >= 1,
    );
    await test.quiet();
    await test.cloud.fire("SweepScheduleName", { asOf: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) });
    await test.until(
      async () => received.length,
      (count) => count > 0,
    );
    await test.quiet();
    const [first] = received;
    expect(isSigned(hook.secret ?? "", first?.body ?? "", first?.signature ?? "", new Date().toISOString())).toBe(true);
    expect(new Set(received.map(({ key }) => key)).size).toBe(received.length);
    expect(received.map(({ body }) => body).join()).not.toMatch(/Daniyar|Primerov|Kazakhstan/);
    await test.until(
      async () => test.log.filter((line) => line.startsWith("alert: Dueline:")).length,
      (count) => count > 0,
    );

    const address = `${test.cloud.endpoints.api}${calendar.path}`;
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(await answer.text()).toContain("BEGIN:VEVENT");
    await test.call({ method: "DELETE", path: `/subscriptions/${calendar.id}` }, SubscriptionView);
    expect((await fetch(address)).status).toBe(404);
    const { deliveries } = await test.call(`/subscriptions/${hook.id}/deliveries`, DeliveryList);
    expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(["sent"]));
  });
});

describe("the log", () => {
  it("of all functions holds no file name, no name of a person and no sentence", () => {
    const lines = test.log.join("\n");
    expect(lines).toContain("ingest.read");
    expect(lines).not.toMatch(
      /Testov|Probova|Vydumova|Primerov|Vymyshlen|letter|inner\.zip|Заявление|statement\.pdf|complaint|in\/default/,
    );
  });
});
