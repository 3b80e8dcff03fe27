import { randomUUID } from "node:crypto";
import { CloudError } from "../cloud-error.ts";
import { type Expression, wallClockAt } from "./expression.ts";

/** A schedule of the template. */
export interface ScheduleSpec {
  name: string;
  arn: string;
  expression: Expression;
  timeZone: string;
  enabled: boolean;
  /** JSON text, as in the template; may hold `<aws.scheduler.…>` attributes. */
  input: string;
  retries: number;
  /** Delivers the input to the schedule's target; rejects if the target failed. */
  deliver: (input: unknown) => Promise<void>;
}

export interface SchedulerOptions {
  now?: () => number;
  log: (line: string) => void;
}

const MINUTE_MS = 60_000;
/** setTimeout takes no longer span than 2^31 milliseconds; a later timer starts over. */
const LONGEST_MS = 2_000_000_000;

/** EventBridge Scheduler puts the facts of this firing into the input where the template asks for them. */
function fillIn(schedule: ScheduleSpec, scheduledTime: number, attempt: number): unknown {
  const text = schedule.input
    .replaceAll("<aws.scheduler.schedule-arn>", schedule.arn)
    .replaceAll("<aws.scheduler.scheduled-time>", new Date(scheduledTime).toISOString().replace(/\.\d{3}Z$/, "Z"))
    .replaceAll("<aws.scheduler.execution-id>", randomUUID())
    .replaceAll("<aws.scheduler.attempt-number>", String(attempt));
  return JSON.parse(text);
}

function isWallClock(at: string, instant: number, timeZone: string): boolean {
  const { year, month, day, hour, minute } = wallClockAt(instant, timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  return at.startsWith(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`);
}

/** Fires schedules by the clock, and by name with a payload of the caller's. */
export class Scheduler {
  readonly #schedules = new Map<string, ScheduleSpec>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #now: () => number;
  readonly #log: (line: string) => void;

  constructor(options: SchedulerOptions) {
    this.#now = options.now ?? Date.now;
    this.#log = options.log;
  }

  get names(): string[] {
    return [...this.#schedules.keys()];
  }

  add(schedule: ScheduleSpec): void {
    this.#schedules.set(schedule.name, schedule);
  }

  start(): void {
    for (const schedule of this.#schedules.values()) {
      if (!schedule.enabled) continue;
      if (schedule.expression.kind === "rate")
        this.#every(schedule, schedule.expression.everyMs, this.#now() + schedule.expression.everyMs);
      else this.#eachMinute(schedule);
    }
  }

  #later(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, milliseconds);
    timer.unref();
    this.#timers.add(timer);
  }

  #every(schedule: ScheduleSpec, everyMs: number, next: number): void {
    const left = next - this.#now();
    if (left > LONGEST_MS) {
      this.#later(LONGEST_MS, () => this.#every(schedule, everyMs, next));
      return;
    }
    this.#later(Math.max(0, left), () => {
      this.#run(schedule, next);
      this.#every(schedule, everyMs, next + everyMs);
    });
  }

  #eachMinute(schedule: ScheduleSpec): void {
    const next = (Math.floor(this.#now() / MINUTE_MS) + 1) * MINUTE_MS;
    this.#later(next - this.#now(), () => {
      if (this.#isDue(schedule, next)) this.#run(schedule, next);
      this.#eachMinute(schedule);
    });
  }

  #isDue({ expression, timeZone }: ScheduleSpec, instant: number): boolean {
    if (expression.kind === "cron") return expression.matches(wallClockAt(instant, timeZone));
    return expression.kind === "at" && isWallClock(expression.wallClock, instant, timeZone);
  }

  async #run(schedule: ScheduleSpec, scheduledTime: number): Promise<void> {
    for (let attempt = 1; attempt <= schedule.retries + 1; attempt++) {
      try {
        await schedule.deliver(fillIn(schedule, scheduledTime, attempt));
        return;
      } catch (error) {
        this.#log(`schedule ${schedule.name}, attempt ${attempt}: ${(error as Error).name}`);
      }
    }
  }

  /** Fires once, now: `payload`'s fields are laid over the template's input. Rejects if the target failed. */
  async fire(name: string, payload: Record<string, unknown>): Promise<void> {
    const schedule = this.#schedules.get(name);
    if (!schedule) throw new CloudError("NO_SUCH_SCHEDULE", name);
    const input = fillIn(schedule, this.#now(), 1);
    const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
    await schedule.deliver(isObject ? { ...input, ...payload } : payload);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
