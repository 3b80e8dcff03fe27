import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { sendingTime } from "../../lib/alerts/sending-time.ts";
import { Hours } from "../../lib/alerts/subscription.ts";

const hours = (given: Record<string, unknown>) => Hours.parse(given);
const ALMATY = { zone: "Asia/Almaty" };
const NIGHT = { quietHours: { from: "21:00", to: "08:00" } };

describe("quiet hours and weekends", () => {
  const cases: [string, Record<string, unknown>, string, string][] = [
    ["no wishes: now", {}, "2026-03-14T03:00:00.000Z", "2026-03-14T03:00:00.000Z"],
    ["a minute before the quiet begins", { ...ALMATY, ...NIGHT }, "2026-03-11T15:59:00.000Z", "2026-03-11T15:59:00.000Z"],
    ["when the quiet begins: the next morning", { ...ALMATY, ...NIGHT }, "2026-03-11T16:00:00.000Z", "2026-03-12T03:00:00.000Z"],
    ["after midnight: the same morning", { ...ALMATY, ...NIGHT }, "2026-03-11T20:00:00.000Z", "2026-03-12T03:00:00.000Z"],
    ["when the quiet ends", { ...ALMATY, ...NIGHT }, "2026-03-12T03:00:00.000Z", "2026-03-12T03:00:00.000Z"],
    ["quiet at noon", { quietHours: { from: "12:00", to: "14:00" } }, "2026-03-12T13:00:00.000Z", "2026-03-12T14:00:00.000Z"],
    ["Saturday in the reader's zone", { ...ALMATY, weekend: "hold" }, "2026-03-13T19:30:00.000Z", "2026-03-15T19:00:00.000Z"],
    [
      "still Friday in the reader's zone",
      { zone: "America/New_York", weekend: "hold" },
      "2026-03-14T02:00:00.000Z",
      "2026-03-14T02:00:00.000Z",
    ],
    [
      "Monday's quiet hours after a weekend",
      { ...ALMATY, ...NIGHT, weekend: "hold" },
      "2026-03-14T06:00:00.000Z",
      "2026-03-16T03:00:00.000Z",
    ],
    ["Friday night before a weekend", { ...ALMATY, ...NIGHT, weekend: "hold" }, "2026-03-13T17:00:00.000Z", "2026-03-16T03:00:00.000Z"],
    [
      "a night that the change of the clock shortens",
      { zone: "Europe/Berlin", quietHours: { from: "22:00", to: "07:00" } },
      "2026-03-28T22:00:00.000Z",
      "2026-03-29T05:00:00.000Z",
    ],
    [
      "the second time of an hour that the change of the clock repeats: minutes, and not another day",
      { zone: "Europe/London", quietHours: { from: "22:00", to: "01:30" } },
      "2026-10-25T01:10:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ],
    [
      "the first time of a repeated hour: quiet until the second is over too",
      { zone: "Europe/London", quietHours: { from: "22:00", to: "01:30" } },
      "2026-10-25T00:10:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ],
    [
      "quiet that ends in the hour that does not exist",
      { zone: "Europe/Berlin", quietHours: { from: "22:00", to: "02:30" } },
      "2026-03-28T22:00:00.000Z",
      "2026-03-29T01:30:00.000Z",
    ],
    ["Kazakhstan's one zone since March 2024", { ...ALMATY, ...NIGHT }, "2024-02-29T17:00:00.000Z", "2024-03-01T03:00:00.000Z"],
  ];
  it.each(cases)("%s", (_title, wishes, now, expected) => expect(sendingTime(now, hours(wishes))).toBe(expected));

  it("never before now, never in the quiet, never on a day held back, and at most four days off", () => {
    const zone = fc.constantFrom("UTC", "Asia/Almaty", "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe");
    const minute = fc.nat(1439).map((at) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`);
    const wishes = fc.tuple(zone, minute, minute, fc.constantFrom("send" as const, "hold" as const)).filter(([, from, to]) => from !== to);
    const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(wishes, instant, ([one, from, to, weekend], date) => {
        const now = date.toISOString();
        const sent = sendingTime(now, { zone: one, quietHours: { from, to }, weekend });
        const local = Temporal.Instant.from(sent).toZonedDateTimeISO(one);
        const clock = local.toPlainTime().toString().slice(0, 5);
        const isQuiet = from < to ? clock >= from && clock < to : clock >= from || clock < to;
        expect(sent >= now).toBe(true);
        expect(isQuiet).toBe(false);
        if (weekend === "hold") expect(local.dayOfWeek).toBeLessThan(6);
        expect(Date.parse(sent) - Date.parse(now)).toBeLessThanOrEqual(4 * 86_400_000);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe("wishes", () => {
  it.each([
    { zone: "Asia/Nowhere" },
    { zone: "" },
    { quietHours: { from: "24:00", to: "08:00" } },
    { quietHours: { from: "08:00", to: "08:00" } },
    { weekend: "never" },
  ])("%j are refused", (given) => expect(Hours.safeParse(given).success).toBe(false));
});
