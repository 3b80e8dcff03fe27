import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lockDataFolder, openDataFolder } from "../../../local/data-folder.ts";
import { startDynamoDb } from "../../../local/dynamodb/dynamodb-server.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-data-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a data folder", () => {
  it("that is a file, or lies below one, is refused with a code", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    for (const path of [file, join(file, "data")])
      expect(() => openDataFolder(path)).toThrow(expect.objectContaining({ code: "DATA_FOLDER" }));
  });

  it("is locked once, and a lock that is no lock is not taken for another cloud", () => {
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: "ALREADY_RUNNING" }));
    unlock();
    lockDataFolder(folder)();
    writeFileSync(join(folder, "lock.sqlite"), "x".repeat(4096));
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: "DATA_FOLDER" }));
  });
});

describe("DUELINE_DYNAMODB_ENDPOINT", () => {
  it.each(["nowhere", "http://127.0.0.1:9"])("%s, where nobody answers, is refused with a code", async (endpoint) => {
    const options = { folder, region: "eu-central-1", credentials: { accessKeyId: "a", secretAccessKey: "b" }, endpoint, log: () => {} };
    await expect(startDynamoDb(options)).rejects.toMatchObject({ code: "DYNAMODB_UNREACHABLE" });
  });
});
