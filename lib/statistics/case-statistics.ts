import type { Chronology, Entry } from "../model/chronology.ts";
import type { Finding } from "../model/finding.ts";
import type { AnswerTime, BodyInCase, CaseStatistics, Tally } from "../model/statistics.ts";
import { answerTime, firstAnswers } from "./answer-times.ts";
import { bodyKey, type NamedBody } from "./body-key.ts";
import { documentsOf } from "./countable.ts";
import { journeyOf } from "./journey.ts";
import { talliesOf } from "./tallies.ts";

type Bodies = Map<string, BodyInCase>;

function bodyIn(bodies: Bodies, body: NamedBody): BodyInCase | null {
  const key = bodyKey(body);
  if (key === null) return null;
  const known = bodies.get(key) ?? { key, agencyId: body.id, name: body.name, kind: body.kind, tallies: [], answers: [] };
  bodies.set(key, known);
  return known;
}

function addTally(body: BodyInCase | null, tally: Tally): void {
  if (body?.tallies.some(({ measure, entryId }) => measure === tally.measure && entryId === tally.entryId) === false)
    body.tallies.push(tally);
}

/** The body that owes an answer, with the kind that the act it was addressed by gives it. */
function bearerOf({ bearer }: Finding, trigger: Entry): NamedBody | null {
  if (bearer.kind !== "authority") return null;
  const named = trigger.agencies.find(({ id, name }) => (bearer.agencyId === null ? name === bearer.name : id === bearer.agencyId));
  return named ? { id: bearer.agencyId, name: bearer.name, kind: named.kind } : null;
}

function addFinding(bodies: Bodies, finding: Finding, entries: ReadonlyMap<string, Entry>): void {
  const trigger = entries.get(finding.trigger);
  const bearer = trigger && bearerOf(finding, trigger);
  const body = bearer ? bodyIn(bodies, bearer) : null;
  if (!body || !trigger) return;
  const tally = { entryId: trigger.id, documents: documentsOf([trigger]) };
  if (finding.status === "overdue") addTally(body, { measure: "overdueNow", ...tally });
  if (finding.status === "overdue" || finding.status === "met-late") addTally(body, { measure: "overdueEver", ...tally });
  const answer: AnswerTime | null = answerTime(finding, entries);
  if (answer) body.answers = firstAnswers([...body.answers, answer]);
}

/** What a case contributes to the statistics of the bodies in it, and the way of its file. `asOf` is that of the findings. */
export function caseStatistics({ caseId, entries }: Chronology, findings: readonly Finding[], asOf: string): CaseStatistics {
  const bodies: Bodies = new Map();
  for (const { body, tally } of entries.flatMap(talliesOf)) addTally(bodyIn(bodies, body), tally);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const finding of findings) addFinding(bodies, finding, byId);
  return { schema: "dueline.case-statistics/1", caseId, asOf, journey: journeyOf(entries), bodies: [...bodies.values()] };
}
