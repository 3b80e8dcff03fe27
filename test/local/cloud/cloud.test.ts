import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Stack } from "aws-cdk-lib";
import { CfnStream } from "aws-cdk-lib/aws-kinesis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningCloud, startCloud } from "../../../local/cloud.ts";
import { synthesizeFixture } from "../fixture/stack.ts";

const root = mkdtempSync(join(tmpdir(), "dueline-cloud-"));
const dataDir = join(root, "data");
const log: string[] = [];
let assemblyDir: string;
let cloud: RunningCloud;

const start = (more: object = {}) => startCloud({ dataDir, assemblyDir, env: {}, log: (line) => void log.push(line), ...more });
const output = (name: string) => cloud.outputs[name] ?? "";

beforeAll(async () => {
  assemblyDir = synthesizeFixture(join(root, "assembly"));
  cloud = await start();
});
afterAll(async () => {
  await cloud.stop();
  rmSync(root, { recursive: true });
});

const config = (endpoint: string) => ({ endpoint, region: cloud.region, credentials: { ...cloud.credentials } });

async function upload(Key: string): Promise<void> {
  const client = new S3Client(config(cloud.endpoints.s3));
  await client.send(new PutObjectCommand({ Bucket: output("BucketName"), Key, Body: "x" }));
  client.destroy();
}

async function say(MessageBody: string): Promise<void> {
  const client = new SQSClient(config(cloud.endpoints.sqs));
  await client.send(new SendMessageCommand({ QueueUrl: output("ArrivalsUrl"), MessageBody }));
  client.destroy();
}

/** What the worker wrote about `key`, as soon as it is there. */
async function seen(key: string): Promise<string | undefined> {
  const client = new DynamoDBClient(config(cloud.endpoints.dynamodb));
  try {
    for (let tries = 0; tries < 1000; tries++) {
      const Key = { pk: { S: "seen" }, sk: { S: key } };
      const { Item } = await client.send(new GetItemCommand({ TableName: output("TableName"), Key, ConsistentRead: true }));
      if (Item) return Item.value?.S;
      await sleep(20);
    }
    return undefined;
  } finally {
    client.destroy();
  }
}

