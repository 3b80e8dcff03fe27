import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { boundsOf } from "../../lib/edtf/index.ts";
import type { Finding, FindingStatus } from "../../lib/model/finding.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import { type BodyName, check, chronology, type Told } from "./chronology-factory.ts";

const FIRST = parseDay("2016-11-01");
const LAST = parseDay("2019-12-31");

const day = fc.integer({ min: FIRST, max: LAST });
/** A day, or an interval up to two months wide. */
const date = fc.oneof(
  { weight: 3, arbitrary: day.map(showDay) },
  {
    weight: 1,
    arbitrary: fc.tuple(day, fc.integer({ min: 1, max: 60 })).map(([from, days]) => `${showDay(from)}/${showDay(from + days)}`),
  },
);
const someBody = fc.constantFrom<BodyName>(
  "prosecutor",
  "regional",
  "otherProsecutor",
  "anyProsecutor",
  "general",
  "police",
  "judge",
  "court",
  "ngo",
);
const maybeBody = fc.option(someBody, { nil: undefined, freq: 6 });

const drop = <T extends object>(told: T): T => Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as T;
const filing: fc.Arbitrary<Told> = fc
  .record({
    date,
    action: fc.constantFrom("filing.appeal" as const, "filing.complaint" as const, "filing.request" as const),
    act: fc.constantFrom(undefined, "complaint-of-conduct" as const, "complaint-of-torture" as const, "complaint-of-detention" as const),
    to: maybeBody,
    about: fc.constantFrom(undefined, "police" as const, "court" as const),
  })
  .map((told) => drop(told.action === "filing.complaint" ? told : { ...told, act: undefined }) as Told);
const answer: fc.Arbitrary<Told> = fc
  .record({
    date,
    action: fc.constantFrom(
      "response.reply" as const,
      "review.overturned" as const,
      "review.upheld" as const,
      "investigation.refused" as const,
      "investigation.opened" as const,
      "investigation.terminated" as const,
      "court.ruling" as const,
    ),
    by: maybeBody,
    modality: fc.constantFrom("asserted" as const, "asserted" as const, "alleged" as const),
  })
  .map((told) => drop(told) as Told);
const notice: fc.Arbitrary<Told> = fc
  .record({ date, by: maybeBody })
  .map((told) => drop({ ...told, action: "response.reply" as const, act: "term-extended" as const }) as Told);
const referral: fc.Arbitrary<Told> = fc
  .record({ date, by: maybeBody, to: maybeBody })
  .map((told) => drop({ ...told, action: "investigation.referred" as const }) as Told);
/** What no cue knows, and what a body asks back. */
const contact: fc.Arbitrary<Told> = fc
  .record({ date, action: fc.constantFrom("other" as const, "filing.request" as const, "oversight.meeting" as const), by: maybeBody })
  .map((told) => drop(told) as Told);
const silence: fc.Arbitrary<Told> = fc
  .record({ date, by: maybeBody })
  .map((told) => drop({ ...told, action: "response.reply" as const, polarity: "negated" as const }) as Told);
/** A complaint about an investigator and what its addressee did some weeks later. */
const answered: fc.Arbitrary<Told[]> = fc
  .record({ told: filing, from: day, wait: fc.integer({ min: 0, max: 40 }), answer })
  .map(({ told, from, wait, answer }) => [
    { ...told, to: "prosecutor", date: showDay(from) },
    { ...answer, by: "prosecutor", date: showDay(from + wait) },
  ]);
const story = fc
  .tuple(
    fc.oneof(fc.array(filing, { minLength: 1, maxLength: 4 }), answered),
    fc.array(fc.oneof(answer, notice, referral, contact), { maxLength: 4 }),
    fc.array(silence, { maxLength: 3 }),
  )
  .map((parts) => parts.flat());

