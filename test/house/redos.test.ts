import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readResources } from "../../functions/shared/read-resources.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { readDocument } from "../../lib/read/index.ts";
import { builtPatterns, distinct, importAll, literalPatterns, type Pattern } from "./patterns.ts";
import { ROOT } from "./source-tree.ts";

process.env.RECHECK_BACKEND = "pure";

/** A verdict depends on nothing but the pattern, so it is kept between runs. */
const CACHE = join(ROOT, "node_modules", ".cache", "dueline", "redos.json");
const CHECKER = "recheck 4.5.0";
const STORY = "On 3 March 2014 the applicant filed a complaint with the Northern Regional Prosecutor's Office.";

const keyOf = ({ source, flags }: Pattern): string => createHash("sha256").update(`${CHECKER}\n${flags}\n${source}`).digest("hex");

async function verdictsOf(patterns: readonly Pattern[]): Promise<Map<Pattern, string>> {
  const { check } = await import("recheck");
  const known: Record<string, string> = existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, "utf8")) : {};
  const verdicts = new Map<Pattern, string>();
  for (const pattern of patterns) {
    const key = keyOf(pattern);
    known[key] ??= (await check(pattern.source, pattern.flags)).status;
    verdicts.set(pattern, known[key]);
  }
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(known));
  return verdicts;
}

/** All code of lib/ loaded and run once, so that patterns put together at load time or at first use are seen. */
async function useTheLibrary(): Promise<void> {
  await importAll("lib");
  const document = await readDocument(new TextEncoder().encode(STORY), { fileName: "story.txt", resources: readResources() });
  extractDocument(document, { documentId: "doc_test", fileName: "story.txt" });
}

describe("regular expressions that meet documents", () => {
  it("are linear-safe, each and every one (recheck says safe; vulnerable or unknown fails)", { timeout: 280_000 }, async () => {
    const patterns = distinct([...literalPatterns("lib"), ...(await builtPatterns("lib", useTheLibrary))]);
    const verdicts = await verdictsOf(patterns);
    const unsafe = patterns.filter((pattern) => verdicts.get(pattern) !== "safe");
    expect(patterns.length).toBeGreaterThan(50);
    expect(unsafe.map((pattern) => `${pattern.where}: /${pattern.source.slice(0, 120)}/${pattern.flags} ${verdicts.get(pattern)}`)).toEqual(
      [],
    );
  });
});

describe("the checker itself", () => {
  it("knows an exponential pattern when it sees one", async () => {
    const pattern = { source: "^(a+)+$", flags: "", where: "here" };
    expect((await verdictsOf([pattern])).get(pattern)).toBe("vulnerable");
  });
});
