import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { rulesDue } from "../../lib/deadlines/rules-due.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

const context = { packs: RULE_PACKS, calendars: CALENDARS };
const rows = RULE_PACKS.flatMap((pack) =>
  pack.obligations.flatMap((obligation) => obligation.examples.map((example) => ({ id: obligation.id, example }))),
);

describe("examples of every obligation", () => {
  it.each(rows)("$id from $example.trigger is due $example.due ($example.by)", ({ id, example }) => {
    const [answer] = rulesDue(id, { trigger: example.trigger, zone: example.zone, extended: example.extended }, context);
    expect(answer?.due.latest?.slice(0, example.due.length)).toBe(example.due);
    expect(answer?.due.earliest?.slice(0, example.due.length)).toBe(example.strict ?? example.due);
    for (const wrong of example.not) expect([answer?.due.latest, answer?.due.earliest].some((due) => due?.startsWith(wrong))).toBe(false);
    expect(answer?.steps.length).toBeGreaterThan(1);
  });

  it.each(rows)("$id: the date that must not come out differs from the one that must", ({ example }) => {
    expect(example.not.length).toBeGreaterThan(0);
    expect(example.not).not.toContain(example.due);
  });
});
