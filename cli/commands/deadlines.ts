import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { findingTable } from "../finding-output.ts";
import { asOfOption, collect, type Format, formatOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly status?: readonly string[];
  readonly asOf?: string;
  readonly format: Format;
}

export const deadlines = defineCommand<Options>({
  name: "deadlines",
  define: (command) =>
    void command
      .description("print what is due, late or unanswered over all cases in the store")
      .option("--status <status>", "only findings of this status (may be given more than once)", collect)
      .addOption(asOfOption("the day to judge from, instead of when the store last did"))
      .addOption(formatOption()),
  async run(_positional, { status, asOf, format }, io) {
    const [{ findCloud }, { listFindings }, { FINDING_STATUSES }] = await Promise.all([
      import("../cloud-address.ts"),
      import("../store-client.ts"),
      import("../../lib/model/finding.ts"),
    ]);
    const unknown = status?.find((one) => !(FINDING_STATUSES as readonly string[]).includes(one));
    if (unknown !== undefined) throw new DuelineError("BAD_OPTION", `--status ${unknown}; there are ${FINDING_STATUSES.join(", ")}`);
    const query = { ...(status ? { status: status.join(",") } : {}), ...(asOf === undefined ? {} : { asOf }) };
    await printRows(await listFindings(await findCloud(io.env), query), format, findingTable, io);
    return "OK";
  },
});
