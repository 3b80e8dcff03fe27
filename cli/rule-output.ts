import { CALENDARS } from "../lib/calendar/index.ts";
import { type DueAnswer, type DueQuestion, rulesDue, termsOf } from "../lib/deadlines/rules-due.ts";
import type { Obligation } from "../lib/model/obligation.ts";
import { RULE_PACKS } from "../lib/rules/index.ts";
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
