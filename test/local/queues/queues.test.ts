import { request as send } from "node:http";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningQueues, startQueues } from "../../../local/queues/queue-server.ts";

const region = "eu-central-1";
const credentials = { accessKeyId: "QUEUEKEY", secretAccessKey: "secret" };
const arnOf = (name: string) => `arn:aws:sqs:${region}:000000000000:${name}`;

let queues: RunningQueues;
let sqs: SQSClient;
beforeAll(async () => {
  queues = await startQueues({ region, credentials });
  sqs = new SQSClient({ region, credentials, endpoint: queues.endpoint });
});
afterAll(async () => {
  sqs.destroy();
  await queues.stop();
});

async function create(QueueName: string, Attributes: Record<string, string> = {}): Promise<string> {
  return (await sqs.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? "";
}
const sendTo = (QueueUrl: string, MessageBody: string, more: object = {}) =>
  sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
const receive = async (QueueUrl: string, more: object = {}) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ["All"], ...more })))
    .Messages ?? [];

function post(headers: Record<string, string>, path = "/", method = "POST"): Promise<number | undefined> {
  const url = new URL(queues.endpoint);
  return new Promise((resolve, reject) => {
    const outgoing = send({ hostname: url.hostname, port: url.port, path, method, headers: { host: url.host, ...headers } }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode));
    });
    outgoing.on("error", reject).end(method === "POST" ? "{}" : undefined);
  });
}

describe("SQS", () => {
  it("names queues by an address that resolves everywhere, in every answer", async () => {
    const url = await create("addressed");
    const asked = await sqs.send(new GetQueueUrlCommand({ QueueName: "addressed" }));
    const listed = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: "addressed" }));
    expect([url, asked.QueueUrl, listed.QueueUrls?.[0], queues.calls.urlOf(arnOf("addressed"))]).toEqual(
      Array(4).fill(`${queues.endpoint}/000000000000/addressed`),
    );
  });

  it("delivers, hides while in flight, and forgets what was deleted", async () => {
    const url = await create("delivered", { VisibilityTimeout: "1" });
    await sendTo(url, "тело", { MessageAttributes: { a: { DataType: "String", StringValue: "1" } } });
    const [first] = await receive(url, { MessageAttributeNames: ["All"] });
    expect(first).toMatchObject({
      Body: "тело",
      Attributes: { ApproximateReceiveCount: "1" },
      MessageAttributes: { a: { StringValue: "1" } },
    });
    expect(await receive(url)).toEqual([]);
    const [again] = await receive(url, { WaitTimeSeconds: 3 });
    expect(again?.Attributes?.ApproximateReceiveCount).toBe("2");
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: again?.ReceiptHandle }));
    expect(await receive(url, { WaitTimeSeconds: 1 })).toEqual([]);
  });

  it("gives a message back at once when told so", async () => {
    const url = await create("returned");
    await sendTo(url, "x");
    const [message] = await receive(url);
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }));
    expect(await receive(url)).toHaveLength(1);
  });

  it("wakes a long poll when a message comes", async () => {
    const url = await create("polled");
    const began = performance.now();
    const [messages] = await Promise.all([
      receive(url, { WaitTimeSeconds: 20 }),
      new Promise((resolve) => setTimeout(resolve, 100)).then(() => sendTo(url, "x")),
    ]);
    expect(messages).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(19_000);
  });

  it("sets a message aside after maxReceiveCount", async () => {
    const dead = await create("dead");
    const url = await create("redriven", { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf("dead"), maxReceiveCount: 2 }) });
    await sendTo(url, "poison");
    for (let tries = 0; tries < 3; tries++) await receive(url, { VisibilityTimeout: 0 });
    expect((await receive(dead))[0]?.Body).toBe("poison");
  });

  it("takes a batch", async () => {
    const url = await create("batched");
    const Entries = Array.from({ length: 10 }, (_, index) => ({ Id: `${index}`, MessageBody: `${index}` }));
    expect((await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))).Successful).toHaveLength(10);
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }));
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: "10", QueueArn: arnOf("batched") });
  });

  it("keeps FIFO groups in order and drops duplicates", async () => {
    const url = await create("ordered.fifo", { FifoQueue: "true" });
    for (const body of ["a1", "a2", "a1"]) await sendTo(url, body, { MessageGroupId: "a", MessageDeduplicationId: body });
    const [first, ...others] = await receive(url);
    expect([first?.Body, others, await receive(url)]).toEqual(["a1", [], []]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: first?.ReceiptHandle }));
    const [second] = await receive(url);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: second?.ReceiptHandle }));
    expect([second?.Body, await receive(url)]).toEqual(["a2", []]);
  });
});

describe("SNS", () => {
  it("delivers to a queue, raw", async () => {
    const url = await create("subscribed");
    await queues.calls.sns("CreateTopic", { Name: "topic" });
    const TopicArn = `arn:aws:sns:${region}:000000000000:topic`;
    const raw = { "Attributes.entry.1.key": "RawMessageDelivery", "Attributes.entry.1.value": "true" };
    await queues.calls.sns("Subscribe", { TopicArn, Protocol: "sqs", Endpoint: arnOf("subscribed"), ...raw });
    const sns = new SNSClient({ region, credentials, endpoint: queues.endpoint });
    await sns.send(new PublishCommand({ TopicArn, Message: "alert" }));
    sns.destroy();
    expect((await receive(url, { WaitTimeSeconds: 1 })).map((message) => message.Body)).toEqual(["alert"]);
  });
});

describe("the queue server", () => {
  const JSON_PROTOCOL = { "content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS.ListQueues" };

  it("refuses unsigned calls, wrong secrets and other host names", async () => {
    const wrong = new SQSClient({
      region,
      credentials: { ...credentials, secretAccessKey: "other" },
      endpoint: queues.endpoint,
      maxAttempts: 1,
    });
    const refused = await wrong.send(new ListQueuesCommand({})).catch((error) => error.$metadata.httpStatusCode);
    wrong.destroy();
    expect([await post(JSON_PROTOCOL), await post({ ...JSON_PROTOCOL, host: "evil.example" }), refused]).toEqual([403, 403, 403]);
  });

  it("plays neither S3 nor anything else", async () => {
    expect(await post({}, "/bucket/key", "GET")).toBe(404);
    expect(await post({}, "/bucket", "PUT")).toBe(404);
    expect(await post({}, "/_fauxqs/queues", "GET")).toBe(404);
    expect(await post({ "content-type": "application/xml" }, "/")).toBe(404);
  });

  it("binds the loopback address only", () => {
    expect(new URL(queues.endpoint).hostname).toBe("127.0.0.1");
  });
});
