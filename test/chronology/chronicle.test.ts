import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import type { Chronology, ChronologyDocument, Entry } from "../../lib/model/chronology.ts";
import { Chronology as ChronologySchema } from "../../lib/model/chronology.ts";
import type { Event } from "../../lib/model/event.ts";
import { body, event } from "./events.ts";

const document = (documentId: string, published: string | null = "2013-01-01"): ChronologyDocument => ({
  documentId,
  document: `${documentId}.pdf`,
  published,
  coverage: "complete",
});

const build = (events: Event[], more: { previous?: Entry[]; documents?: ChronologyDocument[] } = {}): Chronology =>
  buildChronology({
    caseId: "case_1",
    name: "Ada Kern",
    events,
    documents: more.documents ?? ["doc_a", "doc_b", "doc_c"].map((id) => document(id)),
    corrections: [],
    ...(more.previous ? { previous: more.previous } : {}),
  });

const sources = (chronology: Chronology): string[][] => chronology.entries.map((entry) => entry.sources.map((source) => source.id));
const office = body("Horvat Regional Prosecutor's Office", "target");

describe("merging the same act", () => {
  it("joins the HTML and the PDF of one statement line by line", () => {
    const lines = ["On 3 May 2012 she complained", "She received assurances", "She received assurances"];
    const copy = (documentId: string) => lines.map((quote, i) => event({ id: `${documentId}${i}`, documentId, quote, start: 100 * i + 5 }));
    expect(sources(build([...copy("doc_a"), ...copy("doc_b")]))).toEqual([
      ["doc_a0", "doc_b0"],
      ["doc_a1", "doc_b1"],
      ["doc_a2", "doc_b2"],
    ]);
  });

  it("joins two documents that tell of one day, one action, one body in other words", () => {
    const chronology = build([
      event({ id: "a", documentId: "doc_a", agencies: [office], quote: "she wrote to the prosecutor" }),
      event({ id: "b", documentId: "doc_b", agencies: [office], quote: "a complaint reached the office" }),
    ]);
    expect(sources(chronology)).toEqual([["a", "b"]]);
    expect(chronology.entries[0]?.conflicts).toEqual([]);
  });

  it("takes the date from the more precise telling, bodies from both", () => {
    const [entry] = build([
      event({ id: "a", documentId: "doc_a", date: "2012-05", earliest: "2012-05-01", latest: "2012-05-31", agencies: [office] }),
      event({ id: "b", documentId: "doc_b", date: "2012-05-03", agencies: [] }),
    ]).entries;
    expect(entry).toMatchObject({ date: "2012-05-03", earliest: "2012-05-03", agencies: [{ name: office.name }] });
  });

  it("joins complaint and appeal of one day to one body, and says that they are called differently", () => {
    const [entry, ...rest] = build([
      event({ id: "a", documentId: "doc_a", agencies: [office] }),
      event({ id: "b", documentId: "doc_b", action: "filing.appeal", agencies: [office] }),
    ]).entries;
    expect(rest).toEqual([]);
    expect(entry?.conflicts.map((conflict) => conflict.field)).toEqual(["action"]);
  });

  it.each<[string, Partial<Event>]>([
    ["other days", { date: "2012-05-04", earliest: "2012-05-04", latest: "2012-05-04" }],
    ["other bodies in the same part", { agencies: [body("Dolny City Court", "target")] }],
    ["other actions", { action: "custody.detained" }],
    ["contradicting decisions", { action: "response.reply" }],
    ["an answer that did not come", { polarity: "negated" }],
    ["a plan", { modality: "planned" }],
  ])("keeps apart: %s", (_, over) => {
    const events = [
      event({ id: "a", documentId: "doc_a", agencies: [office] }),
      event({ id: "b", documentId: "doc_b", agencies: [office], ...over }),
    ];
    expect(build(events).entries).toHaveLength(2);
  });

  it("keeps opened and refused, upheld and overturned apart", () => {
    for (const [one, other] of [
      ["investigation.opened", "investigation.refused"],
      ["review.upheld", "review.overturned"],
    ] as const) {
      const events = [event({ id: "a", documentId: "doc_a", action: one }), event({ id: "b", documentId: "doc_b", action: other })];
      expect(build(events).entries).toHaveLength(2);
    }
  });

  it("leaves apart what could be either of two acts", () => {
    const month = { date: "2012-05", earliest: "2012-05-01", latest: "2012-05-31" };
    const events = [
      event({ id: "a", documentId: "doc_a", quote: "first" }),
      event({ id: "b", documentId: "doc_a", date: "2012-05-20", earliest: "2012-05-20", latest: "2012-05-20", quote: "second", start: 90 }),
      event({ id: "c", documentId: "doc_b", ...month, quote: "sometime" }),
    ];
    expect(build(events).entries).toHaveLength(3);
  });

  it("keeps two acts of one document apart, though day and action are the same", () => {
    const events = [event({ id: "a", quote: "he wrote a petition" }), event({ id: "b", quote: "he wrote a statement", start: 300 })];
    expect(build(events).entries).toHaveLength(2);
  });

  it("joins the summary and the case study of one report: same day, action, body and much the same words", () => {
    const quote = "On 3 May 2012 Ada Kern complained to the Horvat Regional Prosecutor's Office";
    const events = [
      event({ id: "a", quote, agencies: [office] }),
      event({ id: "b", quote: `${quote} about beatings`, agencies: [office], start: 900 }),
    ];
    expect(sources(build(events))).toEqual([["a", "b"]]);
  });

  it("takes an event that comes twice once", () => {
    expect(sources(build([event({ id: "a" }), event({ id: "a" })]))).toEqual([["a"]]);
  });
});

