import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { StartedCloud } from "./started-cloud.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SAMPLE = join(ROOT, "samples", "information-statement", "statement.pdf");
/** The aws command line is used where it is installed, and nothing here depends on it. */
const AWS = ["/usr/bin/aws", "/usr/local/bin/aws"].find((path) => existsSync(path));

const cloud = new StartedCloud();
const seconds = { first: 0, second: 0 };
beforeAll(async () => {
  seconds.first = await cloud.start();
});
afterAll(() => cloud.remove());

function run(command: string, args: string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: cloud.folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

function aws(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { credentials, region, endpoints } = cloud.file;
  return run(AWS ?? "aws", ["--endpoint-url", endpoints.s3, "s3", ...args], {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: region,
    LANG: "C.UTF-8",
  });
}

const dueline = (...args: string[]) => run(process.execPath, [join(ROOT, "bin", "dueline.mjs"), ...args]);
const inbox = (key: string) => `s3://${cloud.file.outputs.InboxBucketName}/${key}`;

describe("npm start", () => {
  it("prints its addresses, what to export, and how to drop a file", async () => {
    await vi.waitFor(() => expect(cloud.output).toContain("Ctrl-C stops everything"), 60_000);
    for (const endpoint of Object.values(cloud.file.endpoints)) expect(cloud.output).toContain(endpoint);
    expect(cloud.output).toContain(`export AWS_ACCESS_KEY_ID=${cloud.file.credentials.accessKeyId}`);
    expect(cloud.output).toContain(`s3 cp FILE.pdf ${inbox("in/default/FILE.pdf")}`);
  });

  it("says clearly that it runs already", () => {
    const again = run(process.execPath, [join(ROOT, "local", "start.ts")]);
    expect([again.status, again.stderr.trim().split(":").slice(0, 2).join(":")]).toEqual([70, "dueline: ALREADY_RUNNING"]);
  });

  it("binds the loopback address only", () => {
    const listening = run("/bin/sh", ["-c", "cat /proc/net/tcp /proc/net/tcp6"]).stdout;
    const ours = Object.values(cloud.file.endpoints).map((endpoint) =>
      Number(new URL(endpoint).port).toString(16).toUpperCase().padStart(4, "0"),
    );
    for (const port of ours) {
      const addresses = listening.split("\n").filter((line) => line.includes(`:${port} `) && line.includes(" 0A "));
      expect(addresses.map((line) => line.trim().split(/\s+/)[1])).toEqual([`0100007F:${port}`]);
    }
  });

  it("reads a PDF that the aws command line copies into it within 5 seconds", async (context) => {
    if (!AWS) return context.skip("the aws command line is not installed (Debian: apt-get install awscli)");
    const copied = aws("cp", SAMPLE, inbox("in/default/statement.pdf"));
    const began = performance.now();
    expect([copied.status, copied.stderr]).toEqual([0, ""]);
    let lines = "";
    while (lines.trim() === "" && performance.now() - began < 30_000) {
      await sleep(200);
      lines = dueline("timeline").stdout;
    }
    const took = (performance.now() - began) / 1000;
    console.info(`from the end of aws s3 cp to the first line of dueline timeline: ${took.toFixed(1)} s`);
    expect(lines).toContain("dueline.entry/1");
    expect(took).toBeLessThan(5);
  });

  it("serves ls, sync, cp back and rm of the aws command line", (context) => {
    if (!AWS) return context.skip("the aws command line is not installed (Debian: apt-get install awscli)");
    const folder = join(ROOT, "samples", "news-item");
    expect(aws("sync", folder, inbox("drop/новости +1/"), "--no-progress").status).toBe(0);
    expect(aws("sync", folder, inbox("drop/новости +1/")).stdout).toBe("");
    expect(aws("ls", inbox("drop/"), "--recursive").stdout).toContain("drop/новости +1/news.html");
    const back = aws("cp", inbox("drop/новости +1/news.html"), "-");
    expect(back.stdout.length).toBeGreaterThan(1000);
    expect(aws("rm", inbox("drop/"), "--recursive").status).toBe(0);
    expect(aws("ls", inbox("drop/")).stdout).toBe("");
  });

  it("stops at Ctrl-C, starts again in a few seconds from what it has, and still knows what it read", async () => {
    const before = dueline("timeline").stdout;
    expect(await cloud.interrupt()).toBe(0);
    expect([await cloud.isGone(cloud.pid), existsSync(join(cloud.folder, ".dueline", "cloud.json"))]).toEqual([true, false]);
    seconds.second = await cloud.start();
    console.info(`ready after ${seconds.first.toFixed(1)} s with synthesis, ${seconds.second.toFixed(1)} s without`);
    expect(dueline("timeline").stdout).toBe(before);
    const synthesized = cloud.output.split("synthesizing").length - 1;
    expect(synthesized === 1 ? seconds.second < seconds.first : synthesized).toBe(synthesized === 1 ? true : 2);
  });
});
