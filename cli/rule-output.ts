import { type DueAnswer, type DueQuestion, rulesDue, termsOf } from "../lib/deadlines/rules-due.ts";
import { type Law, readPack } from "../lib/law/law.ts";
import { readLawFile } from "../lib/law/law-file.ts";
import type { Obligation, RulePack } from "../lib/model/obligation.ts";
import { type ExampleFailure, parseRulePack, testRulePack } from "../lib/rules/validate.ts";
import { openLawFile } from "./law-folder.ts";
import { renderTable } from "./table.ts";

export { openLaw } from "./law-folder.ts";

export interface ListedRule {
  readonly id: string;
  readonly ref: string;
  readonly pack: string;
  readonly title: string;
  readonly article: string;
  readonly inForce: string;
  readonly flags: Obligation["flags"];
}

export const listedRules = ({ packs }: Law): ListedRule[] =>
  packs.flatMap(({ id: pack, obligations }) =>
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

export const explainedRules = ({ packs }: Law, idOrRef: string): Obligation[] =>
  termsOf(packs, idOrRef).map(({ obligation }) => obligation);

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

export const computedDues = (law: Law, idOrRef: string, question: DueQuestion): DueAnswer[] => rulesDue(idOrRef, question, law);

const DUE_COLUMNS = [{ title: "ID" }, { title: "EARLIEST" }, { title: "LATEST" }, { title: "IN FORCE" }, { title: "STEPS", width: 120 }];

export const dueTable = (answers: readonly DueAnswer[]): string =>
  renderTable(
    DUE_COLUMNS,
    answers.map(({ id, due, inForce, steps }) => [id, due.earliest ?? "?", due.latest ?? "?", inForce, steps.join(" ")]),
  );

/** A rule pack in a file, whose examples may fail. Throws CANNOT_OPEN, or BAD_RULE_PACK with the place of the first problem. */
export const openUntestedPack = async (path: string): Promise<RulePack> =>
  parseRulePack(readLawFile(await openLawFile(path), "BAD_RULE_PACK"));

/** A rule pack in a file, held against everything that a pack is held against before it judges. Throws CANNOT_OPEN, BAD_RULE_PACK. */
export const openPack = async ({ packs, calendars }: Law, path: string): Promise<RulePack> =>
  readPack(readLawFile(await openLawFile(path), "BAD_RULE_PACK"), packs, calendars);

export const failedExamples = ({ calendars }: Law, packs: readonly RulePack[]): ExampleFailure[] =>
  packs.flatMap((pack) => testRulePack(pack, calendars));

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
