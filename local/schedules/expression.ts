import { CloudError } from "../cloud-error.ts";
import { parseCron } from "./cron.ts";

/** When a schedule fires: every so often, at the minutes of a cron expression, or once. */
export type Expression =
  | { kind: "rate"; everyMs: number }
  | { kind: "cron"; matches: (wallClock: WallClock) => boolean }
  | { kind: "at"; wallClock: string };

/** A minute as the clock on the wall shows it; `weekday` 1 = Sunday, as in AWS's cron. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
}

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Parses `rate(1 hour)`, `cron(15 0 * * ? *)` or `at(2026-11-21T18:00:00)`. */
export function parseExpression(text: string): Expression {
  const match = /^(rate|cron|at)\(([^()]{1,200})\)$/.exec(text.trim());
  const [, kind, inner = ""] = match ?? [];
  if (kind === "cron") return { kind, matches: parseCron(inner) };
  if (kind === "at" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner)) return { kind, wallClock: inner };
  const rate = /^(\d{1,6}) (minute|hour|day)s?$/.exec(inner);
  const everyMs = Number(rate?.[1]) * (UNIT_MS[rate?.[2] ?? ""] ?? Number.NaN);
  if (kind === "rate" && everyMs > 0) return { kind, everyMs };
  throw new CloudError("BAD_TEMPLATE", `schedule expression ${text}`);
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The wall clock of a time zone at an instant. */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    weekday: "short",
  });
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return {
    year: number("year"),
    month: number("month"),
    day: number("day"),
    hour: number("hour"),
    minute: number("minute"),
    weekday: WEEKDAYS.indexOf(parts.get("weekday") ?? "") + 1,
  };
}
