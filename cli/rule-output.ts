import { readFile } from "node:fs/promises";
import { CALENDARS } from "../lib/calendar/index.ts";
import { type DueAnswer, type DueQuestion, rulesDue, termsOf } from "../lib/deadlines/rules-due.ts";
import { DuelineError } from "../lib/errors.ts";
import type { Obligation, RulePack } from "../lib/model/obligation.ts";
import { RULE_PACKS } from "../lib/rules/index.ts";
import { type ExampleFailure, parseRulePack, testRulePack } from "../lib/rules/validate.ts";
import { renderTable } from "./table.ts";

export interface ListedRule {
  readonly id: string;
  readonly ref: string;
  readonly pack: string;
  readonly title: string;
  readonly article: string;
  readonly inForce: string;
  readonly flags: Obligation["flags"];
}

export const listedRules = (): ListedRule[] =>
  RULE_PACKS.flatMap(({ id: pack, obligations }) =>
    obligations.map(({ id, ref, title, authority, inForce, flags }) => ({
      id,
      ref,
      pack,
      title,
      article: authority.article,
      inForce,
      flags,
    })),
  );

const LIST_COLUMNS = [{ title: "ID" }, { title: "ARTICLE", width: 36 }, { title: "IN FORCE" }, { title: "OBLIGATION", width: 84 }];

export const listTable = (rules: readonly ListedRule[]): string =>
  renderTable(
    LIST_COLUMNS,
    rules.map(({ id, article, inForce, title }) => [id, article, inForce, title]),
  );

export const explainedRules = (idOrRef: string): Obligation[] => termsOf(RULE_PACKS, idOrRef).map(({ obligation }) => obligation);

function paragraphOf({ id, title, period, start, rollOver, inForce, authority, flags, caveats, silent }: Obligation): string {
  return [
    `${id}: ${title}`,
    `  ${authority.instrument}, ${authority.article} (edition ${authority.edition}), in force ${inForce}`,
    `  “${authority.quote}”`,
    `  ${period.amount} ${period.unit} from the ${start.from}, first day ${start.dayZero}, roll-over ${rollOver}`,
    `  how sure: term ${flags.term}, start ${flags.start}, roll-over ${flags.rollOver}, edition ${flags.edition}`,
    ...(silent ? [`  not judged from documents: ${silent}`] : []),
    ...caveats.map((caveat) => `  - ${caveat}`),
  ].join("\n");
}

export const explanation = (obligations: readonly Obligation[]): string => obligations.map(paragraphOf).join("\n\n");

export const computedDues = (idOrRef: string, question: DueQuestion): DueAnswer[] =>
  rulesDue(idOrRef, question, { packs: RULE_PACKS, calendars: CALENDARS });

const DUE_COLUMNS = [{ title: "ID" }, { title: "EARLIEST" }, { title: "LATEST" }, { title: "IN FORCE" }, { title: "STEPS", width: 120 }];

export const dueTable = (answers: readonly DueAnswer[]): string =>
  renderTable(
    DUE_COLUMNS,
    answers.map(({ id, due, inForce, steps }) => [id, due.earliest ?? "?", due.latest ?? "?", inForce, steps.join(" ")]),
  );

export const ownPacks = (): readonly RulePack[] => RULE_PACKS;

/** A rule pack in a JSON file. Throws CANNOT_OPEN, or BAD_RULE_PACK with the place of the first problem. */
export async function readPack(path: string): Promise<RulePack> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new DuelineError("CANNOT_OPEN", cause.code, { cause });
  });
  return parseRulePack(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DuelineError("BAD_RULE_PACK", "not JSON", { cause });
  }
}

export const failedExamples = (packs: readonly RulePack[]): ExampleFailure[] => packs.flatMap((pack) => testRulePack(pack, CALENDARS));

const PACK_COLUMNS = [{ title: "ID" }, { title: "OBLIGATIONS" }, { title: "TITLE" }];

export const packTable = (packs: readonly { id: string; title: string; obligations: number }[]): string =>
  renderTable(
    PACK_COLUMNS,
    packs.map(({ id, obligations, title }) => [id, String(obligations), title]),
  );

const FAILURE_COLUMNS = [{ title: "ID" }, { title: "TRIGGER" }, { title: "WHAT CAME OUT" }];

export const failureTable = (failures: readonly ExampleFailure[]): string =>
  renderTable(
    FAILURE_COLUMNS,
    failures.map(({ id, trigger, message }) => [id, trigger, message]),
  );
