import { Argument, InvalidArgumentError, Option } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { say, write } from "../io.ts";
import { collect } from "../options.ts";

const ACTIONS = ["list", "add", "revoke"] as const;
type Action = (typeof ACTIONS)[number];

interface Options {
  readonly role: string;
  readonly write?: boolean;
  readonly case?: readonly string[];
  readonly days: number | "never";
}

function parseDays(text: string): number | "never" {
  if (text === "never") return text;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a number of days from 1 to 3650, or never.");
}

function required(name: string | undefined): string {
  if (name === undefined) throw new DuelineError("BAD_OPTION", "give a name for a new key, or the id that `dueline keys` shows");
  return name;
}

const wanted = (name: string, { role, write: mayWrite = false, case: cases, days }: Options) => ({
  name,
  role,
  readOnly: !mayWrite,
  cases: cases ?? null,
  days: days === "never" ? null : days,
});

export const keys = defineCommand<Options>({
  name: "keys",
  define: (command) =>
    void command
      .description("API keys for machines, to be sent as `Authorization: Bearer KEY` to addresses under /api")
      .addArgument(new Argument("[action]", "what to do").choices(ACTIONS).default("list"))
      .argument("[name]", "what a new key is for, else an id")
      .addOption(new Option("--role <role>", "what it may do").choices(["viewer", "editor", "admin"]).default("viewer"))
      .option("--write", "it may change things too")
      .option("--case <id>", "only this case (may be given more than once); such a key only reads", collect)
      .option("--days <n>", "days until it expires, or never", parseDays, 365),
  async run(positional, options, io) {
    const [{ findCloud }, client] = await Promise.all([import("../cloud-address.ts"), import("../trust-client.ts")]);
    const [action, name] = positional as [Action, string | undefined];
    const cloud = await findCloud(io.env);
    const done = {
      list: () => client.listKeys(cloud),
      add: async () => [await client.addKey(cloud, wanted(required(name), options))],
      revoke: async () => [await client.revokeKey(cloud, required(name))],
    };
    for (const key of await done[action]()) await write(io, `${JSON.stringify(key)}\n`);
    if (action === "add") say(io, "the key is shown this once");
    return "OK";
  },
});
