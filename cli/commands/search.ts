import { SearchAnswer } from "../../functions/api/schemas-search.ts";
import { defineCommand } from "../command.ts";
import { say } from "../io.ts";
import { formatOption } from "../options.ts";
import { printRows } from "../print.ts";
import { searchTable } from "../search-output.ts";

interface Options {
  readonly kind: string;
  readonly case?: string;
  readonly format: "jsonl" | "json" | "table";
}

const MOST = "50";

export const search = defineCommand<Options>({
  name: "search",
  define: (command) =>
    void command
      .description("find events or documents in the store that have all the words, in any of their forms")
      .argument("<word...>", "words of English, Russian or Kazakh")
      .option("--kind <kind>", "events or documents", "events")
      .option("--case <id>", "only this case")
      .addOption(formatOption()),
  async run(positional, { kind, case: caseId, format }, io) {
    const [{ findCloud }, { callApi }] = await Promise.all([import("../cloud-address.ts"), import("../api-client.ts")]);
    const query = { q: (positional[0] as string[]).join(" "), kind, limit: MOST, ...(caseId === undefined ? {} : { case: caseId }) };
    const answer = SearchAnswer.parse(await callApi(await findCloud(io.env), { method: "GET", path: "/search", query }));
    await printRows(answer.hits, format, searchTable, io);
    if (answer.cursor !== null) say(io, `dueline: ${answer.found} found; the first ${answer.hits.length} are shown`);
    if (answer.isPartial) say(io, "dueline: these words stand in more documents than were looked at; add a rarer word");
    return "OK";
  },
});
