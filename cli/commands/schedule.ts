import { InvalidArgumentError } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { say } from "../io.ts";
import { asOfOption } from "../options.ts";

/** Schedules by the name of the stack's output that tells which one it is. */
const SCHEDULES: Readonly<Record<string, string>> = {
  sweep: "SweepScheduleName",
  reconcile: "ReconcileScheduleName",
  pulse: "PulseScheduleName",
};

/** As long as a function may run. */
const LONGEST_RUN_MS = 15 * 60_000;

function parseSchedule(name: string): string {
  if (name in SCHEDULES) return name;
  throw new InvalidArgumentError(`There are: ${Object.keys(SCHEDULES).join(", ")}.`);
}

function parseFire(word: string): string {
  if (word === "fire") return word;
  throw new InvalidArgumentError("The only thing to do with a schedule is: fire.");
}

export const schedule = defineCommand<{ asOf?: string }>({
  name: "schedule",
  define: (command) =>
    void command
      .description("fire a schedule of the embedded cloud now")
      .argument("<fire>", "the word fire", parseFire)
      .argument("<schedule>", Object.keys(SCHEDULES).join(" or "), parseSchedule)
      .addOption(asOfOption("the day to judge from, instead of today")),
  async run(positional, { asOf }, io) {
    const [{ localCloud }, { fetchOrUnreachable }] = await Promise.all([import("../cloud-address.ts"), import("../api-client.ts")]);
    const cloud = await localCloud();
    if (!cloud) throw new DuelineError("CLOUD_UNREACHABLE");
    const name = String(positional[1]);
    const fullName = cloud.outputs[SCHEDULES[name] ?? ""];
    if (fullName === undefined) throw new DuelineError("NOT_FOUND", `schedule ${name}`);
    const url = `${cloud.control.url}/schedules/${encodeURIComponent(fullName)}`;
    const headers = { authorization: `Bearer ${cloud.control.token}`, "content-type": "application/json" };
    const response = await fetchOrUnreachable(url, { method: "POST", headers, body: JSON.stringify({ asOf }) }, LONGEST_RUN_MS);
    if (!response.ok) throw new DuelineError(response.status === 404 ? "NOT_FOUND" : "CLOUD_UNREACHABLE", `HTTP ${response.status}`);
    say(io, `fired ${name}${asOf === undefined ? "" : ` as of ${asOf}`}`);
    return "OK";
  },
});
