import { parseEdtf } from "../edtf/index.ts";
import { ACTS } from "../model/action.ts";
import type { Calendar } from "../model/calendar.ts";
import type { EventSelector, Obligation, RulePack } from "../model/obligation.ts";
import { testRulePack } from "../rules/validate.ts";

type Problems = string[];

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const selectorsOf = ({ trigger, discharge, ground, preceded, voidedBy, pausedBy, extension }: Obligation): EventSelector[] =>
  [trigger, discharge, ground, preceded ?? [], voidedBy?.by ?? [], pausedBy?.by ?? [], extension?.notice ?? []].flat();

function selectorProblems(obligation: Obligation): Problems {
  return selectorsOf(obligation).flatMap(({ action, act }) => {
    if (action === undefined && act === undefined) return ["a selector names no action and no act: it would mean every event"];
    const strange = (act ?? []).filter((one) => one !== null && action !== undefined && !action.includes(ACTS[one]));
    return strange.map((one) => `the act ${one} refines ${one === null ? "" : ACTS[one]}, which the selector does not name`);
  });
}

const isBounds = (inForce: string): boolean => inForce.includes("/") && parseEdtf(inForce) !== null;

function obligationProblems(obligation: Obligation, calendars: readonly Calendar[]): Problems {
  const { id, inForce, calendar, rollOver, period, alternatives, extension, bearer, trigger, discharge } = obligation;
  const periods = [period, ...alternatives.map((one) => one.period), extension?.period];
  const needsCalendar = rollOver !== "none" || periods.some((one) => one?.unit === "working-day");
  const problems = [
    ...(isBounds(inForce) ? [] : [`inForce "${inForce}" is no interval of dates; write it as 2015-01-01/..`]),
    ...(calendar === null || calendars.some((one) => one.id === calendar) ? [] : [`there is no calendar "${calendar}"`]),
    ...(needsCalendar && calendar === null ? ["a term that rolls over or counts working days needs a calendar"] : []),
    ...(bearer === "authority" && trigger.length > 0 && discharge.length === 0 ? ["nothing could ever discharge it"] : []),
    ...selectorProblems(obligation),
  ];
  return problems.map((problem) => `${id}: ${problem}`);
}

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

function referenceProblems({ obligations }: RulePack): Problems {
  const ids = obligations.map(({ id }) => id);
  const wanted = obligations.flatMap(({ id, extends: base, extension }) =>
    [base, extension?.ref ?? null].flatMap((other) =>
      other === null || ids.includes(other) ? [] : [`${id}: there is no obligation "${other}"`],
    ),
  );
  return [...repeated(ids).map((id) => `${id} stands twice`), ...wanted];
}

/**
 * What the schema can't see: zones and calendars that do not exist, ids that stand twice or nowhere, selectors that mean everything, and
 * examples that do not come out. Empty where the pack can be used.
 */
export function packProblems(pack: RulePack, calendars: readonly Calendar[]): Problems {
  const problems = [
    ...pack.zones.filter((zone) => !isZone(zone)).map((zone) => `"${zone}" is no time zone`),
    ...referenceProblems(pack),
    ...pack.obligations.flatMap((obligation) => obligationProblems(obligation, calendars)),
  ];
  if (problems.length > 0) return problems;
  return testRulePack(pack, calendars).map(({ id, trigger, message }) => `${id}: the example from ${trigger}: ${message}`);
}