describe("the embedded cloud", () => {
  it("resolves the template's outputs to what runs here", () => {
    expect(cloud.outputs).toMatchObject({
      ApiUrl: cloud.endpoints.api,
      ApiUrlJoined: `${cloud.endpoints.api}/`,
      BucketName: expect.stringMatching(/^fixture-inbox/),
    });
    for (const endpoint of Object.values(cloud.endpoints)) expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("writes down how to reach it, for its owner only", () => {
    const file = join(dataDir, "cloud.json");
    const { endpoints, credentials, region, outputs, control } = cloud;
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ endpoints, credentials, region, outputs, control, pid: process.pid });
    expect([statSync(file).mode & 0o777, statSync(dataDir).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it("carries an upload through a notification and a queue into a function that writes to the table", async () => {
    const client = new SQSClient(config(cloud.endpoints.sqs));
    await upload("out/not-watched.txt");
    await upload("in/файл +1.txt");
    await say("plain");
    expect(await seen("plain")).toBe("1");
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: output("ArrivalsUrl"), AttributeNames: ["All"] }));
    client.destroy();
    expect(Attributes?.ApproximateNumberOfMessages).toBe("0");
  });

  it("tries a failed message again, and sets poison aside without delaying the others", async () => {
    for (const body of ["fail-once a", "fail always", "good"]) await say(body);
    expect(await seen("good")).toBe("1");
    expect(await seen("fail-once a")).toBe("2");
    const client = new SQSClient(config(cloud.endpoints.sqs));
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: output("DeadUrl"), WaitTimeSeconds: 10 }));
    client.destroy();
    expect(Messages?.map((message) => message.Body)).toEqual(["fail always"]);
  });

  it("fires a schedule by name, by its output's name and over the control endpoint, with a payload over its input", async () => {
    await cloud.fire(output("HourlyName"), { schedule: "by-name", asOf: "2014-01-01" });
    expect(JSON.parse((await seen("schedule:by-name")) ?? "")).toEqual({ schedule: "by-name", asOf: "2014-01-01" });
    await cloud.fire("HourlyName");
    expect(JSON.parse((await seen("schedule:hourly")) ?? "")).toEqual({ schedule: "hourly" });
    const post = (name: string, body: string, authorization = `Bearer ${cloud.control.token}`) =>
      fetch(`${cloud.control.url}/schedules/${name}`, { method: "POST", body, headers: { authorization } }).then((answer) => answer.status);
    const statuses = [
      await post(output("HourlyName"), '{"schedule":"by-control"}'),
      await post(output("HourlyName"), "[1]"),
      await post(output("HourlyName"), "{", undefined),
      await post("none", "{}"),
      await post(output("HourlyName"), "{}", "Bearer wrong"),
    ];
    expect(statuses).toEqual([200, 400, 400, 404, 403]);
    expect(await seen("schedule:by-control")).toBeDefined();
    await expect(cloud.fire("none")).rejects.toMatchObject({ code: "NO_SUCH_SCHEDULE" });
  });

  it("says so when a fired function fails", async () => {
    await expect(cloud.fire("HourlyName", { schedule: undefined, do: "throw" })).rejects.toThrow("told to throw");
  });

  it("serves the template's routes", async () => {
    expect(await (await fetch(`${output("ApiUrl")}/open`)).json()).toEqual({ open: true });
    expect((await fetch(`${output("ApiUrl")}/echo/1`)).status).toBe(403);
  });

  it("delivers a topic's messages to its queue", async () => {
    const sns = new SNSClient(config(cloud.endpoints.sns));
    const sqs = new SQSClient(config(cloud.endpoints.sqs));
    await sns.send(new PublishCommand({ TopicArn: output("TopicArn"), Message: "due" }));
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: output("AlertsUrl"), WaitTimeSeconds: 5 }));
    sns.destroy();
    sqs.destroy();
    expect(Messages?.map((message) => message.Body)).toEqual(["due"]);
  });

  it("runs once per data folder", async () => {
    await expect(start()).rejects.toMatchObject({ code: "ALREADY_RUNNING" });
    expect(existsSync(join(dataDir, "cloud.json"))).toBe(true);
  });

  it("logs neither keys nor bodies", () => {
    expect(log.join("\n")).not.toMatch(/файл|told to throw|fail always/);
  });

  it("keeps its data and its keys over a restart, and takes other ports where its own are taken", async () => {
    const { credentials } = cloud;
    await cloud.stop();
    expect(existsSync(join(dataDir, "cloud.json"))).toBe(false);
    const taken: Server = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port)),
    );
    cloud = await start({ ports: { s3: port } });
    taken.close();
    expect(cloud.credentials).toEqual(credentials);
    expect(cloud.endpoints.s3).not.toContain(`:${port}`);
    expect(await seen("plain")).toBe("1");
    const client = new S3Client(config(cloud.endpoints.s3));
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: output("BucketName") }));
    client.destroy();
    expect(Contents?.map((one) => one.Key)).toEqual(["in/файл +1.txt", "out/not-watched.txt"]);
  });

  it("stops twice without complaint, and frees its ports", async () => {
    await Promise.all([cloud.stop(), cloud.stop()]);
    for (const endpoint of Object.values(cloud.endpoints)) await expect(fetch(endpoint)).rejects.toThrow();
  });
});

describe("a template that can't be provisioned", () => {
  it("stops the start, and leaves the folder free", async () => {
    const withStream = (stack: Stack) => void new CfnStream(stack, "Unknown", { shardCount: 1 });
    const unknown = synthesizeFixture(join(root, "unknown"), withStream);
    await expect(start({ assemblyDir: unknown })).rejects.toMatchObject({ code: "UNKNOWN_RESOURCE" });
    await expect(start({ assemblyDir: join(root, "none") })).rejects.toMatchObject({ code: "NO_ASSEMBLY" });
    cloud = await start();
  });
});
