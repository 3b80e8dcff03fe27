import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { write } from "../io.ts";

export const text = defineCommand({
  name: "text",
  define: (command) =>
    void command.description("print a document's clean text, the one that all offsets count in").argument("<file>", "PDF, HTML or text"),
  async run(positional, _options, io) {
    const { openDocument } = await import("../open-document.ts");
    return eachFile([String(positional[0])], io, async (path) => write(io, (await openDocument(path, io)).document.text));
  },
});
