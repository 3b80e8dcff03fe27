import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseExpression, wallClockAt } from "../../../local/schedules/expression.ts";
import { Scheduler, type ScheduleSpec } from "../../../local/schedules/scheduler.ts";

function matches(expression: string, instant: string, timeZone = "UTC"): boolean {
  const parsed = parseExpression(expression);
  if (parsed.kind !== "cron") throw new Error("not a cron expression");
  return parsed.matches(wallClockAt(Date.parse(instant), timeZone));
}

describe("schedule expressions", () => {
  it.each([
    ["cron(15 0 * * ? *)", "2026-11-21T00:15:00Z", true],
    ["cron(15 0 * * ? *)", "2026-11-21T00:16:00Z", false],
    ["cron(0/15 8-17 ? * MON-FRI *)", "2026-11-20T08:45:00Z", true],
    ["cron(0/15 8-17 ? * MON-FRI *)", "2026-11-21T08:45:00Z", false],
    ["cron(0 0 1 1,JUL ? *)", "2026-07-01T00:00:00Z", true],
    ["cron(0 0 1 1,JUL ? *)", "2026-08-01T00:00:00Z", false],
    ["cron(0 0 ? * 1 2026)", "2026-11-22T00:00:00Z", true],
    ["cron(0 0 ? * 1 2026)", "2027-11-21T00:00:00Z", false],
  ])("%s at %s: %s", (expression, instant, expected) => {
    expect(matches(expression, instant)).toBe(expected);
  });

  it("reads the clock of the schedule's own zone, also across midnight", () => {
    expect(matches("cron(15 0 22 * ? *)", "2026-11-21T19:15:00Z", "Asia/Almaty")).toBe(true);
    expect(matches("cron(15 0 22 * ? *)", "2026-11-21T19:15:00Z", "UTC")).toBe(false);
  });

  it.each([
    "rate(0 hours)",
    "rate(1 fortnight)",
    "cron(* * * * * *)",
    "cron(60 0 * * ? *)",
    "cron(0 0 L * ? *)",
    "cron(5-1 0 * * ? *)",
    "at(tomorrow)",
    "daily",
  ])("refuses %s", (expression) => {
    expect(() => parseExpression(expression)).toThrow(expect.objectContaining({ code: "BAD_TEMPLATE" }));
  });

  it("knows rates", () => {
    expect(parseExpression("rate(2 hours)")).toEqual({ kind: "rate", everyMs: 7_200_000 });
  });
});

describe("the scheduler", () => {
  const delivered: unknown[] = [];
  let scheduler: Scheduler;
  const add = (more: Partial<ScheduleSpec> & { when: string }) => {
    const { when, ...rest } = more;
    scheduler.add({
      name: "s",
      arn: "arn:s",
      expression: parseExpression(when),
      timeZone: "UTC",
      enabled: true,
      input: '{"trigger":"schedule"}',
      retries: 0,
      deliver: async (input) => void delivered.push(input),
      ...rest,
    });
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse("2026-11-21T23:50:30Z") });
    delivered.length = 0;
    scheduler = new Scheduler({ log: () => {} });
  });
  afterEach(() => {
    scheduler.stop();
    vi.useRealTimers();
  });

  it("fires at its rate, first after one whole span", async () => {
    add({ when: "rate(1 hour)" });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(59 * 60_000);
    expect(delivered).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(121 * 60_000);
    expect(delivered).toEqual(Array(3).fill({ trigger: "schedule" }));
  });

  it("fires a cron expression once in its minute, with the scheduled time in its input", async () => {
    add({ when: "cron(0 0 * * ? *)", input: '{"asOf":"<aws.scheduler.scheduled-time>"}' });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(delivered).toEqual([{ asOf: "2026-11-22T00:00:00Z" }]);
  });

  it("fires at a moment, once", async () => {
    add({ when: "at(2026-11-21T23:55:00)" });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(48 * 3_600_000);
    expect(delivered).toHaveLength(1);
  });

  it("waits longer than a timer can", async () => {
    add({ when: "rate(30 days)" });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(29 * 86_400_000);
    expect(delivered).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2 * 86_400_000);
    expect(delivered).toHaveLength(1);
  });

  it("leaves disabled schedules alone, but fires them by name, the payload laid over the input", async () => {
    add({ when: "rate(1 minute)", enabled: false });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(delivered).toHaveLength(0);
    await scheduler.fire("s", { asOf: "2014-01-01" });
    expect(delivered).toEqual([{ trigger: "schedule", asOf: "2014-01-01" }]);
    await expect(scheduler.fire("none", {})).rejects.toMatchObject({ code: "NO_SUCH_SCHEDULE" });
  });

  it("tries again as often as the template says", async () => {
    let attempts = 0;
    const deliver = async () => {
      attempts++;
      throw new Error("target failed");
    };
    add({ when: "rate(1 hour)", retries: 2, deliver });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(attempts).toBe(3);
    await expect(scheduler.fire("s", {})).rejects.toThrow("target failed");
  });
});
