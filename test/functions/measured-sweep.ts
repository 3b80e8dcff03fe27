import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const SCRIPT = fileURLToPath(new URL("./sweep-process.ts", import.meta.url));

const Measured = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  alerts: z.int(),
  announced: z.int(),
  commands: z.record(z.string(), z.int()),
  megabytes: z.object({ before: z.int(), most: z.int() }),
});
export type Measured = z.infer<typeof Measured>;

/** Runs a sweep in a process whose heap holds no more than so many megabytes. */
export async function measuredSweep(at: { endpoint: string; name: string; asOf: string; heapMegabytes: number }): Promise<Measured> {
  const { endpoint, name, asOf, heapMegabytes } = at;
  const args = [`--max-old-space-size=${heapMegabytes}`, SCRIPT, endpoint, name, asOf];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((ended) => child.once("close", ended));
  if (code !== 0) throw new Error(`the sweep ended with ${code}`);
  return Measured.parse(JSON.parse(said));
}
