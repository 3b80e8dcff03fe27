import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyById } from "../../lib/gazetteer/index.ts";
import { BodyStatistics, CaseStatistics, type Measure } from "../../lib/model/statistics.ts";
import { bodyStatistics, FEWEST_FOR_MEDIAN, medianOf } from "../../lib/statistics/body-statistics.ts";
import { caseStatistics } from "../../lib/statistics/case-statistics.ts";
import { journeyOf } from "../../lib/statistics/journey.ts";
import { lastSuccessor } from "../../lib/statistics/successors.ts";
import { AS_OF, BODIES, check, chronology, entry, type Told } from "../deadlines/chronology-factory.ts";

const statisticsOf = (told: readonly Told[], asOf = AS_OF): CaseStatistics =>
  CaseStatistics.parse(caseStatistics(chronology(told), check(told, asOf), asOf));

const rowOf = (told: readonly Told[], name: string): BodyStatistics | undefined =>
  bodyStatistics([statisticsOf(told)]).find((row) => row.name === name);

const COMPLAINT: Told = { date: "2020-03-02", action: "filing.complaint", to: "prosecutor" };

describe("what is counted of a body", () => {
  it.each<[string, Told, Measure, number]>([
    ["a complaint addressed to it", COMPLAINT, "complaintsReceived", 1],
    ["not one that was only planned", { ...COMPLAINT, modality: "planned" }, "complaintsReceived", 0],
    ["not one that was not filed", { ...COMPLAINT, polarity: "negated" }, "complaintsReceived", 0],
    ["not one in the background", { ...COMPLAINT, background: true }, "complaintsReceived", 0],
    ["not one that a person has rejected", { ...COMPLAINT, review: "rejected" }, "complaintsReceived", 0],
    ["a refusal by it", { date: "2020-03-05", action: "investigation.refused", by: "prosecutor" }, "refused", 1],
    ["not a refusal that it is the subject of", { date: "2020-03-05", action: "investigation.refused", about: "prosecutor" }, "refused", 0],
    ["a file that it sent on", { date: "2020-03-05", action: "investigation.referred", by: "prosecutor", to: "police" }, "referred", 1],
    [
      "a file that was sent to it",
      { date: "2020-03-05", action: "investigation.referred", by: "police", to: "prosecutor" },
      "fileReceived",
      1,
    ],
    ["a reopening by it", { date: "2020-04-01", action: "investigation.resumed", by: "prosecutor" }, "reopened", 1],
  ])("%s", (_title, told, measure, n) => {
    expect(rowOf([told], BODIES.prosecutor.name)?.counts[measure]?.n ?? 0).toBe(n);
  });

  it("a doer whom only the story implies counts for nobody", () => {
    const refusal = entry({ date: "2020-03-05", action: "investigation.refused", by: "prosecutor" }, 0);
    const implied = { ...refusal, agencies: refusal.agencies.map((one) => ({ ...one, ruleId: "implied.story" })) };
    const { bodies } = caseStatistics({ ...chronology([]), entries: [implied] }, [], AS_OF);
    expect(bodies).toEqual([]);
  });
});

describe("times to answer", () => {
  const answered = (from: string, to: string): Told[] => [
    { date: from, action: "filing.complaint", act: "complaint-of-torture", to: "prosecutor" },
    { date: to, action: "investigation.refused", by: "prosecutor" },
  ];

  it.each([
    ["2020-03-02", "2020-03-12", { min: 10, max: 10 }],
    ["2020-03", "2020-04-10", { min: 10, max: 40 }],
    ["2020-03-02", "2020-04", { min: 30, max: 59 }],
  ])("from %s to %s lie as far apart as the dates allow, counted once however many terms ran", (from, to, days) => {
    expect(rowOf(answered(from, to), BODIES.prosecutor.name)?.answers).toMatchObject({ n: 1, longest: days, median: null });
  });

  it.each([
    [FEWEST_FOR_MEDIAN - 1, null],
    [FEWEST_FOR_MEDIAN, { min: 3, max: 13 }],
  ])("of %i answers have the median %j", (n, median) => {
    expect(medianOf(Array.from({ length: n }, (_, at) => ({ min: at + 1, max: at + 11 })))).toEqual(median);
  });
});

