import { describe, expect, it } from "vitest";
import { readResources } from "../../functions/shared/read-resources.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { readDocument } from "../../lib/read/index.ts";
import { builtPatterns, distinct, importAll, literalPatterns, type Pattern } from "./patterns.ts";

process.env.RECHECK_BACKEND = "pure";

const STORY = "On 3 March 2014 the applicant filed a complaint with the Northern Regional Prosecutor's Office.";

/** Steps decide and never the clock: on a busy machine a harmless pattern would look slow. */
const BY_STEPS = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

async function verdictOf({ source, flags }: Pattern): Promise<string> {
  const { check } = await import("recheck");
  return (await check(source, flags, BY_STEPS)).status;
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
    const unsafe: string[] = [];
    for (const pattern of patterns) {
      const verdict = await verdictOf(pattern);
      if (verdict !== "safe") unsafe.push(`${pattern.where}: /${pattern.source.slice(0, 120)}/${pattern.flags} is ${verdict}`);
    }
    expect(patterns.length).toBeGreaterThan(50);
    expect(unsafe).toEqual([]);
  });
});

describe("the checker itself", () => {
  it("knows an exponential pattern when it sees one", async () => {
    expect(await verdictOf({ source: "^(a+)+$", flags: "", where: "here" })).toBe("vulnerable");
  });
});
