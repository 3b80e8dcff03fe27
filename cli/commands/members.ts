import { Argument, Option } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { write } from "../io.ts";

const ACTIONS = ["list", "add", "role", "remove"] as const;
type Action = (typeof ACTIONS)[number];
const ROLES = ["viewer", "editor", "admin"];

interface Options {
  readonly role: string;
}

function required(who: string | undefined): string {
  if (who === undefined) throw new DuelineError("BAD_OPTION", "give a mail address to add, or the id that `dueline members` shows");
  return who;
}

export const members = defineCommand<Options>({
  name: "members",
  define: (command) =>
    void command
      .description("who may see and do what; on a laptop the next `npm start` shows a sign-in link for each")
      .addArgument(new Argument("[action]", "what to do").choices(ACTIONS).default("list"))
      .argument("[who]", "a mail address to add, else an id")
      .addOption(new Option("--role <role>", "what this person may do").choices(ROLES).default("viewer")),
  async run(positional, { role }, io) {
    const [{ findCloud }, client] = await Promise.all([import("../cloud-address.ts"), import("../trust-client.ts")]);
    const [action, who] = positional as [Action, string | undefined];
    const cloud = await findCloud(io.env);
    const done = {
      list: () => client.listMembers(cloud),
      add: async () => [await client.addMember(cloud, required(who), role)],
      role: async () => [await client.giveRole(cloud, required(who), role)],
      remove: async () => [await client.removeMember(cloud, required(who))],
    };
    for (const member of await done[action]()) await write(io, `${JSON.stringify(member)}\n`);
    return "OK";
  },
});
