import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { ChannelError } from "../../functions/notify/channels/channel.ts";
import { webhookSender } from "../../functions/notify/channels/webhook.ts";
import { Network } from "../../functions/notify/webhook/network.ts";
import { post } from "../../functions/notify/webhook/post.ts";
import { safeTarget } from "../../functions/notify/webhook/safe-target.ts";
import { isSigned, signatureOf } from "../../functions/notify/webhook/signature.ts";
import { topicSubscription } from "../../functions/shared/store/subscriptions.ts";

const LOOPBACK = "127.0.0.1";
const NOW = "2026-03-01T10:00:00.000Z";
const PUBLIC = new Network();
const HERE = new Network(["127.0.0.0/8", "::1/128"]);
const nobody = async (): Promise<string[]> => {
  throw new Error("not asked");
};
const problemOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error) => (error instanceof ChannelError ? error.problem : String(error)),
  );

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((up) => server.listen(0, LOOPBACK, up));
  return (server.address() as AddressInfo).port;
}

describe("addresses", () => {
  const PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:a9fe:a9fe",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:53aa:64c:0:0:80ff:fffe",
    "2001:db8::1",
  ];
  it.each(PRIVATE)("%s is refused", (address) => expect(PUBLIC.allows(address)).toBe(false));

  it.each(["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2a00:1450::1"])("%s is public", (address) =>
    expect(PUBLIC.allows(address)).toBe(true),
  );

  it("an operator may allow a network, and only that", () => {
    expect(["127.0.0.1", "::1", "10.0.0.1", "8.8.8.8"].map((address) => HERE.allows(address))).toEqual([true, true, false, true]);
  });
});

describe("where a webhook may go", () => {
  const from = (url: string, answers: readonly string[], network = PUBLIC) => problemOf(safeTarget(url, network, async () => answers));
  it.each([
    ["https://hook.test/", ["8.8.8.8"], "none"],
    ["https://hook.test/", ["8.8.8.8", "2606:4700:4700::1111"], "none"],
    ["https://hook.test/", ["8.8.8.8", "10.0.0.1"], "ADDRESS_REFUSED"],
    ["https://hook.test/", ["::ffff:127.0.0.1"], "ADDRESS_REFUSED"],
    ["https://hook.test/", [], "NAME_UNKNOWN"],
    ["http://hook.test/", ["8.8.8.8"], "ADDRESS_REFUSED"],
  ])("%s with %j: %s", async (url, answers, problem) => expect(await from(url, answers)).toBe(problem));

  it.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://127.1/",
    "https://0177.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:7f00:1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0/",
  ])("%s, however written, is refused without asking the DNS", async (url) =>
    expect(await problemOf(safeTarget(url, PUBLIC, nobody))).toBe("ADDRESS_REFUSED"),
  );

  it("a name that the DNS does not know is said to be that", async () =>
    expect(await problemOf(safeTarget("https://hook.test/", PUBLIC, nobody))).toBe("NAME_UNKNOWN"));

  it("plain http is good enough in an allowed network only", async () => {
    expect(await from("http://hook.test/", ["127.0.0.1"], HERE)).toBe("none");
    expect(await from("http://hook.test/", ["8.8.8.8"], HERE)).toBe("ADDRESS_REFUSED");
  });
});

describe("a message", () => {
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
  const record: RequestListener = (request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      seen.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  };
  const message = {
    key: "dlv_1",
    subject: "",
    text: "",
    payload: {
      schema: "dueline.alert/1" as const,
      key: "dlv_1",
      count: 1,
      case: "case_1",
      cases: [],
      link: "https://d.test/Ж",
      alerts: [],
    },
  };
  const outgoing = (url: string) => ({
    subscription: { ...topicSubscription("t"), channel: { kind: "webhook" as const, url, secret: "s3cret" } },
    message,
    now: NOW,
  });

  it("goes to the address that was checked, though the DNS would say another one a moment later", async () => {
    seen.length = 0;
    const port = await listen(record);
    let asked = 0;
    const rebinding = async () => (asked++ === 0 ? [LOOPBACK] : ["10.0.0.1"]);
    await webhookSender(HERE, rebinding)(outgoing(`http://rebinding.test:${port}/hook?x=1`));
    expect(asked).toBe(1);
    expect(seen[0]?.headers.host).toBe(`rebinding.test:${port}`);
  });

  it("is signed with its time, and carries its key", async () => {
    seen.length = 0;
    const port = await listen(record);
    await webhookSender(HERE, nobody)(outgoing(`http://${LOOPBACK}:${port}/`));
    const [{ headers, body } = { headers: {}, body: "" }] = seen;
    expect(headers["idempotency-key"]).toBe("dlv_1");
    expect(JSON.parse(body)).toEqual(message.payload);
    const signature = String(headers["dueline-signature"]);
    expect(signature).toBe(signatureOf("s3cret", body, NOW));
    expect(isSigned("s3cret", body, signature, NOW)).toBe(true);
    expect(isSigned("other", body, signature, NOW)).toBe(false);
    expect(isSigned("s3cret", `${body} `, signature, NOW)).toBe(false);
    expect(isSigned("s3cret", body, signature, "2026-03-01T10:06:00.000Z")).toBe(false);
    expect(isSigned("s3cret", body, "t=1,v1=", NOW)).toBe(false);
  });

  it.each([
    [301, "REDIRECT"],
    [307, "REDIRECT"],
    [400, "ANSWER_NOT_2XX"],
    [500, "ANSWER_NOT_2XX"],
    [200, "none"],
  ])("answered by %i is: %s; no redirect is followed", async (status, problem) => {
    let calls = 0;
    const port = await listen((_request, response) => {
      calls++;
      response.writeHead(status, { location: "/elsewhere" }).end("x".repeat(100_000));
    });
    expect(await problemOf(webhookSender(HERE, nobody)(outgoing(`http://${LOOPBACK}:${port}/`)))).toBe(problem);
    expect(calls).toBe(1);
  });

  it("is given up where nobody answers, listens or speaks TLS", async () => {
    const silent = await listen(() => {});
    const target = { url: new URL(`http://silent.test:${silent}/`), address: LOOPBACK };
    expect(await problemOf(post(target, {}, "{}", { total: 200, connect: 100 }))).toBe("TIMEOUT");
    const [server] = servers.splice(-1);
    await new Promise((done) => {
      server?.closeAllConnections();
      server?.close(done);
    });
    expect(await problemOf(post(target, {}, "{}"))).toBe("NO_CONNECTION");
    const plain = await listen(record);
    expect(["NO_CONNECTION", "BAD_CERTIFICATE"]).toContain(
      await problemOf(post({ url: new URL(`https://plain.test:${plain}/`), address: LOOPBACK }, {}, "{}")),
    );
  });
});
