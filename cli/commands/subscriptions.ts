import { Argument, InvalidArgumentError, Option } from "commander";
import type { SubscriptionChange, SubscriptionRequest } from "../../functions/api/schemas-alerts.ts";
import { DuelineError } from "../../lib/errors.ts";
import { type AlertClient, type AlertTask, alertTask, requireId } from "../alert-task.ts";
import { defineCommand } from "../command.ts";
import { say, write } from "../io.ts";
import { collect, type Format, formatOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly email?: string;
  readonly webhook?: string;
  readonly calendar?: boolean;
  readonly days?: string;
  readonly case?: readonly string[];
  readonly kind?: readonly string[];
  readonly detail?: readonly string[];
  readonly restricted?: boolean;
  readonly zone?: string;
  readonly quiet?: string;
  readonly weekend?: "send" | "hold";
  readonly activate?: boolean;
  readonly format: Format;
}

const ACTIONS = ["list", "add", "show", "change", "renew", "remove", "deliveries"] as const;
type Action = (typeof ACTIONS)[number];
type Task = AlertTask<Options>;

const QUIET = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/;

function parseQuiet(text: string): string {
  if (text === "none" || QUIET.test(text)) return text;
  throw new InvalidArgumentError("Write quiet hours as 21:00-08:00, or none.");
}

function quietHoursOf(quiet: string): { from: string; to: string } | null {
  const [, from, to] = QUIET.exec(quiet) ?? [];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** The API checks the words themselves. */
function wishesOf({ case: cases, kind, detail, restricted, zone, quiet, weekend }: Options): SubscriptionChange {
  return {
    ...(cases ? { cases: [...cases] } : {}),
    ...(kind ? { kinds: [...kind] as NonNullable<SubscriptionChange["kinds"]> } : {}),
    ...(detail ? { details: [...detail] as NonNullable<SubscriptionChange["details"]> } : {}),
    ...(restricted === undefined ? {} : { restricted }),
    ...(zone ? { zone } : {}),
    ...(quiet ? { quietHours: quietHoursOf(quiet) } : {}),
    ...(weekend ? { weekend } : {}),
  };
}

function channelOf({ email, webhook, calendar, days }: Options): SubscriptionRequest["channel"] {
  const given = [email, webhook, calendar].filter((one) => one !== undefined);
  if (given.length !== 1) throw new DuelineError("BAD_OPTION", "give one of --email ADDRESS, --webhook URL, --calendar");
  if (email !== undefined) return { kind: "email", address: email };
  if (webhook !== undefined) return { kind: "webhook", url: webhook };
  return { kind: "calendar", ...(days === undefined ? {} : { days: Number(days) }) };
}

type New = Awaited<ReturnType<AlertClient["addSubscription"]>>;

/** Told once: neither the secret nor the address can be asked for again. */
async function printNew(made: New, { cloud, io }: Task): Promise<void> {
  const address = made.path === null ? null : `${cloud.apiUrl}${made.path}`;
  await write(io, `${JSON.stringify({ ...made, address })}\n`);
  if (made.secret !== null) say(io, "the secret checks the signatures of messages; it is shown this once");
  if (address !== null) say(io, "who has the address can read the calendar; it is shown this once (renew gives another one)");
  if (made.channel.kind === "email") say(io, "a mail asks the receiver to confirm; until then nothing is sent");
}

const RUN: Readonly<Record<Exclude<Action, "list" | "deliveries">, (task: Task) => Promise<void>>> = {
  async add(task) {
    const { cloud, client, options } = task;
    await printNew(await client.addSubscription(cloud, { ...wishesOf(options), channel: channelOf(options) }), task);
  },
  async renew(task) {
    await printNew(await task.client.renewSubscription(task.cloud, requireId(task.id, "a subscription", "subscriptions")), task);
  },
  show: async (task) => print(task, await task.client.getSubscription(task.cloud, requireId(task.id, "a subscription", "subscriptions"))),
  remove: async (task) =>
    print(task, await task.client.removeSubscription(task.cloud, requireId(task.id, "a subscription", "subscriptions"))),
  async change(task) {
    const { cloud, client, id, options } = task;
    const wanted = { ...wishesOf(options), ...(options.activate ? { status: "active" as const } : {}) };
    await print(task, await client.changeSubscription(cloud, requireId(id, "a subscription", "subscriptions"), wanted));
  },
};

async function print({ options, io }: Task, ...rows: Awaited<ReturnType<AlertClient["listSubscriptions"]>>): Promise<void> {
  const { subscriptionTable } = await import("../alert-output.ts");
  await printRows(rows, options.format, subscriptionTable, io);
}

async function deliveries({ cloud, client, id, options, io }: Task): Promise<void> {
  const { deliveryTable } = await import("../alert-output.ts");
  await printRows(await client.listDeliveries(cloud, requireId(id, "a subscription", "subscriptions")), options.format, deliveryTable, io);
}

export const subscriptions = defineCommand<Options>({
  name: "subscriptions",
  define: (command) =>
    void command
      .description("who is told of alerts: by mail, webhook or calendar, about what, and when")
      .addArgument(new Argument("[action]", "what to do").choices(ACTIONS).default("list"))
      .argument("[id]", "the subscription; `topic` is the stack's own")
      .option("--email <address>", "send mail to this address, once it has been confirmed")
      .option("--webhook <url>", "post to this https address, signed")
      .option("--calendar", "give out a secret address for calendar programs")
      .option("--days <n>", "calendar: days until the address expires (365)")
      .option("--case <id>", "only this case (may be given more than once)", collect)
      .option("--kind <kind>", "only this kind of alert (may be given more than once)", collect)
      .option("--detail <detail>", "tell kind, names, places or dates too (may be given more than once)", collect)
      .option("--restricted", "tell what rests on restricted documents alone too")
      .option("--no-restricted", "change: tell that no more")
      .option("--zone <zone>", "the time zone of the hours, as Asia/Almaty")
      .addOption(new Option("--quiet <hours>", "send nothing in these hours, as 21:00-08:00").argParser(parseQuiet))
      .addOption(new Option("--weekend <rule>", "what becomes of Saturdays and Sundays").choices(["send", "hold"]))
      .option("--activate", "change: switch a webhook on again")
      .addOption(formatOption()),
  async run(positional, options, io) {
    const [action, id] = positional as [Action, string | undefined];
    const task = await alertTask({ id, options, io });
    if (action === "list") await print(task, ...(await task.client.listSubscriptions(task.cloud)));
    else if (action === "deliveries") await deliveries(task);
    else await RUN[action](task);
    return "OK";
  },
});
