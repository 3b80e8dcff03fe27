import { type IncomingMessage, request as requestPlain } from "node:http";
import { type RequestOptions, request as requestTls } from "node:https";
import { isIPv6 } from "node:net";
import { ChannelError, type Problem } from "../channels/channel.ts";
import type { Target } from "./safe-target.ts";

/** Milliseconds. */
const PATIENCE = { total: 8_000, connect: 3_000 };

/** Node asks this instead of the DNS. */
function pinned(address: string): NonNullable<RequestOptions["lookup"]> {
  const family = isIPv6(address) ? 6 : 4;
  return (_hostname, options, answer) => {
    if (options.all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
}

function problemOf({ statusCode = 0 }: IncomingMessage): Problem | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  return statusCode >= 300 && statusCode < 400 ? "REDIRECT" : "ANSWER_NOT_2XX";
}

const isCertificate = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|SSL|TLS/.test(code);

/** One POST to the checked address; no redirect is followed, no answer is read. Throws ChannelError. */
export async function post({ url, address }: Target, headers: Record<string, string>, body: string, patience = PATIENCE): Promise<void> {
  const send = url.protocol === "https:" ? requestTls : requestPlain;
  const signal = AbortSignal.timeout(patience.total);
  const length = String(Buffer.byteLength(body));
  const options = { method: "POST", agent: false, lookup: pinned(address), signal, headers: { ...headers, "content-length": length } };
  const problem = await new Promise<Problem | null>((resolve) => {
    const request = send(url, options, (answer) => {
      resolve(problemOf(answer));
      request.destroy();
    });
    const connecting = setTimeout(() => request.destroy(Object.assign(new Error("slow"), { name: "TimeoutError" })), patience.connect);
    request.once("socket", (socket) =>
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(connecting)),
    );
    request.once("close", () => clearTimeout(connecting));
    request.on("error", (error: NodeJS.ErrnoException) => resolve(problemOfError(error, signal.aborted)));
    request.end(body);
  });
  if (problem !== null) throw new ChannelError(problem);
}

function problemOfError({ name, code = "" }: NodeJS.ErrnoException, isAborted: boolean): Problem {
  if (isAborted || name === "TimeoutError" || code === "ETIMEDOUT") return "TIMEOUT";
  return isCertificate(code) ? "BAD_CERTIFICATE" : "NO_CONNECTION";
}
