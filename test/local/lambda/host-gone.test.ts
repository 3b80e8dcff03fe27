import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const MODULE = fileURLToPath(new URL("../../../local/lambda/local-function.ts", import.meta.url));
const WORKER = fileURLToPath(new URL("../fixture/worker", import.meta.url));

/** A host that starts one function, says its pid, and leaves it in `behaviour` until it is killed. */
const host = (behaviour: string) => `
  const { LocalFunction } = await import(${JSON.stringify(MODULE)});
  const spec = { name: "w", arn: "a:w", codeDir: ${JSON.stringify(WORKER)}, handler: "index.handler", timeoutSeconds: 60, memoryMb: 256, environment: {}, concurrency: 1 };
  const one = new LocalFunction(spec, { region: "r", accessKeyId: "k", secretAccessKey: "s", endpoints: {}, compileCacheDir: "" }, () => {});
  console.log(await one.invoke({ do: "pid" }));
  ${behaviour === "idle" ? "setInterval(() => {}, 1000);" : `one.invoke({ do: ${JSON.stringify(behaviour)} });`}
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("a function whose host is killed with kill -9", () => {
  it.concurrent.each(["idle", "hang", "spin"])("is gone as well, while it is %s", async (behaviour) => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", host(behaviour)], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(child.stdout, "data");
    const pid = Number(String(line));
    await sleep(150);
    expect(isAlive(pid)).toBe(true);
    child.kill("SIGKILL");
    for (let count = 0; count < 1000 && isAlive(pid); count++) await sleep(20);
    expect(isAlive(pid)).toBe(false);
  });
});
