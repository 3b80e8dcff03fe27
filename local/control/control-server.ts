import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { LOOPBACK, listenOnLoopback } from "../loopback/listen.ts";
import { readBody } from "../loopback/read-body.ts";
import { sameSignature } from "../signature/verify.ts";

export interface ControlOptions {
  port?: number;
  token: string;
  scheduleNames: () => string[];
  fire: (name: string, payload: Record<string, unknown>) => Promise<void>;
}

export interface RunningControl {
  url: string;
  stop(): Promise<void>;
}

const MAX_BYTES = 64 * 1024;
const payloadSchema = z.record(z.string(), z.unknown());
const STATUS: Partial<Record<string, number>> = { NO_SUCH_SCHEDULE: 404 };

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
}

function isAllowed(request: IncomingMessage, port: number, token: string): boolean {
  return isLoopbackHost(request.headers.host, port) && sameSignature(request.headers.authorization ?? "", `Bearer ${token}`);
}

async function fire(name: string, request: IncomingMessage, response: ServerResponse, options: ControlOptions): Promise<void> {
  const text = (await readBody(request, MAX_BYTES))?.toString("utf8");
  const payload = text === undefined ? null : payloadSchema.safeParse(text === "" ? {} : parseJson(text));
  if (!payload?.success) return reply(response, 400, { code: "BAD_INPUT", message: "The body must be a JSON object of less than 64 KB." });
  try {
    await options.fire(name, payload.data);
    reply(response, 200, { fired: name });
  } catch (error) {
    const code = error instanceof CloudError ? error.code : "FUNCTION_FAILED";
    reply(response, STATUS[code] ?? 502, {
      code,
      message: error instanceof CloudError ? error.message : "The target failed; see the log.",
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** For the command line: `GET /schedules` lists them, `POST /schedules/<name>` fires one. The token stands in cloud.json. */
export async function startControl(options: ControlOptions): Promise<RunningControl> {
  let port = 0;
  const server = createServer((request, response) => {
    const name = /^\/schedules\/([\w.-]{1,64})$/.exec(request.url ?? "")?.[1];
    if (!isAllowed(request, port, options.token))
      reply(response, 403, { code: "FORBIDDEN", message: "The token in cloud.json is needed." });
    else if (request.method === "GET" && request.url === "/schedules") reply(response, 200, { schedules: options.scheduleNames() });
    else if (request.method === "POST" && name) fire(name, request, response, options).catch(() => response.destroy());
    else reply(response, 404, { code: "NOT_FOUND", message: "There is GET /schedules and POST /schedules/<name>." });
  });
  server.requestTimeout = 0;
  port = await listenOnLoopback(server, options.port);
  return {
    url: `http://${LOOPBACK}:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
