import { describe, expect, it } from "vitest";
import { type Decision, DecisionRequest, type DecisionState, decided, isSilenced } from "../../lib/alerts/decision.ts";
import type { AlertKind } from "../../lib/alerts/kind.ts";

const BY = { who: "somebody", when: "2026-03-10T10:00:00Z" };
const ALERT = { kind: "please-check", due: "2026-03-12" } as const;
const TODAY = "2026-03-10";

const deciding = (request: unknown, kind: AlertKind = ALERT.kind): Decision =>
  decided(DecisionRequest.parse(request), { ...ALERT, kind }, BY);
const REASON = "they called";

describe("what is asked", () => {
  it.each([
    { state: "resolved" },
    { state: "not-applicable", reason: " " },
    { state: "snoozed" },
    { state: "snoozed", until: "2026-02-30" },
    { state: "done", reason: REASON },
  ])("%j is refused: a reason ends a matter, a snooze has a day", (request) =>
    expect(DecisionRequest.safeParse(request).success).toBe(false),
  );

  it("is kept with who and when", () =>
    expect(deciding({ state: "resolved", reason: REASON })).toEqual({
      state: "resolved",
      until: null,
      reason: REASON,
      kind: null,
      due: null,
      ...BY,
    }));
});

describe("what is told after it", () => {
  const same = ALERT;
  const milder = { kind: "due-soon", due: ALERT.due } as const;
  const graver = { kind: "overdue", due: ALERT.due } as const;
  const later = { kind: "please-check", due: "2026-04-12" } as const;
  const ended: DecisionState[] = ["resolved", "not-applicable"];

  it("nothing decided: everything", () => expect(isSilenced(null, same, TODAY)).toBe(false));
  it("opened again: everything", () => expect(isSilenced(deciding({ state: "open" }), same, TODAY)).toBe(false));

  it.each([
    ["the same", same, true],
    ["something milder about the same term", milder, true],
    ["something graver", graver, false],
    ["the same about a term that was extended", later, false],
  ] as const)("acknowledged: %s is silent: %s", (_title, alert, silent) =>
    expect(isSilenced(deciding({ state: "acknowledged" }), alert, TODAY)).toBe(silent),
  );

  it("snoozed: nothing until the day, everything from it on", () => {
    const snoozed = deciding({ state: "snoozed", until: "2026-03-20" });
    expect(isSilenced(snoozed, graver, "2026-03-19T23:59:59Z")).toBe(true);
    expect(isSilenced(snoozed, graver, "2026-03-20")).toBe(false);
  });

  it.each(ended)("%s: nothing any more", (state) => {
    for (const alert of [same, milder, graver, later])
      expect(isSilenced(deciding({ state, reason: REASON }), alert, "2030-01-01")).toBe(true);
  });
});
