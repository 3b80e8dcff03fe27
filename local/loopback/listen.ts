import { createServer, type Server } from "node:net";

export const LOOPBACK = "127.0.0.1";

type Listener = Pick<Server, "listen" | "once" | "off" | "address">;

function listenOnce(server: Listener, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Listens on 127.0.0.1 only, on `preferred` if it is free, else on any free port; resolves with the port. */
export async function listenOnLoopback(server: Listener, preferred = 0): Promise<number> {
  try {
    return await listenOnce(server, preferred);
  } catch (error) {
    if (preferred === 0 || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return listenOnce(server, 0);
  }
}

/** For a program that can't be handed a socket: a port that was free a moment ago, `preferred` if possible. */
export async function freePort(preferred = 0): Promise<number> {
  const probe = createServer();
  const port = await listenOnLoopback(probe, preferred);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
