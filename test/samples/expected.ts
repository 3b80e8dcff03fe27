import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { chroniclesOf } from "../../cli/case-files.ts";
import { extractFile } from "../../cli/source-files.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { Action } from "../../lib/model/action.ts";
import { AgencyRole } from "../../lib/model/agency.ts";
import type { Chronology, Entry } from "../../lib/model/chronology.ts";
import { type Finding, FindingStatus } from "../../lib/model/finding.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");

const ExpectedEvent = z.object({
  date: z.string(),
  dateAlt: z.array(z.string()).default([]),
  action: Action,
  actionAlt: z.array(Action).default([]),
  act: z.string().optional(),
  polarity: z.enum(["affirmed", "negated"]).default("affirmed"),
  bodies: z.array(z.object({ name: z.string(), role: AgencyRole })),
  page: z.int().nullable(),
  quote: z.string(),
});
export type ExpectedEvent = z.infer<typeof ExpectedEvent>;

const ExpectedFinding = z.object({
  case: z.string(),
  status: FindingStatus,
  ref: z.string(),
  article: z.string(),
  trigger: z.string(),
  discharge: z.string().nullable(),
  due: z.object({ earliest: z.string().nullable(), latest: z.string().nullable() }),
  why: z.string(),
});
export type ExpectedFinding = z.infer<typeof ExpectedFinding>;

/** What a careful lawyer would file of a sample. */
const Expected = z.object({
  asOf: z.string(),
  published: z.string(),
  documents: z.array(z.string()).min(1),
  cases: z.array(z.object({ name: z.string(), chronology: z.array(ExpectedEvent) })),
  findings: z.array(ExpectedFinding),
  never: z.array(
    z.object({
      what: z.string(),
      text: z.array(z.string()).optional(),
      ref: z.string().optional(),
      status: z.array(FindingStatus).optional(),
    }),
  ),
});
export type Expected = z.infer<typeof Expected>;

export interface JudgedFinding {
  finding: Finding;
  case: string;
  trigger: Entry | undefined;
  discharge: Entry | undefined;
}

export interface SampleRun {
  expected: Expected;
  chronologies: Chronology[];
  findings: JudgedFinding[];
}

/** Reads, extracts, chronicles and checks a sample's documents as `dueline check` does. */
export async function runSample(slug: string): Promise<SampleRun> {
  const expected = Expected.parse(JSON.parse(readFileSync(join(SAMPLES, slug, "expected.json"), "utf8")));
  const silent = { stdout: () => {}, stderr: () => {} } as never;
  const files = await Promise.all(expected.documents.map((file) => extractFile(join(SAMPLES, slug, file), silent)));
  const chronologies = chroniclesOf(files);
  const findings = chronologies.flatMap((chronology) => {
    const entry = (id: string | null): Entry | undefined => chronology.entries.find((one) => one.id === id);
    return checkChronology(chronology, { packs: RULE_PACKS, calendars: CALENDARS, asOf: expected.asOf }).map((finding) => ({
      finding,
      case: chronology.name,
      trigger: entry(finding.trigger),
      discharge: entry(finding.discharge),
    }));
  });
  return { expected, chronologies, findings };
}

/** A relative date that was counted may carry "~": it is the same date, told with its doubt. */
const plain = (date: string | null): string => (date ?? "").replace(/[~?]/g, "");

const isSame = (entry: Entry, event: ExpectedEvent): boolean =>
  [event.date, ...event.dateAlt].includes(plain(entry.date)) &&
  [event.action, ...event.actionAlt].includes(entry.action) &&
  entry.polarity === event.polarity &&
  (event.act === undefined || entry.act === event.act);

/** Each expected event with its entry in the right case, every entry used once. */
export function pairEvents({ expected, chronologies }: SampleRun): { event: ExpectedEvent; case: string; entry: Entry | null }[] {
  return expected.cases.flatMap(({ name, chronology }) => {
    const left = new Set(chronologies.find((one) => one.name === name)?.entries ?? []);
    return chronology.map((event) => {
      const entry = [...left].find((one) => isSame(one, event)) ?? null;
      if (entry) left.delete(entry);
      return { event, case: name, entry };
    });
  });
}

const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .replace(/[’']s\b/g, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !["the", "of", "for", "in", "and", "kazakhstan", "republic"].includes(word)),
  );

/** Two full names of one body share at least half of their words. */
export function isSameBody(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= (first.size + second.size - shared) / 2;
}

export const labelOf = ({ case: name, ref, trigger, status }: ExpectedFinding): string => `${name}: ${ref} of ${trigger} ${status}`;

/** The expected findings that the engine does not give, by case, rule, trigger and status. */
export const missingFindings = ({ expected, findings }: SampleRun): ExpectedFinding[] =>
  expected.findings.filter((wanted) => !found(wanted, findings));

export const found = (wanted: ExpectedFinding, findings: readonly JudgedFinding[]): JudgedFinding | undefined =>
  findings.find(
    (given) =>
      given.case === wanted.case &&
      given.finding.ref === wanted.ref &&
      given.finding.status === wanted.status &&
      [wanted.trigger, wanted.trigger.slice(0, 10)].includes(plain(given.trigger?.date ?? null)),
  );
