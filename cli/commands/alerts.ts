import { Argument, InvalidArgumentError, Option } from "commander";
import type { DecisionRequest } from "../../lib/alerts/decision.ts";
import { DuelineError } from "../../lib/errors.ts";
import { type AlertTask, alertTask, requireId } from "../alert-task.ts";
import { defineCommand } from "../command.ts";
import { say, write } from "../io.ts";
import { collect, type Format, formatOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly case?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly detail?: readonly string[];
  readonly as?: string;
  readonly authorityDays?: number;
  readonly applicantDays?: number;
  readonly format: Format;
}

const KINDS = ["due-soon", "please-check", "overdue", "answered-late", "window-closing", "recomputed"];
const STATES = ["open", "acknowledged", "snoozed", "resolved", "not-applicable"];
const DETAILS = ["kind", "names", "places", "dates"];

/** What to do, and which state it means for the alert's finding. */
const DECISIONS = {
  acknowledge: "acknowledged",
  snooze: "snoozed",
  resolve: "resolved",
  "not-applicable": "not-applicable",
  reopen: "open",
} as const;
const ACTIONS = ["list", "show", ...Object.keys(DECISIONS), "calendar", "settings"];

type Task = AlertTask<Options>;

/** Date.parse takes 30 February for 2 March. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

function parseDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
}

function parseDays(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) <= 90) return Number(text);
  throw new InvalidArgumentError("Write a number of days from 0 to 90.");
}

const queryOf = (given: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

async function list({ cloud, client, options, io }: Task): Promise<void> {
  const { alertTable } = await import("../alert-output.ts");
  const { case: caseId, kind, state, format } = options;
  await printRows(await client.listAlerts(cloud, queryOf({ case: caseId, kind, state })), format, alertTable, io);
}

async function show({ cloud, client, id, options, io }: Task): Promise<void> {
  const { alertTable } = await import("../alert-output.ts");
  await printRows([await client.getAlert(cloud, requireId(id, "an alert", "alerts"))], options.format, alertTable, io);
}

function requestOf(state: DecisionRequest["state"], { until, reason }: Options): DecisionRequest {
  const why = reason === undefined ? {} : { reason };
  if (state === "open") return { state };
  if (state === "acknowledged") return { state, ...why };
  if (state === "snoozed") {
    if (until === undefined) throw new DuelineError("BAD_OPTION", "alerts snooze needs --until YYYY-MM-DD");
    return { state, until, ...why };
  }
  if (reason === undefined) throw new DuelineError("BAD_OPTION", `${state} needs --reason`);
  return { state, reason };
}

async function decide(task: Task, action: keyof typeof DECISIONS): Promise<void> {
  const { cloud, client, id, options, io } = task;
  const { alertTable } = await import("../alert-output.ts");
  const request = requestOf(DECISIONS[action], options);
  await printRows([await client.decideAlert(cloud, requireId(id, "an alert", "alerts"), request)], options.format, alertTable, io);
}

async function calendar({ cloud, client, options, io }: Task): Promise<void> {
  const { case: cases, kind: kinds, detail, as } = options;
  await write(io, await client.getCalendar(cloud, queryOf({ cases, kinds, details: detail?.join(","), as })));
}

async function settings({ cloud, client, options, io }: Task): Promise<void> {
  const { authorityDays, applicantDays } = options;
  const { soonDays } = await client.getSettings(cloud);
  const wanted = { soonDays: { authority: authorityDays ?? soonDays.authority, applicant: applicantDays ?? soonDays.applicant } };
  const isChanged = authorityDays !== undefined || applicantDays !== undefined;
  const now = isChanged ? await client.saveSettings(cloud, wanted) : { soonDays };
  if (isChanged) say(io, "the next sweep looks at all cases again (at once: dueline schedule fire sweep)");
  await write(io, `${JSON.stringify(now)}\n`);
}

export const alerts = defineCommand<Options>({
  name: "alerts",
  define: (command) =>
    void command
      .description("what people are told of: list alerts, decide on them, write a calendar")
      .addArgument(new Argument("[action]", "what to do").choices(ACTIONS).default("list"))
      .argument("[id]", "the alert")
      .option("--case <id>", "only this case")
      .addOption(new Option("--kind <kind>", "only this kind").choices(KINDS))
      .addOption(new Option("--state <state>", "only alerts with this decision").choices(STATES))
      .addOption(new Option("--until <day>", "snooze: the day on which it comes back").argParser(parseDay))
      .option("--reason <words>", "why; needed to resolve and for not-applicable")
      .addOption(
        new Option("--detail <detail>", "calendar: what may stand in it beside references").choices(DETAILS).argParser(collectDetail),
      )
      .addOption(new Option("--as <component>", "calendar: events or to-dos").choices(["event", "todo"]))
      .addOption(
        new Option("--authority-days <n>", "settings: an authority's term ends soon from so many days before").argParser(parseDays),
      )
      .addOption(new Option("--applicant-days <n>", "settings: the same for what an applicant may do").argParser(parseDays))
      .addOption(formatOption()),
  async run(positional, options, io) {
    const [action = "list", id] = positional as (string | undefined)[];
    const task = await alertTask({ id, options, io });
    if (action === "show") await show(task);
    else if (action === "calendar") await calendar(task);
    else if (action === "settings") await settings(task);
    else if (action in DECISIONS) await decide(task, action as keyof typeof DECISIONS);
    else await list(task);
    return "OK";
  },
});

function collectDetail(value: string, before: readonly string[] | undefined): string[] {
  if (DETAILS.includes(value)) return collect(value, before);
  throw new InvalidArgumentError(`There are: ${DETAILS.join(", ")}.`);
}
