import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const PEAK_MEMORY = join(import.meta.dirname, "..", "bench", "peak-memory.ts");
/** V8 would let its heap grow while there is memory to be had; what is asked here is what the program needs. */
const FIXED_HEAP = ["--max-semi-space-size=8", "--max-old-space-size=96"];
const STORY = Array.from({ length: 12 }, (_, at) => `On ${at + 1} March 2014 Mr. Orman Belesh filed a complaint with the City Court.`).join(
  " ",
);

/** Streams that many documents through `annotate`; answers and the process's peak memory in MB. */
async function annotate(lines: number): Promise<{ answers: number; megabytes: number }> {
  const child = spawn(process.execPath, [...FIXED_HEAP, PEAK_MEMORY, "annotate"]);
  let answers = 0;
  let stderr = "";
  child.stdout.on("data", (bytes: Buffer) => {
    for (const byte of bytes) if (byte === 10) answers += 1;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const closed = once(child, "close");
  for (let at = 0; at < lines; at += 1) {
    if (!child.stdin.write(`${JSON.stringify({ doc: String(at), text: STORY })}\n`)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  await closed;
  return { answers, megabytes: Number(stderr) / 1024 };
}

describe("dueline annotate", () => {
  it("answers 16,000 lines (14 MB) in hardly more memory than 2,000", async () => {
    const few = await annotate(2000);
    const many = await annotate(16_000);
    expect([few.answers, many.answers]).toEqual([2000, 16_000]);
    expect(many.megabytes).toBeLessThan(few.megabytes + 40);
  });
});
