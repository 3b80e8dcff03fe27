import { type CaseLink, foldedName, identifyCases, type KnownCase } from "../../lib/chronology/case-identity.ts";
import { DuelineError } from "../../lib/errors.ts";
import type { Event } from "../../lib/model/event.ts";
import { caseIdOf, clueIdOf } from "../shared/document-id.ts";
import { pauseAfterLoss } from "../shared/store/contest.ts";
import type { CaseRef } from "../shared/store/document-record.ts";
import { type Identity, identityWrites, readIdentities, readKnown } from "../shared/store/identities.ts";
import type { Table } from "../shared/store/table.ts";
import { writeAtOnce } from "../shared/store/transaction.ts";

export interface CaseQuestion {
  tenant: string;
  secret: string;
  documentId: string;
  folders: readonly string[];
  events: readonly Event[];
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;
const ATTEMPTS = 50;

/** Gives every event the ids of its cases; lib/chronology decides, the table remembers what was decided before. */
export async function assignCases(table: Table, question: CaseQuestion): Promise<Event[]> {
  const links = new Map<string, Set<string>>();
  for (const folder of question.folders.length > 0 ? question.folders : [null])
    for (const name of namesIn(question.events)) {
      const caseId = await linkName(table, question, name, folder);
      links.set(name, (links.get(name) ?? new Set()).add(caseId));
    }
  return question.events.map((event) => withCases(event, links));
}

const namesOf = (event: Event): string[] => (event.cases.length > 0 ? event.cases.map(({ name }) => name) : [event.case]);
const namesIn = (events: readonly Event[]): string[] => [...new Set(events.flatMap(namesOf))].sort();

function withCases(event: Event, links: Links): Event {
  const cases = namesOf(event).flatMap((name) => [...(links.get(name) ?? [])].map((id) => ({ id, name })));
  return { ...event, cases: [...new Map(cases.map((one) => [one.id, one])).values()] };
}

/** Looks up, decides and writes back, again where another document of the same name was quicker. */
async function linkName(table: Table, question: CaseQuestion, name: string, folder: string | null): Promise<string> {
  const { tenant, secret, documentId, events } = question;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await pauseAfterLoss(attempt);
    const known = await readKnown(table, tenant, cluesOf(secret, name, folder));
    const document = { documentId, caseFolder: folder, events };
    const { links, cases } = identifyCases([document], known.identities.map(knownCase), (parts) => caseIdOf(secret, parts));
    const caseId = links.find((link: CaseLink) => link.name === name)?.caseId ?? "";
    const summary = cases.find((one) => one.caseId === caseId);
    if (!summary) throw new DuelineError("NOT_FOUND", "no case for a name of the document");
    const [seen = null] = known.identities.filter((one) => one.caseId === caseId).concat(await readIdentities(table, tenant, [caseId]));
    if (await writeAtOnce(table, identityWrites(tenant, known, seen, summary))) return caseId;
  }
  throw new DuelineError("STALE", "too many documents of one name at once");
}

/** A case is found again by its full name or by its folder; what has neither is nobody else's. */
function cluesOf(secret: string, name: string, folder: string | null): string[] {
  const folded = foldedName(name);
  return [...(folded === "" ? [] : [clueIdOf(secret, "name", folded)]), ...(folder === null ? [] : [clueIdOf(secret, "folder", folder)])];
}

const knownCase = ({ caseId, name, folder, facts }: Identity): KnownCase => ({ caseId, name, folder, facts });

/** Every case of these events once; a case without a name is called by its folder or its file. */
export function casesOf(events: readonly Event[], otherwise: string): CaseRef[] {
  const all = events.flatMap(({ cases }) =>
    cases.flatMap(({ id, name }) => (id === null ? [] : [{ caseId: id, name: name || otherwise }])),
  );
  const named = all.filter(({ name }) => name !== otherwise);
  return [...new Map([...all, ...named].map((one) => [one.caseId, one])).values()];
}
