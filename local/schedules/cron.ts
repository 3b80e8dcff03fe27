import { CloudError } from "../cloud-error.ts";
import type { WallClock } from "./expression.ts";

type Field = (value: number) => boolean;

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

function numberOf(text: string, names: readonly string[]): number {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? named + 1 : Number(text);
  if (!Number.isInteger(value) || text === "") throw new CloudError("BAD_TEMPLATE", `cron field ${text}`);
  return value;
}

/** `*`, `?`, `5`, `1-5`, `MON-FRI`, `0/15`, `1-31/2` and lists of them. `L`, `W` and `#` are refused. */
function parsePart(part: string, range: readonly [number, number], names: readonly string[]): Field {
  const [span = "", step] = part.split("/");
  const every = step === undefined ? 1 : numberOf(step, []);
  if (every < 1) throw new CloudError("BAD_TEMPLATE", `cron field ${part}`);
  const whole = span === "*" || span === "?";
  const [first, last] = span.split("-");
  const from = whole ? range[0] : numberOf(first ?? "", names);
  const to = last !== undefined ? numberOf(last, names) : whole || step !== undefined ? range[1] : from;
  if (from < range[0] || to > range[1] || from > to) throw new CloudError("BAD_TEMPLATE", `cron field ${part}`);
  return (value) => value >= from && value <= to && (value - from) % every === 0;
}

function parseField(text: string, range: readonly [number, number], names: readonly string[] = []): Field {
  const parts = text.split(",").map((part) => parsePart(part, range, names));
  return (value) => parts.some((matches) => matches(value));
}

/** AWS's six fields: minutes, hours, day of month, month, day of week, year; one of the two day fields must be `?`. */
export function parseCron(text: string): (wallClock: WallClock) => boolean {
  const fields = text.trim().split(/\s+/);
  const [minutes = "", hours = "", days = "", months = "", weekdays = "", years = ""] = fields;
  if (fields.length !== 6 || (days === "?") === (weekdays === "?")) throw new CloudError("BAD_TEMPLATE", `cron(${text})`);
  const minute = parseField(minutes, [0, 59]);
  const hour = parseField(hours, [0, 23]);
  const day = parseField(days, [1, 31]);
  const month = parseField(months, [1, 12], MONTHS);
  const weekday = parseField(weekdays, [1, 7], WEEKDAYS);
  const year = parseField(years, [1970, 2199]);
  return (at) => minute(at.minute) && hour(at.hour) && day(at.day) && month(at.month) && weekday(at.weekday) && year(at.year);
}
