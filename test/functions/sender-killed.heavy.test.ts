import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSigned } from "../../functions/notify/webhook/signature.ts";
import { deliveryKind } from "../../functions/shared/store/deliveries.ts";
import { create } from "../../functions/shared/store/record.ts";
import { subscriptionKind, topicSubscription } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { sweep } from "../../functions/sweep/sweep.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { fillObligations, LAW, SWEPT, T } from "./many-obligations.ts";
import { World } from "./world.ts";

const KILLS = 50;
const ALERTS = 400;
const SECRET = "the receiver's";
const SCRIPT = fileURLToPath(new URL("./notify-process.ts", import.meta.url));

let dynamo: EmbeddedDynamoDb;
let table: Table;
let child: ChildProcess | undefined;
let kills = 0;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  table = await dynamo.newTable();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  receiver.closeAllConnections();
  receiver.close();
  await dynamo.stop();
});

/** Drops keys that it has seen, as a receiver should; kills the sender now before it answers, now just after. */
const held = new Map<string, { case: string; count: number }>();
let [requests, repeats, forged] = [0, 0, 0];
const receiver: Server = createServer(async (request, response) => {
  const body = await textOf(request);
  requests++;
  const key = String(request.headers["idempotency-key"]);
  if (!isSigned(SECRET, body, String(request.headers["dueline-signature"]), new Date().toISOString())) forged++;
  if (held.has(key)) repeats++;
  held.set(key, JSON.parse(body));
  const turn = requests % 10;
  if (turn === 3) kill();
  response.writeHead(204).end();
  if (turn === 8) setTimeout(kill, requests % 7);
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function kill(): void {
  if (kills >= KILLS || child?.exitCode !== null || child.signalCode !== null) return;
  kills++;
  child.kill("SIGKILL");
}

/** One life of the sender; answers whether it came to its end. Every fourth one is killed early, whatever it is doing. */
async function live(number: number): Promise<boolean> {
  child = spawn(process.execPath, [SCRIPT, dynamo.endpoint, table.name], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
    if (number % 4 === 0) setTimeout(kill, (number * 37) % 400);
  });
  await new Promise((ended) => child?.once("close", ended));
  return said.includes("done");
}

describe("kill -9 of the sender, 50 times", () => {
  it("leaves a receiver that drops repeated keys with each alert once, and none missing", async () => {
    await new Promise<void>((up) => receiver.listen(0, "127.0.0.1", up));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const channel = { kind: "webhook" as const, url, secret: SECRET };
    await create(table, subscriptionKind, { ...topicSubscription(T), id: "sub_1", channel, createdAt: SWEPT });
    await fillObligations(table, { due: ALERTS, later: 0 });
    await sweep(new World(table).sweepDeps(LAW), { asOf: SWEPT });

    let lives = 0;
    for (let isDone = false; !isDone; lives++) {
      isDone = await live(lives);
      expect(lives).toBeLessThan(KILLS * 4);
    }
    console.log(`killed ${kills} times in ${lives} lives; ${requests} messages, ${repeats} of them repeated`);
    expect({ kills, held: held.size, forged }).toEqual({ kills: KILLS, held: ALERTS, forged: 0 });
    expect(new Set([...held.values()].map((payload) => payload.case)).size).toBe(ALERTS);
    expect(repeats).toBeGreaterThan(0);
    const deliveries = (await allItems(table)).flatMap((item) => (item.deliveryId ? [deliveryKind.schema.parse(item)] : []));
    expect(deliveries.filter(({ state }) => state !== "sent")).toEqual([]);
    expect(deliveries.filter(({ subscriptionId }) => subscriptionId === "sub_1")).toHaveLength(ALERTS);
  });
});
