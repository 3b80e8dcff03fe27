import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { FunctionError, type FunctionSpec } from "../../../local/lambda/function-spec.ts";
import { LocalFunction } from "../../../local/lambda/local-function.ts";

const WORKER = fileURLToPath(new URL("../fixture/worker", import.meta.url));
const cache = mkdtempSync(join(tmpdir(), "dueline-lambda-"));
const SURROUNDINGS = {
  region: "eu-central-1",
  accessKeyId: "KEY",
  secretAccessKey: "SECRET",
  endpoints: { AWS_ENDPOINT_URL_S3: "http://127.0.0.1:1" },
  compileCacheDir: join(cache, "compiled"),
};
const open: LocalFunction[] = [];

function functionOf(more: Partial<FunctionSpec> = {}, lines: string[] = [], idleMs?: number): LocalFunction {
  const spec: FunctionSpec = {
    name: "worker",
    arn: "arn:aws:lambda:eu-central-1:000000000000:function:worker",
    codeDir: WORKER,
    handler: "index.handler",
    timeoutSeconds: 5,
    memoryMb: 256,
    environment: { COLOUR: "blue" },
    concurrency: 1,
    ...more,
  };
  const one = new LocalFunction(spec, SURROUNDINGS, (line) => void lines.push(line), idleMs);
  open.push(one);
  return one;
}

