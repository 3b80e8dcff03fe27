import { Argument, Option } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { say, write } from "../io.ts";

const KINDS = ["list", "document", "person", "tenant"] as const;
type Kind = (typeof KINDS)[number];

interface Options {
  readonly shared?: "keep" | "delete";
}

function wanted(kind: Exclude<Kind, "list">, id: string | undefined, { shared }: Options) {
  if (id === undefined) throw new DuelineError("BAD_OPTION", "give the id of a document or case, or the name of the tenant");
  if (kind === "document") return { kind, documentId: id };
  return kind === "person" ? { kind, caseId: id, ...(shared ? { shared } : {}) } : { kind, confirm: id };
}

export const deleteCommand = defineCommand<Options>({
  name: "delete",
  define: (command) =>
    void command
      .description("erase a document, a person's case with its documents, or a tenant, for good; or show what is being erased")
      .addArgument(new Argument("[what]", "what to erase").choices(KINDS).default("list"))
      .argument("[id]", "id of the document or case, name of the tenant")
      .addOption(new Option("--shared <choice>", "person: documents that tell of others too").choices(["keep", "delete"])),
  async run(positional, options, io) {
    const [{ findCloud }, client] = await Promise.all([import("../cloud-address.ts"), import("../trust-client.ts")]);
    const [kind, id] = positional as [Kind, string | undefined];
    const cloud = await findCloud(io.env);
    const found = kind === "list" ? await client.listDeletions(cloud) : [await client.beginDeletion(cloud, wanted(kind, id, options))];
    for (const deletion of found) await write(io, `${JSON.stringify(deletion)}\n`);
    if (kind !== "list") say(io, "begun; `dueline delete` shows how far it is, and until when a backup still holds it");
    return "OK";
  },
});