const asOfDay = fc.integer({ min: FIRST, max: LAST + 400 });
const PUBLISHED = "2020-06-30";
/** Findings by what they are about; entries keep their place, so ids stay comparable. */
const judged = (told: readonly Told[], asOf: number): Map<string, FindingStatus> =>
  new Map(check(told, showDay(asOf), PUBLISHED).map((one) => [key(one), one.status]));
const key = ({ obligationId, trigger, bearer }: Finding): string => `${obligationId} ${trigger} ${bearer.agencyId ?? bearer.name}`;

const RANK: Record<FindingStatus, number> = {
  pending: 0,
  "due-soon": 1,
  "possibly-overdue": 2,
  "no-answer-on-file": 2,
  overdue: 3,
  met: 9,
  "met-late": 9,
  check: 0,
  undetermined: 0,
  "not-applicable": 9,
  "window-open": 0,
  "window-closing": 1,
  "window-closed": 2,
};

/** What must hold of every chronology; `times` as many as `npm test` has time for. */
export function describeProperties(times: number): void {
  describe("properties of the judge", () => {
    const RUNS = { numRuns: 400 * times };

    it("is monotone in asOf: once nothing new happens, a status only grows worse", () => {
      fc.assert(
        fc.property(story, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }), (told, first, more) => {
          const known = Math.max(...told.map(({ date }) => parseDay(boundsOf(date ?? "").latest ?? ""))) + first;
          const [before, after] = [judged(told, known), judged(told, known + more)];
          expect([...after.keys()]).toEqual([...before.keys()]);
          for (const [id, status] of before)
            expect(RANK[after.get(id) ?? "pending"], `${id}: ${status} -> ${after.get(id)}`).toBeGreaterThanOrEqual(RANK[status]);
        }),
        RUNS,
      );
    });

    it("is monotone in asOf: whatever comes in later, overdue is never taken back into a running term or into met", () => {
      fc.assert(
        fc.property(story, asOfDay, fc.integer({ min: 1, max: 300 }), (told, asOf, more) => {
          const [before, after] = [judged(told, asOf), judged(told, asOf + more)];
          for (const [id, status] of before)
            if (status === "overdue") expect(["overdue", "possibly-overdue", "met-late"]).toContain(after.get(id));
        }),
        RUNS,
      );
    });

    it("widening a date never turns a milder status into overdue, nor overdue into met", () => {
      const widths = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }));
      fc.assert(
        fc.property(story, fc.nat(), widths, asOfDay, (told, which, [back, forth], asOf) => {
          const at = which % told.length;
          const wider = told.map((one, index) => {
            if (index !== at) return one;
            const { earliest, latest } = boundsOf(one.date ?? "");
            return { ...one, date: `${showDay(parseDay(earliest ?? "") - back)}/${showDay(parseDay(latest ?? "") + forth)}` };
          });
          const [before, after] = [judged(told, asOf), judged(wider, asOf)];
          for (const [id, status] of after) if (status === "overdue") expect(before.get(id)).toBe("overdue");
          for (const [id, status] of before) if (status === "overdue") expect(after.get(id)).not.toBe("met");
        }),
        { numRuns: 1500 * times },
      );
    });

    it("adding a discharge never creates an overdue", () => {
      fc.assert(
        fc.property(story, answer, asOfDay, (told, more, asOf) => {
          const before = judged(told, asOf);
          for (const [id, status] of judged([...told, more], asOf)) if (status === "overdue") expect(before.get(id)).toBe("overdue");
        }),
        { numRuns: 1500 * times },
      );
    });

    /**
     * Bodies are silent or not: what says that one kept silent is true of all it was asked, as the documents of a file that does not contradict itself.
     * No requests beside the complaints: a silence may mean another matter at the same body, and without that matter it means the complaint.
     */
    it("deleting random events never creates a new overdue, where the statements of silence are true", () => {
      const silentBody: BodyName = "prosecutor";
      const addressed = filing.filter(({ to, action }) => to !== undefined && to !== "anyProsecutor" && action !== "filing.request");
      const named = silence.map((told) => ({ ...told, by: silentBody }));
      const others = fc.oneof(answer, notice, referral).filter(({ by }) => by !== undefined && by !== silentBody && by !== "anyProsecutor");
      const unasked = others.map((told) => ({
        ...told,
        by: told.by === "general" || told.by === "regional" || told.by === "otherProsecutor" ? ("police" as const) : (told.by as BodyName),
      }));
      const toPolice: Told = { date: "2016-11-01", action: "filing.complaint", to: ["police", "court", "judge"] };
      const truthful = fc
        .tuple(fc.array(addressed, { minLength: 1, maxLength: 5 }), fc.array(unasked, { maxLength: 3 }), fc.array(named, { maxLength: 2 }))
        .map((parts) => parts.flat());
      fc.assert(
        fc.property(truthful, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), asOfDay, (told, keep, asOf) => {
          const blank: Told = { date: null, action: "other" };
          const kept = told.map((one, index) => (keep[index] ? one : blank));
          const before = judged([...told, toPolice], asOf);
          for (const [id, status] of judged([...kept, toPolice], asOf))
            if (status === "overdue") expect(before.get(id), id).toBe("overdue");
        }),
        { numRuns: 1500 * times },
      );
    });

    it("splitting or merging documents does not change findings", () => {
      const said = ({ id, status, due, knownUntil }: Finding): unknown => ({ id, status, due, knownUntil });
      fc.assert(
        fc.property(story, asOfDay, fc.array(day, { maxLength: 3 }), (told, asOf, others) => {
          const whole = chronology(told, PUBLISHED);
          const parts = others.map((published, index) => ({
            documentId: `doc_part${index}`,
            document: "part.txt",
            published: showDay(published),
            coverage: "complete" as const,
          }));
          const context = { packs: RULE_PACKS, calendars: CALENDARS, asOf: showDay(asOf) };
          const split = checkChronology({ ...whole, documents: [...parts, ...whole.documents] }, context);
          expect(split.map(said)).toEqual(checkChronology(whole, context).map(said));
        }),
        { numRuns: 100 * times },
      );
    });

    it("due.earliest is never after due.latest, and every reading lies between", () => {
      fc.assert(
        fc.property(story, asOfDay, (told, asOf) => {
          for (const { due, readings } of check(told, showDay(asOf), PUBLISHED)) {
            if (due.earliest === null || due.latest === null) continue;
            expect(due.earliest <= due.latest).toBe(true);
            for (const reading of readings) expect(reading.due >= due.earliest && reading.due <= due.latest).toBe(true);
          }
        }),
        RUNS,
      );
    });

    it("overdue always rests on a statement of silence and on verified law", () => {
      const flags = new Map(RULE_PACKS.flatMap(({ obligations }) => obligations.map(({ id, flags }) => [id, flags])));
      fc.assert(
        fc.property(story, asOfDay, (told, asOf) => {
          const silent = told.some(({ polarity }) => polarity === "negated");
          for (const one of check(told, showDay(asOf), PUBLISHED)) {
            if (one.status !== "overdue") continue;
            expect(silent).toBe(true);
            expect(flags.get(one.obligationId)?.term).toBe("VERIFIED");
            expect(one.due.latest !== null && one.due.latest < showDay(asOf)).toBe(true);
          }
        }),
        { numRuns: 1000 * times },
      );
    });
  });
}

/** How often each status comes out of a number of chronologies. */
export function statusesReached(numRuns: number): Map<FindingStatus, number> {
  const seen = new Map<FindingStatus, number>();
  fc.assert(
    fc.property(story, (told) => {
      for (const status of judged(told, LAST + 300).values()) seen.set(status, (seen.get(status) ?? 0) + 1);
    }),
    { numRuns },
  );
  return seen;
}
