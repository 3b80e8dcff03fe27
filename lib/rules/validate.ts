import { rulesDue } from "../deadlines/rules-due.ts";
import { DuelineError } from "../errors.ts";
import type { Calendar } from "../model/calendar.ts";
import { RulePack } from "../model/obligation.ts";

/** Reads a pack that somebody else wrote. Throws BAD_RULE_PACK with the place of the first problem. */
export function parseRulePack(data: unknown): RulePack {
  const parsed = RulePack.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DuelineError("BAD_RULE_PACK", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, { cause: parsed.error });
}

/** An example that does not come out as its author says. */
export interface ExampleFailure {
  id: string;
  trigger: string;
  message: string;
}

const startsWith = (due: string | null | undefined, expected: string): boolean => due?.startsWith(expected) ?? false;

/** Computes every example of a pack, the dates that must come out and those that must not; empty when all hold. */
export function testRulePack(pack: RulePack, calendars: readonly Calendar[]): ExampleFailure[] {
  return pack.obligations.flatMap(({ id, examples }) =>
    examples.flatMap(({ trigger, zone, extended, due, strict, not }) => {
      const [answer] = rulesDue(id, { trigger, zone, extended }, { packs: [pack], calendars });
      const { earliest = null, latest = null } = answer?.due ?? {};
      const fail = (message: string): ExampleFailure => ({ id, trigger, message });
      return [
        ...(startsWith(latest, due) ? [] : [fail(`due ${latest ?? "nothing"}, not ${due}`)]),
        ...(startsWith(earliest, strict ?? due) ? [] : [fail(`strictly due ${earliest ?? "nothing"}, not ${strict ?? due}`)]),
        ...not
          .filter((wrong) => startsWith(latest, wrong) || startsWith(earliest, wrong))
          .map((wrong) => fail(`due ${wrong}, which must not come out`)),
      ];
    }),
  );
}
