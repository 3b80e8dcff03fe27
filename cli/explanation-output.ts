import type {
  DateMeaning,
  ExplainedAct,
  ExplainedBody,
  ExplainedCase,
  ExplainedDate,
  ExplainedEvent,
  ExplainedPerson,
  Piece,
  Reason,
} from "../lib/explain/explanation.ts";
import type { Explanation } from "../lib/explain.ts";
import { plainLine } from "./table.ts";

/** An explanation for people: what covers the place asked about is marked ">". */
export function explanationText(explanation: Explanation): string {
  const { sentence, dates, acts, bodies, people, events } = explanation;
  const lines = [
    ...headLines(explanation),
    ...section("Dates", dates.filter(isWorthShowing).flatMap(dateLines)),
    ...section("Acts", acts.filter(isKnown).flatMap(actLines)),
    ...section("Bodies", bodies.flatMap(bodyLines)),
    ...section("People", people.map(personLine)),
    ...section("Case", explanation.case ? caseLines(explanation.case) : []),
    ...section("Events that quote this place", events.flatMap(eventLines)),
  ];
  const isEmpty = [dates, acts, bodies, people, events].every((list) => list.length === 0);
  const note = sentence === null ? ["", "No sentence covers this place: nothing is read here."] : [];
  return `${[...lines, ...(isEmpty && sentence ? ["", "No rule reads anything in this sentence."] : note)].map(printable).join("\n")}\n`;
}

/** Keeps the indent and the mark, and nothing that steers a terminal. */
const printable = (line: string): string => (/^ */.exec(line)?.[0] ?? "") + plainLine(line);

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ["", title, ...lines] : []);

function headLines({ at, page, paragraph, sentence, documentTime, language }: Explanation): string[] {
  const where = [`offset ${at}`, ...(page === null ? [] : [`page ${page}`]), ...(paragraph === null ? [] : [`paragraph ${paragraph}`])];
  const own = documentTime ? `document of ${documentTime.edtf} (${documentTime.source})` : "document without a date of its own";
  return [`${where.join(", ")}; language ${language}; ${own}`, ...(sentence ? [`"${sentence.text}" ${spanOf(sentence)}`] : [])];
}

const spanOf = ({ start, end }: Piece): string => `[${start}, ${end})`;
const quoted = (piece: Piece): string => `"${piece.text}" ${spanOf(piece)}`;
const head = (reading: Piece & { here: boolean; ruleId: string }): string =>
  `${reading.here ? ">" : "-"} ${quoted(reading)} ${reading.ruleId}`;
const because = ({ id, text, by }: Reason): string => `${id}: ${text}${by.length > 0 ? ` ${by.map(quoted).join(", ")}` : ""}`;
const detail = (line: string): string => `    ${line}`;

/** Shorter readings that a longer form outran are shown only for the place itself. */
const isWorthShowing = ({ here, why }: ExplainedDate): boolean => here || why?.id !== "longer-form";

/** An act of unknown wording beside a known one is kept for programs only. */
const isKnown = ({ outcome, why }: ExplainedAct): boolean => outcome === "event" || why.some(({ id }) => id !== "known-act-beside");

const dateLines = (date: ExplainedDate): string[] => [
  `${head(date)}: ${date.type} ${date.value}`,
  ...date.changes.flatMap(({ why, fields }) =>
    detail(`${because(why)}${fields.map(({ field, from, to }) => ` ${field} ${from ?? "none"} → ${to ?? "none"}.`).join("")}`),
  ),
  detail(date.why ? `rejected, ${because(date.why)}` : "kept"),
  ...(date.meaning ? meaningLines(date.meaning).map(detail) : []),
];

const meaningLines = ({
  edtf,
  range,
  earliest,
  latest,
  time,
  resolved,
  anchor,
  steps,
  diagnostics,
  citation,
  reference,
}: DateMeaning): string[] => [
  ...(edtf === null
    ? []
    : [`${resolved}: ${edtf}${range ? ` of ${range}` : ""}${time ? ` at ${time}` : ""}, ${earliest ?? "open"} to ${latest ?? "open"}`]),
  ...(anchor ? [`counted from ${quoted(anchor)}`] : []),
  ...steps,
  ...(citation ? ["citation: no event takes this date"] : []),
  ...(reference ? ["reference: it says which paper is meant"] : []),
  ...diagnostics.map(because),
];

function actLines(act: ExplainedAct): string[] {
  const kind = [act.action, act.act, act.polarity, act.modality, act.phase].filter((part) => part !== null).join(", ");
  const outcome = act.outcome === "event" ? `event ${act.events.join(", ")}` : "no event of its own";
  return [`${head(act)}: ${kind}`, detail(outcome), ...act.why.map(because).map(detail)];
}

const bodyLines = (body: ExplainedBody): string[] => [
  `${head(body)}: ${body.outcome === "kept" ? `${body.name} (${[body.kind, body.id].filter(Boolean).join(", ")})` : `left open (${body.kind})`}`,
  detail(because(body.why)),
];

const personLine = (person: ExplainedPerson): string => `${head(person)}: ${person.name} (${person.role})`;

const nameOf = ({ names }: ExplainedCase): string => (names.length > 0 ? names.join("; ") : "the document's own");

const caseLines = (told: ExplainedCase): string[] => [
  `- ${nameOf(told)}`,
  detail(because(told.why)),
  ...(told.background ? [detail(`background: ${told.background}`)] : []),
];

const confidenceLines = ({ wording, points }: ExplainedEvent["confidence"]): string[] => [
  `confidence: this wording means this act in ${Math.round(100 * wording)} of 100`,
  ...points.map(({ points: added, why }) => `${added > 0 ? "surer" : "less sure"} (${added}): ${because(why)}`),
];

const eventLines = ({ event, dated, case: told, implied, confidence }: ExplainedEvent): string[] => [
  `> ${event.id} ${event.date ?? "?"} ${event.action}${event.polarity === "negated" ? " (negated)" : ""}, confidence ${event.confidence}`,
  detail(quoted({ text: event.quote, start: event.start, end: event.end })),
  detail(because(dated)),
  ...event.agencies.map(({ name, role, ruleId }) => detail(`${role}: ${name}, ${ruleId}`)),
  ...implied.map(({ why }) => detail(because(why))),
  ...confidenceLines(confidence).map(detail),
  ...(event.anchor?.steps ?? []).map(detail),
  detail(`case: ${nameOf(told)}, ${because(told.why)}`),
  ...(told.background ? [detail(`background: ${told.background}`)] : []),
];