async function failureOf(call: Promise<unknown>): Promise<{ errorType: string; errorMessage: string }> {
  try {
    return { errorType: "none", errorMessage: JSON.stringify(await call) };
  } catch (error) {
    if (error instanceof FunctionError) return error.failure;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

afterEach(() => Promise.all(open.splice(0).map((one) => one.stop())));
afterAll(() => rmSync(cache, { recursive: true }));

describe("a function's process", () => {
  it("takes JSON, gives JSON, and knows its context", async () => {
    const event = { do: "echo", date: new Date(0), absent: undefined, text: "ж😀" };
    const answer = (await functionOf().invoke(event)) as Record<string, unknown>;
    expect(answer).toMatchObject({ event: { do: "echo", date: "1970-01-01T00:00:00.000Z", text: "ж😀" } });
    expect(answer.arn).toMatch(/function:worker$/);
    expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.trace).toMatch(/^Root=1-/);
    expect(answer.left).toBeGreaterThan(0);
    expect(answer.left).toBeLessThanOrEqual(5000);
  });

  it("answers null for nothing", async () => {
    expect(await functionOf().invoke({ do: "nothing" })).toBeNull();
  });

  it("sees the template's variables, what Lambda sets, and nothing of ours", async () => {
    process.env.SECRET_OF_THE_HOST = "1";
    const env = (await functionOf().invoke({ do: "env" })) as Record<string, string>;
    expect(env).toMatchObject({
      COLOUR: "blue",
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "KEY",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256",
      TZ: "UTC",
    });
    expect(env.AWS_ENDPOINT_URL_S3).toBe("http://127.0.0.1:1");
    const known = /^(?:AWS_|_HANDLER|LAMBDA_TASK_ROOT|_X_AMZN_TRACE_ID|PATH|LANG|TZ|COLOUR)/;
    expect(Object.keys(env).filter((name) => !known.test(name))).toEqual([]);
  });

  it("is kept for the next event", async () => {
    const one = functionOf();
    expect(await one.invoke({ do: "pid" })).toBe(await one.invoke({ do: "pid" }));
  });

  it("works on as many events at once as it may, and no more", async () => {
    const one = functionOf({ concurrency: 2 });
    await Promise.all([one.invoke({ do: "pid" }), one.invoke({ do: "wait", milliseconds: 1 })]);
    const began = performance.now();
    await Promise.all([1, 2, 3].map(() => one.invoke({ do: "wait", milliseconds: 150 })));
    expect(performance.now() - began).toBeGreaterThan(290);
    const pids = await Promise.all([1, 2, 3, 4].map(() => one.invoke({ do: "pid" })));
    expect(new Set(pids).size).toBeLessThanOrEqual(2);
  });
});

describe("a function at rest", () => {
  it("is warmed before its first event, which then waits for that process and starts no other", async () => {
    const one = functionOf({ concurrency: 4 });
    const warming = one.warm();
    const pids = [await one.invoke({ do: "pid" })];
    await warming;
    pids.push(await one.invoke({ do: "pid" }));
    expect(new Set(pids).size).toBe(1);
  });

  it("ends the processes of a burst after a while, but not the last", async () => {
    const one = functionOf({ concurrency: 2 }, [], 150);
    const pids = (await Promise.all([one.invoke({ do: "pid" }), one.invoke({ do: "pid" })])) as number[];
    expect(new Set(pids).size).toBe(2);
    const alive = () => pids.filter((pid) => isAlive(pid)).length;
    for (let tries = 0; alive() > 1 && tries < 1000; tries++) await sleep(20);
    expect(alive()).toBe(1);
    expect(pids).toContain(await one.invoke({ do: "pid" }));
  });
});

describe("a function that fails", () => {
  it("reports what it threw, and logs its type and place but not its message", async () => {
    const lines: string[] = [];
    const one = functionOf({}, lines);
    expect(await failureOf(one.invoke({ do: "throw" }))).toMatchObject({ errorType: "TypeError", errorMessage: "told to throw" });
    expect(lines.join("\n")).toMatch(/TypeError at .*index\.mjs:\d+/);
    expect(lines.join("\n")).not.toContain("told to throw");
    expect(await one.invoke({ do: "nothing" })).toBeNull();
  });

  it.each([
    ["hang", "Sandbox.Timedout", { timeoutSeconds: 1 }],
    ["spin", "Sandbox.Timedout", { timeoutSeconds: 1 }],
    ["exit", "Runtime.ExitError", {}],
    ["later", "RangeError", {}],
    ["eat", "Runtime.(?:ExitError|OutOfMemory)", { memoryMb: 128, timeoutSeconds: 20 }],
    ["swallow", "Runtime.OutOfMemory", { memoryMb: 160, timeoutSeconds: 20 }],
    ["large", "Function.ResponseSizeTooLarge", {}],
  ])("by %s is %s, and the next event finds it well", async (behaviour, errorType, more) => {
    const one = functionOf(more);
    expect((await failureOf(one.invoke({ do: behaviour }))).errorType).toMatch(new RegExp(`^${errorType}$`));
    expect(await one.invoke({ do: "nothing" })).toBeNull();
  });

  it("names the limit when it times out", async () => {
    const { errorMessage } = await failureOf(functionOf({ timeoutSeconds: 1 }).invoke({ do: "hang" }));
    expect(errorMessage).toMatch(/Task timed out after 1\.00 seconds$/);
  });

  it("refuses an event of more than 6 MB", async () => {
    expect((await failureOf(functionOf().invoke({ text: "x".repeat(7 * 1024 * 1024) }))).errorType).toBe("RequestTooLarge");
  });
});

describe("a function that does not load", () => {
  const folder = mkdtempSync(join(tmpdir(), "dueline-lambda-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["throws.mjs", "throw new SyntaxError('at import');", "throws.handler", "SyntaxError"],
    ["none.mjs", "export const other = 1;", "none.handler", "Runtime.HandlerNotFound"],
    ["unused.mjs", "", "missing.handler", "Runtime.ImportModuleError"],
    ["leaves.mjs", "process.exit(0);", "leaves.handler", "Runtime.ExitError"],
  ])("%s: every event fails with the reason", async (file, code, handler, errorType) => {
    writeFileSync(join(folder, file), code);
    const one = functionOf({ codeDir: folder, handler });
    for (let count = 0; count < 2; count++) expect((await failureOf(one.invoke({}))).errorType).toBe(errorType);
  });

  it("loads CommonJS as well", async () => {
    writeFileSync(join(folder, "package.json"), "{}");
    writeFileSync(join(folder, "common.js"), "exports.handler = async (event) => ({ common: event });");
    expect(await functionOf({ codeDir: folder, handler: "common.handler" }).invoke(1)).toEqual({ common: 1 });
  });
});

describe("a function that is stopped", () => {
  it("ends its process, fails what runs, and takes nothing more", async () => {
    const one = functionOf();
    const pid = (await one.invoke({ do: "pid" })) as number;
    const running = failureOf(one.invoke({ do: "hang" }));
    await one.stop();
    expect((await running).errorType).toBe("Runtime.Stopped");
    expect((await failureOf(one.invoke({ do: "nothing" }))).errorType).toBe("Runtime.Stopped");
    expect(isAlive(pid)).toBe(false);
  });
});
