import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/commands/index.ts";
import { EXIT_CODES, exitOfError } from "../../cli/exit-codes.ts";
import { describeError } from "../../cli/io.ts";
import { DuelineError } from "../../lib/errors.ts";
import { dueline } from "./run.ts";

describe("dueline --help", () => {
  it("lists every command and every exit code on standard output", async () => {
    const { code, stdout, stderr } = await dueline(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    for (const { meaning } of Object.values(EXIT_CODES)) expect(stdout).toContain(meaning);
  });

  it("stands behind every command", async () => {
    const runs = await Promise.all(COMMANDS.map(({ name }) => dueline([name, "--help"])));
    expect(runs.map(({ code }) => code)).toEqual(COMMANDS.map(() => 0));
    expect(runs.every(({ stdout }) => stdout.startsWith("Usage: dueline "))).toBe(true);
  });

  it("goes to standard error and exits 2 where a command is missing", async () => {
    const { code, stdout, stderr } = await dueline([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: dueline/);
  });
});

describe("errors", () => {
  it("of our own show code, sentence and what to do", () => {
    expect(describeError(new DuelineError("EMPTY_FILE"), "a.pdf")).toMatch(
      /^dueline: a\.pdf: EMPTY_FILE: There is nothing to read in the file\. /,
    );
  });

  it("that nobody foresaw show where in the code, but never a message: it may quote a document", () => {
    const text = describeError(new TypeError("Serik B. is not a function"));
    expect(text).toMatch(/INTERNAL: a fault in Dueline \(TypeError\)/);
    expect(text).toMatch(/\n\s+at /);
    expect(text).not.toContain("Serik");
  });

  it("have distinct exit codes below 256", () => {
    const codes = Object.values(EXIT_CODES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code >= 0 && code < 256)).toBe(true);
  });

  it.each([
    ["BAD_DATE", "USAGE"],
    ["CLOUD_UNREACHABLE", "UNREACHABLE"],
    ["NOT_FOUND", "NOT_FOUND"],
    ["PDF_BROKEN", "SOME_FAILED"],
  ] as const)("%s ends a command with %s", (code, exit) => {
    expect(exitOfError(code)).toBe(exit);
  });
});

describe("a command that needs a cloud", () => {
  it.each([[["timeline"]], [["deadlines"]], [["ingest", "x.txt"]]])(
    "%j: exits 3 and says how to get one where none answers",
    async (args) => {
      const env = { DUELINE_API_URL: "http://127.0.0.1:9", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "y", AWS_REGION: "eu-central-1" };
      const { code, stdout, stderr } = await dueline(args, { env });
      expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
      expect(stderr).toMatch(/CLOUD_UNREACHABLE: .*npm start` in a clone/);
    },
  );
});
