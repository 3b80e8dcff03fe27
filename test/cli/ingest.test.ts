import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { localCloud } from "../../cli/cloud-address.ts";
import { filesOf } from "../../cli/commands/ingest.ts";
import { dueline } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-ingest-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(path: string, content = "x"): string {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe("what ingest uploads of a folder", () => {
  it("is every file in it, but nothing hidden and nothing below something hidden", async () => {
    const wanted = [put(".case/a.txt"), put(".case/sub/b.pdf")];
    for (const hidden of [".git/config", "sub/.cache/c.txt", ".env"]) put(join(".case", hidden));
    expect(await filesOf([join(folder, ".case")])).toEqual(wanted);
  });

  it("is also a hidden file that is named itself, and a path that is not there, which the upload then names", async () => {
    const paths = [put(".hidden.txt"), join(folder, "nothing")];
    expect(await filesOf(paths)).toEqual(paths);
  });
});

describe("the address of a cloud", () => {
  it.each(["{", "[]", '{"endpoints":{}}'])("is not taken from a cloud.json that holds %s", async (content) => {
    put(join("broken", ".dueline", "cloud.json"), content);
    await expect(localCloud([join(folder, "broken")])).rejects.toMatchObject({ code: "CLOUD_UNREACHABLE" });
  });

  it.each(["nowhere", "ftp://127.0.0.1/", "https://"])("may not be --endpoint %s", async (endpoint) => {
    const { code, stderr } = await dueline(["ingest", "x.txt", "--endpoint", endpoint]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/https:\/\//);
  });

  it("may not be a word in DUELINE_API_URL; an empty one is none", async () => {
    const [word, empty] = await Promise.all(
      ["nowhere", ""].map((DUELINE_API_URL) => dueline(["timeline"], { cwd: folder, env: { DUELINE_API_URL } })),
    );
    expect([word?.code, word?.stderr]).toEqual([2, expect.stringContaining("DUELINE_API_URL")]);
    expect(empty?.stderr ?? "").not.toContain("CLOUD_REFUSED");
  });
});