describe("order of lines", () => {
  it("goes by earliest, then latest, undated last, ties by text", () => {
    const events = [
      event({ id: "none", date: null, earliest: null, latest: null, quote: "q1" }),
      event({ id: "late", date: "2013", earliest: "2013-01-01", latest: "2013-12-31", quote: "q2" }),
      event({ id: "month", date: "2012-05", earliest: "2012-05-01", latest: "2012-05-31", quote: "q3" }),
      event({ id: "second", quote: "q5", start: 50 }),
      event({ id: "first", quote: "q4", start: 20 }),
      event({ id: "before", date: "../2012-01", earliest: null, latest: "2012-01-31", quote: "q6" }),
    ];
    expect(sources(build(events)).flat()).toEqual(["before", "month", "first", "second", "late", "none"]);
  });
});

describe("conflicts", () => {
  const fields = (chronology: Chronology) => chronology.entries.map((entry) => entry.conflicts.map((conflict) => conflict.field));

  it("shows a release before the only arrest", () => {
    const events = [
      event({ id: "a", action: "custody.detained", date: "2012-05-03" }),
      event({ id: "b", action: "custody.released", date: "2012-05-01", earliest: "2012-05-01", latest: "2012-05-01", start: 80 }),
    ];
    expect(fields(build(events))).toEqual([["order"], ["order"]]);
  });

  it("shows an answer before the only complaint to the body that answers", () => {
    const events = [
      event({ id: "a", agencies: [office] }),
      event({
        id: "b",
        action: "response.reply",
        agencies: [{ ...office, role: "actor" }],
        date: "2012-04-01",
        earliest: "2012-04-01",
        latest: "2012-04-01",
        start: 80,
      }),
    ];
    expect(fields(build(events))).toEqual([["order"], ["order"]]);
  });

  it("shows the same act under two days, and merges neither", () => {
    const quote = "Ada Kern complained to the Horvat Regional Prosecutor's Office of beatings";
    const chronology = build([
      event({ id: "a", documentId: "doc_a", agencies: [office], quote }),
      event({
        id: "b",
        documentId: "doc_b",
        agencies: [office],
        quote: `${quote} in custody`,
        date: "2012-05-04",
        earliest: "2012-05-04",
        latest: "2012-05-04",
      }),
    ]);
    expect(fields(chronology)).toEqual([["date"], ["date"]]);
  });

  it("shows a date after the document that tells it", () => {
    expect(fields(build([event({ id: "a" })], { documents: [document("doc_a", "2012-05-01")] }))).toEqual([["date"]]);
    expect(fields(build([event({ id: "a" })], { documents: [document("doc_a", "2012-05-03")] }))).toEqual([[]]);
  });
});

