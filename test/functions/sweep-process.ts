/** One sweep in a process of its own, to be measured: `sweep-process.ts ENDPOINT TABLE AS-OF`. Prints what it did as one JSON line. */
import { sweep } from "../../functions/sweep/sweep.ts";
import { tableAt } from "./embedded-table.ts";
import { LAW } from "./many-obligations.ts";
import { World } from "./world.ts";

const [, , endpoint = "", name = "", asOf = ""] = process.argv;
const MEGABYTE = 1024 * 1024;
const megabytes = (): number => Math.round(process.memoryUsage().rss / MEGABYTE);

const table = tableAt(endpoint, name);
const commands: Record<string, number> = {};
const client = new Proxy(table.client, {
  get(target, property) {
    if (property !== "send") return Reflect.get(target, property);
    return (command: object) => {
      commands[command.constructor.name] = (commands[command.constructor.name] ?? 0) + 1;
      return target.send(command as never);
    };
  },
});
const world = new World({ ...table, client });
/** Queues are not measured: messages are counted and dropped. */
const counter = () => {
  const counted = {
    messages: 0,
    send: async (messages: readonly unknown[]) => void counted.add(messages.length),
    add: (more: number) => {
      counted.messages += more;
    },
  };
  return counted;
};
const [outbox, cases] = [counter(), counter()];
const deps = { ...world.sweepDeps(LAW), outbox, cases };

const before = megabytes();
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, megabytes());
}, 20);
const begun = performance.now();
const cpu = process.cpuUsage();
await sweep(deps, { asOf });
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(cpu);
clearInterval(watch);
const state = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  alerts: outbox.messages,
  announced: cases.messages,
  commands,
  megabytes: { before, most: Math.max(most, megabytes()) },
};
process.stdout.write(`${JSON.stringify(state)}\n`);
