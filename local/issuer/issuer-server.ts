import { createServer, type IncomingMessage } from "node:http";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { LOOPBACK, listenOnLoopback } from "../loopback/listen.ts";
import type { Credentials } from "../running-cloud.ts";
import { Issuer } from "./issuer.ts";
import { People } from "./people.ts";
import type { PoolSpec } from "./pool.ts";
import { type Answer, answerSignIn, type PoolAccess } from "./sign-in-answers.ts";
import { SigningKey } from "./signing-key.ts";

export interface IssuerOptions {
  dataDir: string;
  region: string;
  credentials: Credentials;
  pool: PoolSpec;
  port?: number;
  now?: () => number;
  invite: PoolAccess["invite"];
}

export interface RunningIssuer {
  endpoint: string;
  issuer: Issuer;
  stop(): Promise<void>;
}

const FORBIDDEN: Answer = { status: 403, headers: {}, body: "" };

/** A user pool on 127.0.0.1: the same addresses below its domain and its issuer as the one in the cloud. */
export async function startIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  const { dataDir, pool, region, credentials, invite, now = Date.now } = options;
  const [people, key] = [new People(dataDir), await SigningKey.of(dataDir)];
  const verifier = { service: "cognito-idp", region, credentials, doubleEncode: true, signAllAmzHeaders: false, now };
  let port = 0;
  const endpointOf = () => `http://${LOOPBACK}:${port}`;
  const answerOf = async (request: IncomingMessage): Promise<Answer> =>
    isLoopbackHost(request.headers.host, port) ? await answerSignIn(issuer, request, { verifier, invite }) : FORBIDDEN;

  const server = createServer((request, response) => {
    answerOf(request).then(
      ({ status, headers, body }) => void response.writeHead(status, headers).end(body),
      () => response.destroy(),
    );
  });
  port = await listenOnLoopback(server, options.port);
  const issuer = new Issuer({ people, pool, key, endpoint: endpointOf(), now });
  return {
    endpoint: endpointOf(),
    issuer,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