describe("ids of lines", () => {
  it("stay when offsets and wording move a little, when a document is added, and when one is read again", () => {
    const before = build([event({ id: "a", start: 10, quote: "she complained loudly" })]).entries;
    const moved = event({ id: "a2", start: 12, quote: "she complained loudly then" });
    const again = build([moved, event({ id: "b", documentId: "doc_0", quote: "she complained loudly" })], { previous: before }).entries;
    expect(again.map((entry) => entry.id)).toContain(before[0]?.id);
    expect(again).toHaveLength(1);
  });

  it("are never given twice", () => {
    const before = build([event({ id: "a", start: 10, quote: "she complained and appealed" })]).entries;
    const parted = [
      event({ id: "x", start: 10, quote: "she complained" }),
      event({ id: "y", start: 25, quote: "and appealed", action: "filing.appeal" }),
    ];
    const ids = build(parted, { previous: before }).entries.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(before[0]?.id);
  });
});

describe("any events", () => {
  const day = fc.constantFrom("2012-05-03", "2012-05-04", "2012-06-01");
  const anyEvent = fc
    .record({
      documentId: fc.constantFrom("doc_a", "doc_b", "doc_c"),
      action: fc.constantFrom(
        "filing.complaint" as const,
        "filing.appeal" as const,
        "response.reply" as const,
        "investigation.opened" as const,
      ),
      date: day,
      imprecise: fc.boolean(),
      quote: fc.constantFrom("she complained to the office", "she complained", "a reply came", "it was opened"),
      target: fc.constantFrom("Horvat Regional Prosecutor's Office", "Dolny City Court", ""),
      start: fc.integer({ min: 0, max: 400 }),
      polarity: fc.constantFrom("affirmed" as const, "negated" as const),
    })
    .map(({ imprecise, target, date, ...rest }) => ({
      ...rest,
      ...(imprecise
        ? { date: date.slice(0, 7), earliest: `${date.slice(0, 7)}-01`, latest: `${date.slice(0, 7)}-30` }
        : { date, earliest: date, latest: date }),
      agencies: target === "" ? [] : [body(target, "target")],
    }));
  const anyEvents = fc.array(anyEvent, { maxLength: 14 }).map((all) => all.map((one, i) => event({ ...one, id: `evt_${i}` })));
  const shuffled = anyEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));

  it("give the same chronology in any order", () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(build(other)).toEqual(build(events));
      }),
      { numRuns: 150 },
    );
  });

  it("are each in exactly one line, and every line fits the schema", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const chronology = build(events);
        expect(sources(chronology).flat().sort()).toEqual(events.map((one) => one.id).sort());
        expect(ChronologySchema.safeParse(chronology).success).toBe(true);
        const ids = chronology.entries.map((entry) => entry.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  it("keep their lines' ids when built again from the last result", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const first = build(events);
        expect(build(events, { previous: first.entries })).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it("keep the ids of lines that a new document leaves whole, whatever order it comes in", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (events, added) => {
        const first = build(events);
        const more = added.map((one, i) => ({ ...one, id: `new_${i}`, documentId: "doc_new" }));
        const second = build([...more, ...events], { previous: first.entries }).entries;
        const tellings = (entry: Entry) => new Set(entry.sources.map((source) => source.id));
        const meets = (x: Entry, y: Entry) => [...tellings(x)].some((id) => tellings(y).has(id));
        for (const before of first.entries) {
          const [after, ...others] = second.filter((entry) => meets(entry, before));
          const alone = after && others.length === 0 && first.entries.filter((entry) => meets(entry, after)).length === 1;
          if (alone) expect(after.id).toBe(before.id);
        }
      }),
      { numRuns: 100 },
    );
  });
});
