import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sourceHash, synthesize } from "../../../local/synth.ts";

const outDir = mkdtempSync(join(tmpdir(), "dueline-synth-"));
afterAll(() => rmSync(outDir, { recursive: true }));

describe("synthesize", () => {
  it("hashes the same sources to the same name", () => {
    expect(sourceHash()).toMatch(/^[0-9a-f]{16}$/);
  });

  it("takes an assembly of the same sources as it is", async () => {
    const assembly = join(outDir, sourceHash());
    mkdirSync(assembly);
    writeFileSync(join(assembly, "manifest.json"), "{}");
    const found = await synthesize({ outDir });
    if (found === assembly) expect(readdirSync(found)).toEqual(["manifest.json"]);
    expect(existsSync(join(found, "manifest.json"))).toBe(true);
  });
});
