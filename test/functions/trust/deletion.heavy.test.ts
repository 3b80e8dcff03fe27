import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CaseList, DocumentList } from "../../../functions/api/schemas.ts";
import { DeletionView } from "../../../functions/api/schemas-trust.ts";
import { allItems } from "../embedded-table.ts";
import { TestCloud } from "../running-cloud.ts";

/** The real stack in the embedded cloud: documents come in and are erased, and every store is gone through for a trace of them. */
const cloud = new TestCloud();
beforeAll(() => cloud.start());
afterAll(() => cloud.stop());

const textAbout = (person: string, street: string): string =>
  `On 19 January 2026 the lawyer of ${person} filed a complaint with the Balqyn District Prosecutor's Office.\n\nHe had been beaten in ${street} on 9 January 2026.\n`;

const traces = ["Kuanysh", "Orazbek", "Tikenek", "secret-name"];
const others = ["Marlen", "Sadvakas"];

async function itemsWith(words: readonly string[]): Promise<string[]> {
  const { credentials, region, endpoints, outputs } = cloud.cloud;
  const client = new DynamoDBClient({ credentials, region, endpoint: endpoints.dynamodb });
  const items = await allItems({ name: outputs.TableName ?? "", client: DynamoDBDocumentClient.from(client) }).finally(() =>
    client.destroy(),
  );
  return items.filter((item) => words.some((word) => JSON.stringify(item).includes(word))).map(({ pk, sk }) => `${pk} ${sk}`);
}

/** Every file below the cloud's data folder that holds one of the words, in whichever encoding a store may have it. */
function filesWith(words: readonly string[]): string[] {
  const folder = join(cloud.folder, "data");
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => statSync(join(folder, name)).isFile());
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, "utf16le"), Buffer.from(encodeURIComponent(word))]);
  return files.filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return forms.some((form) => bytes.includes(form)) || words.some((word) => name.includes(word));
  });
}

const erase = (body: object) => cloud.call({ method: "POST", path: "/deletions", body }, DeletionView);
const gone = (id: string) =>
  cloud.until(
    () => cloud.call(`/deletions/${id}`, DeletionView),
    ({ state }) => state !== "erasing",
  );

describe("a document that is deleted", () => {
  let documentId: string;
  beforeAll(async () => {
    await cloud.upload("in/default/secret-name.txt", textAbout("Kuanysh Orazbek", "Tikenek Street"));
    await cloud.upload("in/default/other.txt", textAbout("Marlen Sadvakas", "Terek Street"));
    await cloud.settled(2);
    await cloud.quiet();
    const { documents } = await cloud.call("/documents", DocumentList);
    documentId = documents.find(({ fileName }) => fileName === "secret-name.txt")?.id ?? "";
  });

  it("was everywhere before", async () => {
    expect((await itemsWith(traces)).length).toBeGreaterThan(3);
    expect(filesWith(traces)).not.toEqual([]);
  });

  it("leaves no trace in any store: no row, no version, no text, no case; what is not about it stays", async () => {
    const { id, kind } = await erase({ kind: "document", documentId });
    expect(kind).toBe("document");
    expect(await gone(id)).toMatchObject({ state: "checking", documents: 1, objects: 1, waiting: 0, recoverableUntil: null });
    await cloud.quiet();
    expect(await itemsWith(traces)).toEqual([]);
    expect((await cloud.call("/cases", CaseList)).cases.map(({ name }) => name)).toEqual(["Marlen Sadvakas"]);
    expect(await itemsWith(others)).not.toEqual([]);
  });

  it("is told by a random id, and by nothing that was in it", async () => {
    const { id } = await cloud.call("/deletions", { parse: (list) => (list as { deletions: [DeletionView] }).deletions[0] });
    expect(id).toMatch(/^del_[0-9a-f]{20}$/);
    expect(id).not.toContain(documentId.slice(4, 14));
  });

  it("is in no file of this machine once the cloud has been started again", async () => {
    await cloud.restart();
    await cloud.quiet();
    expect(filesWith(traces)).toEqual([]);
    expect(filesWith(others)).not.toEqual([]);
  });

  it("does not come back", async () => {
    await cloud.cloud.fire("ReconcileScheduleName", { trigger: "command" });
    await cloud.quiet();
    expect((await cloud.documents()).map(({ fileName }) => fileName)).toEqual(["other.txt"]);
  });
});

describe("a tenant that is deleted", () => {
  it("has to be named, and leaves nothing but the record of its deletion", async () => {
    await expect(erase({ kind: "tenant", confirm: "other" })).rejects.toMatchObject({ code: "BAD_INPUT" });
    const { id } = await erase({ kind: "tenant", confirm: "default" });
    await gone(id);
    await cloud.quiet();
    expect(await itemsWith([...others, "other.txt"])).toEqual([]);
    expect((await cloud.documents()).length).toBe(0);
  });
});
