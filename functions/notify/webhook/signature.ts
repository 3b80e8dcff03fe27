import { createHmac, timingSafeEqual } from "node:crypto";

const macOf = (secret: string, seconds: string, body: string): string =>
  createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");

/** `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`: who checks both can't be sent old or foreign messages. */
export function signatureOf(secret: string, body: string, now: string): string {
  const seconds = String(Math.floor(Date.parse(now) / 1000));
  return `t=${seconds},v1=${macOf(secret, seconds, body)}`;
}

const TOLERANCE_SECONDS = 300;

/** How a receiver checks a signature: the body is ours, and signed within the last five minutes. */
export function isSigned(secret: string, body: string, signature: string, now: string): boolean {
  const [, seconds = "", mac = ""] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const isFresh = Math.abs(Date.parse(now) / 1000 - Number(seconds)) <= TOLERANCE_SECONDS;
  const expected = Buffer.from(macOf(secret, seconds, body));
  return isFresh && mac.length === expected.length && timingSafeEqual(Buffer.from(mac), expected);
}
