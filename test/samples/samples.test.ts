import { beforeAll, describe, expect, it } from "vitest";
import { found, isSameBody, labelOf, missingFindings, pairEvents, runSample, type SampleRun } from "./expected.ts";

/** Shares of the lawyer's chronology that must come out; they only ever go up. */
const SAMPLES = [
  { slug: "information-statement", events: 0.8, bodies: 0.6 },
  { slug: "news-item", events: 0.7, bodies: 0.8 },
  { slug: "report", events: 0.85, bodies: 0.75 },
] as const;

/** Findings of the lawyer that the engine is known not to reach yet, each with the reason; a new one fails. */
const KNOWN_MISSES: Readonly<Record<string, string>> = {
  "Daniyar Orazgeldin: KZ-CPC-99 of 2025-08-14 met-late":
    "what he told his lawyer on 13 August is a complaint without addressee, which the rejection may answer too",
  "Kairat Zhumagali: KZ-CPC-99 of 2020-02-03 met": "the text names no body for the investigator",
};

const ACCUSATIONS = ["overdue", "met-late"];

describe.each(SAMPLES)("the sample $slug", ({ slug, events, bodies }) => {
  let run: SampleRun;
  beforeAll(async () => {
    run = await runSample(slug);
  });

  it("its cases are told apart", () => {
    const named = run.chronologies.map(({ name }) => name).filter((name) => name !== "");
    expect(named.sort()).toEqual(run.expected.cases.map(({ name }) => name).sort());
  });

  it(`at least ${100 * events} % of the lawyer's chronology comes out with date and action`, () => {
    const pairs = pairEvents(run);
    const missing = pairs.filter(({ entry }) => entry === null).map(({ event }) => `${event.date} ${event.action} ${event.quote}`);
    expect(1 - missing.length / pairs.length, missing.join("\n")).toBeGreaterThanOrEqual(events);
  });

  it(`at least ${100 * bodies} % of the bodies take their part`, () => {
    const wanted = pairEvents(run).flatMap(({ event, entry }) => (entry ? event.bodies.map((body) => ({ body, entry })) : []));
    const wrong = wanted.filter(
      ({ body, entry }) => !entry.agencies.some(({ name, role }) => role === body.role && isSameBody(name, body.name)),
    );
    const texts = wrong.map(({ body, entry }) => `${entry.date} ${body.name} as ${body.role}`);
    expect(1 - wrong.length / wanted.length, texts.join("\n")).toBeGreaterThanOrEqual(bodies);
  });

  it("every event stands on the page where the lawyer found it", () => {
    const paged = pairEvents(run).filter(
      ({ event, entry }) => entry !== null && event.page !== null && entry.sources.some(({ page }) => page !== null),
    );
    const wrong = paged.filter(({ event, entry }) => entry?.sources.every(({ page }) => page !== event.page));
    expect(wrong.map(({ event }) => event.quote)).toEqual([]);
  });

  it("the lawyer's findings come out, but for those that are known to be missing", () => {
    expect(
      missingFindings(run)
        .map(labelOf)
        .filter((label) => !(label in KNOWN_MISSES)),
    ).toEqual([]);
  });

  it("due dates are the lawyer's", () => {
    for (const wanted of run.expected.findings) {
      const given = found(wanted, run.findings);
      if (given && wanted.due.latest !== null)
        expect(given.finding.due.latest, labelOf(wanted)).toMatch(new RegExp(`^${wanted.due.latest}`));
    }
  });

  it("accuses nobody whom the lawyer does not", () => {
    const accusing = run.findings.filter(({ finding }) => ACCUSATIONS.includes(finding.status) && finding.bearer.kind === "authority");
    const wanted = new Set(run.expected.findings.map((one) => found(one, run.findings)).filter((given) => given !== undefined));
    const wrong = accusing.filter((given) => !wanted.has(given));
    expect(wrong.map(({ case: name, finding, trigger }) => [name, finding.obligationId, finding.status, trigger?.date])).toEqual([]);
  });

  it("shows nothing of what must never appear", () => {
    const quotes = run.chronologies.flatMap(({ entries }) => entries.flatMap(({ sources }) => sources.map(({ quote }) => quote)));
    for (const { text = [], ref, status = [] } of run.expected.never) {
      for (const words of text) expect(quotes.filter((quote) => quote.includes(words))).toEqual([]);
      expect(run.findings.filter(({ finding }) => finding.ref === ref && status.includes(finding.status))).toEqual([]);
    }
  });
});

describe("the samples together", () => {
  it("show every status that they are made for", async () => {
    const runs = await Promise.all(SAMPLES.map(({ slug }) => runSample(slug)));
    const statuses = new Set(runs.flatMap(({ findings }) => findings.map(({ finding }) => finding.status)));
    for (const status of ["met", "met-late", "overdue", "possibly-overdue", "no-answer-on-file", "undetermined"])
      expect([...statuses]).toContain(status);
  });

  it("a statement read as page and as PDF tells each event once", async () => {
    const { chronologies, expected } = await runSample("information-statement");
    const entries = chronologies.flatMap((chronology) => chronology.entries);
    const told = entries.filter(({ sources }) => new Set(sources.map(({ documentId }) => documentId)).size === expected.documents.length);
    expect(told.length).toBe(entries.length);
  });
});