describe("the way of a file", () => {
  const PING_PONG: Told[] = [
    { date: "2020-03-02", action: "filing.complaint", to: "prosecutor" },
    { date: "2020-03-05", action: "investigation.referred", by: "prosecutor", to: "police" },
    { date: "2020-04-01", action: "investigation.refused", by: "police" },
    { date: "2020-05-01", action: "investigation.resumed", by: "prosecutor" },
    { date: "2020-05-10", action: "investigation.referred", by: "prosecutor", to: "police" },
    { date: "2020-06-01", action: "review.upheld", by: "court" },
  ];

  it("names who had it after whom, how often it changed hands and how often it came back", () => {
    const { stops, handovers, returns, statedReferrals } = journeyOf(PING_PONG.map(entry));
    const [prosecutor, police] = [BODIES.prosecutor.name, BODIES.police.name];
    expect(stops.map(({ name }) => name)).toEqual([prosecutor, police, prosecutor, police]);
    expect({ handovers, returns, statedReferrals }).toEqual({ handovers: 3, returns: 2, statedReferrals: 2 });
  });

  it("of a case without acts on a file has no stop and no handover", () => {
    expect(journeyOf([entry(COMPLAINT, 0)])).toMatchObject({ stops: [], handovers: 0, returns: 0 });
  });
});

const REPLY = { measure: "replied" as const, entryId: "e0", documents: ["doc_1"] };

describe("statistics over cases", () => {
  const told = fc.record<Told>({
    date: fc.constantFrom("2020-03-02", "2020-04", "2021-05-06", null),
    action: fc.constantFrom(
      "filing.complaint",
      "investigation.refused",
      "investigation.referred",
      "investigation.resumed",
      "response.reply",
    ),
    by: fc.constantFrom("prosecutor", "police", "regional"),
    to: fc.constantFrom("prosecutor", "police", "judge"),
  });
  const cases = fc.array(fc.array(told, { maxLength: 6 }), { maxLength: 4 });

  it("do not depend on the order in which cases come", () => {
    fc.assert(
      fc.property(cases, (all) => {
        const parts = all.map((one, at) => ({ ...statisticsOf(one), caseId: `case_${at}` }));
        const [there, back] = [bodyStatistics(parts), bodyStatistics([...parts].reverse())];
        const numbers = (rows: readonly BodyStatistics[]) =>
          rows.map(({ key, counts, answers: { median, longest, n } }) => [key, counts, median, longest?.max, n]);
        expect(numbers(back)).toEqual(numbers(there));
      }),
      { numRuns: 60 },
    );
  });

  it("count a body under its successor only when asked to", () => {
    const [old, next] = ["kz.council.constitutional", "kz.court.constitutional"].map((id) => agencyById(id));
    expect(old?.successor).toBe(next?.id);
    const part = (id: string) => ({ key: id, agencyId: id, name: id, kind: "court" as const, tallies: [REPLY], answers: [] });
    const one = { ...statisticsOf([]), bodies: [part("kz.council.constitutional"), part("kz.court.constitutional")] };
    expect(bodyStatistics([one]).map(({ counts }) => counts.replied.n)).toEqual([1, 1]);
    const [joined, ...others] = bodyStatistics([one], lastSuccessor(agencyById));
    expect([joined?.key, joined?.counts.replied.n, others]).toEqual(["kz.court.constitutional", 2, []]);
    expect(lastSuccessor(agencyById)("prosecutor some town")).toBe("prosecutor some town");
  });

  it("hold the schema that others parse", () => {
    for (const row of bodyStatistics([statisticsOf([COMPLAINT])])) expect(() => BodyStatistics.parse(row)).not.toThrow();
  });
});
