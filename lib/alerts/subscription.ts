import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { AlertKind } from "./kind.ts";

/** What a message may tell beside case reference, count and link: each has to be asked for. A body's name carries its town: it is a place. */
export const DETAILS = ["kind", "names", "places", "dates"] as const;
export const Detail = z.enum(DETAILS);
export type Detail = z.infer<typeof Detail>;

const isZone = (zone: string): boolean => {
  try {
    Temporal.PlainDate.from("2000-01-01").toZonedDateTime(zone);
    return /^[A-Za-z][\w+/-]{0,60}$/.test(zone);
  } catch {
    return false;
  }
};

const WallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:MM");

/** When somebody wants to be told, in his zone. `hold`: what comes on a Saturday or Sunday waits for Monday. */
export const Hours = z.object({
  zone: z.string().refine(isZone, "a time zone of the IANA list, as Asia/Almaty").default("UTC"),
  quietHours: z
    .object({ from: WallTime, to: WallTime })
    .refine(({ from, to }) => from !== to, "quiet hours that never end would be silence")
    .nullable()
    .default(null),
  weekend: z.enum(["send", "hold"]).default("send"),
});
export type Hours = z.infer<typeof Hours>;

const isHttps = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "" && hash === "";
};

/** Where alerts go. An address of a calendar is given out by the API and expires. */
export const ChannelRequest = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("email"), address: z.email().max(254) }),
  z.object({ kind: z.literal("webhook"), url: z.string().max(2000).refine(isHttps, "an https address without user, password or #") }),
  z.object({ kind: z.literal("calendar"), days: z.int().min(1).max(730).default(365) }),
]);
export type ChannelRequest = z.infer<typeof ChannelRequest>;

export const Wishes = Hours.extend({
  /** Ids of cases; empty = all. */
  cases: z.array(z.string().min(1).max(100)).max(1000).default([]),
  /** Kinds of alert; empty = all. */
  kinds: z.array(AlertKind).default([]),
  details: z.array(Detail).default([]),
  /** Whether alerts that rest on restricted documents alone are to be told too. */
  restricted: z.boolean().default(false),
});
export type Wishes = z.infer<typeof Wishes>;

export const wants = ({ cases, kinds }: Pick<Wishes, "cases" | "kinds">, alert: { caseId: string; kind: AlertKind }): boolean =>
  (cases.length === 0 || cases.includes(alert.caseId)) && (kinds.length === 0 || kinds.includes(alert.kind));
