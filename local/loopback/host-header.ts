/** A page on another site can be re-pointed at 127.0.0.1 by its own DNS; the Host header then still names that site. */
export function isLoopbackHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}
