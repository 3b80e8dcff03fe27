import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildChronology, type Material } from "../../lib/chronology/chronicle.ts";
import { tellingsOf } from "../../lib/chronology/tellings.ts";
import { type Chronology, Chronology as ChronologySchema, type Entry } from "../../lib/model/chronology.ts";
import { Correction, type CorrectionOf } from "../../lib/model/correction.ts";
import type { Event } from "../../lib/model/event.ts";
import { body, event } from "./events.ts";

type What = {
  [K in Correction["kind"]]: { kind: K } & Omit<CorrectionOf<K>, "id" | "number" | "who" | "when" | "why" | "tellings">;
}[Correction["kind"]];

const office = body("Horvat Regional Prosecutor's Office", "target");
const complaint = (over: Partial<Event> & { id: string }) => event({ agencies: [office], ...over });

/** A case in which people write one correction after the other, each on the chronology as it then is. */
class Desk {
  chronology: Chronology;
  readonly corrections: Correction[] = [];
  events: Event[];
  readonly caseId: string;
  elsewhere: NonNullable<Material["elsewhere"]> = [];

  constructor(events: Event[], caseId = "case_1") {
    this.events = events;
    this.caseId = caseId;
    this.chronology = this.build([]);
  }

  private build(previous: Entry[]): Chronology {
    const { caseId, events, corrections, elsewhere } = this;
    return buildChronology({ caseId, name: "Ada Kern", events, documents: [], corrections, previous, elsewhere });
  }

  again(): Chronology {
    this.chronology = this.build(this.chronology.entries);
    return this.chronology;
  }

  readAgain(events: Event[]): Chronology {
    this.events = events;
    return this.again();
  }

  say(what: What, over: Partial<Correction> = {}): Correction {
    const number = this.corrections.length + 1;
    const about = new Set(Object.values(what).flat().map(String));
    const tellings = this.chronology.entries.filter(({ id }) => about.has(id)).flatMap(tellingsOf);
    const said = { id: `cor_${number}_${this.caseId}`, number, who: "ada@ngo.test", when: "2026-02-01T10:00:00Z", why: "seen", tellings };
    const correction = Correction.parse({ ...said, ...what, ...over });
    this.corrections.push(correction);
    this.again();
    return correction;
  }

  lineOf(eventId: string): Entry {
    const line = this.chronology.entries.find(({ sources }) => sources.some(({ id }) => id === eventId));
    if (!line) throw new Error(`no line has ${eventId}`);
    return line;
  }

  ids = (): string[][] => this.chronology.entries.map(({ sources }) => sources.map(({ id }) => id));
}

const twoLines = () =>
  new Desk([complaint({ id: "a" }), complaint({ id: "b", documentId: "doc_b", date: "2012-05-09", quote: "other words" })]);
const oneLine = () => new Desk([complaint({ id: "a" }), complaint({ id: "b", documentId: "doc_b" })]);

describe("a word on one line", () => {
  it.each<[string, (entryId: string) => What, Partial<Entry>]>([
    ["confirm", (id) => ({ kind: "confirm", entryIds: [id] }), { review: "confirmed" }],
    ["reject", (entryId) => ({ kind: "reject", entryId }), { review: "rejected", date: "2012-05-03" }],
    [
      "edit the date",
      (entryId) => ({ kind: "edit", entryId, set: { date: "2012-06" } }),
      { review: "edited", date: "2012-06", earliest: "2012-06-01", latest: "2012-06-30" },
    ],
    ["edit the date away", (entryId) => ({ kind: "edit", entryId, set: { date: null } }), { date: null, earliest: null, latest: null }],
    [
      "edit the action",
      (entryId) => ({ kind: "edit", entryId, set: { action: "filing.appeal" } }),
      { review: "edited", action: "filing.appeal", act: null },
    ],
    [
      "edit the bodies",
      (entryId) => ({ kind: "edit", entryId, set: { agencies: [{ id: null, name: "Dolny City Court", kind: "court", role: "target" }] } }),
      {
        agencies: [
          { id: null, name: "Dolny City Court", kind: "court", role: "target", text: "", start: 0, end: 0, ruleId: "person.said" },
        ],
      },
    ],
    ["edit the people", (entryId) => ({ kind: "edit", entryId, set: { people: [] } }), { people: [] }],
    ["no answer by a day", (entryId) => ({ kind: "no-answer-by", entryId, date: "2012-07-01" }), { review: "none", date: "2012-05-03" }],
    ["comment", (entryId) => ({ kind: "comment", entryId, text: "ask the lawyer" }), { review: "none" }],
  ])("%s", (_, what, expected) => {
    const desk = oneLine();
    desk.say(what(desk.lineOf("a").id));
    expect(desk.lineOf("a")).toMatchObject(expected);
    expect(desk.lineOf("a").corrections).toHaveLength(1);
    expect(desk.chronology.unplaced).toEqual([]);
    expect(ChronologySchema.safeParse(desk.chronology).success).toBe(true);
  });

  it("stands over an earlier one on the same thing, whatever their clocks said", () => {
    const desk = oneLine();
    const { id } = desk.lineOf("a");
    desk.say({ kind: "edit", entryId: id, set: { date: "2012-05-04" } }, { when: "2026-02-02T10:00:00Z" });
    desk.say({ kind: "edit", entryId: id, set: { date: "2012-05-05" } }, { when: "2026-02-01T10:00:00Z" });
    expect(desk.lineOf("a")).toMatchObject({ id, date: "2012-05-05" });
    expect(desk.lineOf("a").sources[0]?.date).toBe("2012-05-03");
  });

  it("puts other words of the document in the place of a quote; the source keeps its id and its facts", () => {
    const desk = oneLine();
    const quote = { documentId: "doc_b", document: "b.pdf", start: 300, end: 312, text: "better words", page: 4 };
    desk.say({ kind: "quote", entryId: desk.lineOf("a").id, eventId: "b", quote });
    expect(desk.lineOf("b").sources[1]).toMatchObject({ id: "b", quote: "better words", start: 300, page: 4, date: "2012-05-03" });
    expect(desk.again().entries[0]?.sources[1]?.quote).toBe("better words");
  });

  it("changes the tag of its line and of no other", () => {
    const desk = twoLines();
    const [a, b] = [desk.lineOf("a").tag, desk.lineOf("b").tag];
    desk.say({ kind: "comment", entryId: desk.lineOf("a").id, text: "?" });
    expect(desk.lineOf("a").tag).not.toBe(a);
    expect(desk.lineOf("b").tag).toBe(b);
  });

  it("confirms hundreds at once", () => {
    const desk = new Desk(Array.from({ length: 300 }, (_, i) => event({ id: `e${i}`, start: i * 40, quote: `words number ${i}` })));
    desk.say({ kind: "confirm", entryIds: desk.chronology.entries.map(({ id }) => id) });
    expect(desk.chronology.entries.every(({ review }) => review === "confirmed")).toBe(true);
  });
});

describe("sources that disagree", () => {
  const disagreeing = () => {
    const desk = twoLines();
    desk.say({ kind: "merge", entryId: desk.lineOf("a").id, others: [desk.lineOf("b").id] });
    return desk;
  };

  it("stay visible with the quote of each", () => {
    const [conflict] = disagreeing().lineOf("a").conflicts;
    expect(conflict).toMatchObject({
      field: "date",
      sides: [
        { eventId: "a", says: "2012-05-03", quote: "act a" },
        { eventId: "b", says: "2012-05-09", quote: "other words" },
      ],
    });
    expect(conflict?.preferred).toBeUndefined();
  });

  it("follow the one that a person prefers, and still disagree", () => {
    const desk = disagreeing();
    desk.say({ kind: "prefer", entryId: desk.lineOf("a").id, field: "date", eventId: "b" });
    expect(desk.lineOf("a")).toMatchObject({ date: "2012-05-09", review: "edited", conflicts: [{ field: "date", preferred: "b" }] });
  });
});

describe("merging and splitting", () => {
  it("joins two lines under the id that was kept, and says who did", () => {
    const desk = twoLines();
    const kept = desk.lineOf("a").id;
    const merge = desk.say({ kind: "merge", entryId: kept, others: [desk.lineOf("b").id] });
    expect(desk.ids()).toEqual([["a", "b"]]);
    expect(desk.lineOf("b")).toMatchObject({ id: kept, sameBecause: [{ eventIds: ["a", "b"], correctionId: merge.id }] });
  });

  it("says why a machine held two sources to be one act", () => {
    expect(oneLine().lineOf("a").sameBecause).toMatchObject([{ eventIds: ["a", "b"], correctionId: null }]);
  });

  it("parts a line; both stay apart, also when a third document tells of the one", () => {
    const desk = oneLine();
    const { id } = desk.lineOf("a");
    desk.say({ kind: "split", entryId: id, newEntryId: "entry_new", eventIds: ["b"] });
    expect([desk.lineOf("a").id, desk.lineOf("b").id]).toEqual([id, "entry_new"]);
    desk.readAgain([...desk.events, complaint({ id: "c", documentId: "doc_c" })]);
    expect(desk.lineOf("b").id).toBe("entry_new");
    expect(desk.lineOf("c").id).toBe(id);
  });

  it.each(["merge", "split"] as const)("taken back after a %s, all lines have their ids and words again", (kind) => {
    const desk = kind === "merge" ? twoLines() : oneLine();
    const [a, b] = [desk.lineOf("a"), desk.lineOf("b")];
    const done =
      kind === "merge"
        ? desk.say({ kind, entryId: b.id, others: [a.id] })
        : desk.say({ kind, entryId: a.id, newEntryId: "entry_new", eventIds: ["b"] });
    desk.again();
    desk.say({ kind: "undo", undoes: done.id });
    expect([desk.lineOf("a"), desk.lineOf("b")]).toEqual([a, b]);
  });

  it("splits what was merged, and takes back both in either order", () => {
    const desk = twoLines();
    const before = desk.chronology.entries;
    const merge = desk.say({ kind: "merge", entryId: desk.lineOf("a").id, others: [desk.lineOf("b").id] });
    const split = desk.say({ kind: "split", entryId: desk.lineOf("a").id, newEntryId: "entry_new", eventIds: ["a"] });
    expect(desk.lineOf("a").id).toBe("entry_new");
    desk.say({ kind: "undo", undoes: merge.id });
    desk.say({ kind: "undo", undoes: split.id });
    expect(desk.chronology.entries).toEqual(before);
  });

  it("leaves what had been said of a line that became part of another on record, without effect; that no answer came still holds", () => {
    const desk = twoLines();
    const [a, b] = [desk.lineOf("a").id, desk.lineOf("b").id];
    desk.say({ kind: "edit", entryId: b, set: { date: "2012-07-07" } });
    desk.say({ kind: "no-answer-by", entryId: b, date: "2012-09-01" });
    desk.say({ kind: "merge", entryId: a, others: [b] });
    expect(desk.lineOf("a")).toMatchObject({
      id: a,
      date: "2012-05-03",
      corrections: [{ kind: "edit" }, { kind: "no-answer-by" }, { kind: "merge" }],
    });
  });
});

describe("a line added by hand", () => {
  const line = {
    date: "2012-05-03",
    time: null,
    action: "filing.complaint",
    act: null,
    polarity: "affirmed",
    modality: "asserted",
    phase: null,
    agencies: [],
    people: [],
  } as const;

  it("stands with the id it was given and the reason for its words", () => {
    const desk = new Desk([]);
    desk.say({ kind: "add", entryId: "entry_hand", line: { ...line, agencies: [], people: [] }, quote: null });
    expect(desk.again().entries).toMatchObject([
      { id: "entry_hand", review: "confirmed", date: "2012-05-03", sources: [{ extractor: "person", quote: "seen" }] },
    ]);
  });

  it("becomes one with the act that is read at its place later, under its id", () => {
    const desk = new Desk([]);
    const quote = { documentId: "doc_a", document: "a.pdf", start: 12, end: 20, text: "she wrote", page: 1 };
    desk.say({ kind: "add", entryId: "entry_hand", line: { ...line, agencies: [], people: [] }, quote });
    desk.readAgain([complaint({ id: "read", start: 10 })]);
    expect(desk.lineOf("read").id).toBe("entry_hand");
    expect(desk.chronology.entries).toHaveLength(1);
  });
});

describe("taking back", () => {
  it("gives the line that was there before, and taking that back gives the correction again", () => {
    const desk = oneLine();
    const before = desk.lineOf("a");
    const reject = desk.say({ kind: "reject", entryId: before.id });
    const rejected = desk.lineOf("a");
    const undo = desk.say({ kind: "undo", undoes: reject.id });
    expect(desk.lineOf("a")).toEqual(before);
    desk.say({ kind: "undo", undoes: undo.id });
    expect(desk.lineOf("a")).toEqual(rejected);
  });
});

describe("a newer reading", () => {
  it("keeps ids and corrections where the act stands at the same place under another id", () => {
    const desk = oneLine();
    const { id } = desk.lineOf("a");
    desk.say({ kind: "edit", entryId: id, set: { date: "2012-05-04" } });
    desk.readAgain([complaint({ id: "a2", start: 12 }), complaint({ id: "b2", documentId: "doc_b", start: 12 })]);
    expect(desk.lineOf("a2")).toMatchObject({ id, date: "2012-05-04" });
    expect(desk.chronology.unplaced).toEqual([]);
  });

  it("keeps what was merged and split", () => {
    const desk = twoLines();
    desk.say({ kind: "merge", entryId: desk.lineOf("a").id, others: [desk.lineOf("b").id] });
    desk.readAgain(desk.events.map((one) => ({ ...one, id: `${one.id}2`, start: one.start + 1 })));
    expect(desk.ids()).toEqual([["a2", "b2"]]);
    desk.say({ kind: "split", entryId: desk.lineOf("a2").id, newEntryId: "entry_new", eventIds: ["b2"] });
    desk.readAgain(desk.events.map((one) => ({ ...one, id: `${one.id}3`, start: one.start + 1 })));
    expect(desk.lineOf("b23").id).toBe("entry_new");
  });

  it("lists what no longer fits; put on another line it has its effect there", () => {
    const desk = twoLines();
    const edit = desk.say({ kind: "edit", entryId: desk.lineOf("a").id, set: { date: "2012-05-04" } });
    desk.readAgain([complaint({ id: "b", documentId: "doc_b", date: "2012-05-09", quote: "other words" })]);
    expect(desk.chronology.unplaced).toEqual([edit]);
    desk.say({ kind: "place", entryId: desk.lineOf("b").id, correctionId: edit.id });
    expect(desk.chronology.unplaced).toEqual([]);
    expect(desk.lineOf("b").date).toBe("2012-05-04");
  });

  it("lists a preference whose source is gone", () => {
    const desk = oneLine();
    const prefer = desk.say({ kind: "prefer", entryId: desk.lineOf("a").id, field: "date", eventId: "b" });
    desk.readAgain([complaint({ id: "a" })]);
    expect(desk.chronology.unplaced).toEqual([prefer]);
  });
});

describe("people under several names", () => {
  const person = (name: string) => ({ name, role: "victim", part: "target", text: name, start: 0, end: 3, ruleId: "test" }) as const;

  it("go by one, in every line", () => {
    const desk = new Desk([
      complaint({ id: "a", people: [person("A. Kern"), person("Ada Kern")] }),
      event({ id: "z", start: 500, people: [person("A. Kern")] }),
    ]);
    desk.say({ kind: "join-people", names: ["A. Kern", "Ada Kern"], as: "Ada Kern" });
    expect(desk.chronology.entries.map(({ people }) => people.map(({ name }) => name))).toEqual([["Ada Kern"], ["Ada Kern"]]);
  });
});

describe("lines of another case", () => {
  const bring = (from: Desk, to: Desk, entryIds: string[], whole = false) => {
    const brings = from.lineOf("a").corrections;
    const tellings = from.chronology.entries.filter(({ id }) => entryIds.includes(id)).flatMap(tellingsOf);
    const move = { kind: "move", from: from.caseId, to: to.caseId, whole, entryIds, brings } as const;
    to.elsewhere = [{ caseId: from.caseId, events: from.events }];
    const said = from.say({ ...move, entryIds: [...entryIds], brings: [...brings] });
    to.say({ ...move, entryIds: [...entryIds], brings: [...brings] }, { id: said.id, tellings });
    return said;
  };

  it("leave the one and come to the other, with their ids and what was said of them", () => {
    const [from, to] = [twoLines(), new Desk([event({ id: "z" })], "case_2")];
    const { id } = from.lineOf("a");
    from.say({ kind: "edit", entryId: id, set: { date: "2012-05-04" } });
    const move = bring(from, to, [id]);
    expect(from.ids()).toEqual([["b"]]);
    expect(from.chronology.unplaced).toEqual([]);
    expect(to.lineOf("a")).toMatchObject({ id, date: "2012-05-04" });
    for (const desk of [from, to]) desk.say({ kind: "undo", undoes: move.id });
    expect(to.ids()).toEqual([["z"]]);
    expect(from.lineOf("a")).toMatchObject({ id, date: "2012-05-04" });
  });

  it("come all, and what is read later too, where whole cases are one", () => {
    const [from, to] = [twoLines(), new Desk([], "case_2")];
    bring(from, to, [from.lineOf("a").id], true);
    from.readAgain([...from.events, event({ id: "late", start: 700, quote: "later words" })]);
    to.elsewhere = [{ caseId: "case_1", events: from.events }];
    to.again();
    expect(from.chronology.entries).toEqual([]);
    expect(to.ids().flat().sort()).toEqual(["a", "b", "late"]);
  });
});

describe("any corrections of any events", () => {
  const anyEvents = fc.array(
    fc.record({
      documentId: fc.constantFrom("doc_a", "doc_b", "doc_c"),
      date: fc.constantFrom("2012-05-03", "2012-05-04"),
      quote: fc.constantFrom("she complained", "she wrote"),
      start: fc.integer({ min: 0, max: 300 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const anySaid = fc.array(
    fc.record({ kind: fc.constantFrom("confirm", "reject", "edit", "merge", "split", "undo"), at: fc.nat(), other: fc.nat() }),
    { maxLength: 8 },
  );

  const asked = (desk: Desk, { kind, at, other }: { kind: string; at: number; other: number }): What | null => {
    const { entries } = desk.chronology;
    const [line, second] = [entries[at % entries.length] as Entry, entries[other % entries.length] as Entry];
    const entryId = line.id;
    if (kind === "confirm") return { kind, entryIds: [entryId] };
    if (kind === "reject") return { kind, entryId };
    if (kind === "edit") return { kind, entryId, set: { date: `2013-01-0${1 + (other % 9)}` } };
    if (kind === "merge") return line === second ? null : { kind, entryId, others: [second.id] };
    const source = line.sources[other % line.sources.length] as Event;
    if (kind === "split")
      return line.sources.length < 2 ? null : { kind, entryId, newEntryId: `entry_${desk.corrections.length}`, eventIds: [source.id] };
    const undone = desk.corrections[at % Math.max(1, desk.corrections.length)];
    return undone ? { kind: "undo", undoes: undone.id } : null;
  };
  const written = (events: Event[], said: readonly { kind: string; at: number; other: number }[]): Desk => {
    const desk = new Desk(events);
    for (const one of said) {
      const what = asked(desk, one);
      if (what) desk.say(what);
    }
    return desk;
  };
  const eventsFrom = (all: readonly Partial<Event>[]) => all.map((one, i) => complaint({ ...one, id: `evt_${i}` }));

  it("lose no source and show none twice", () => {
    fc.assert(
      fc.property(anyEvents, anySaid, (all, said) => {
        const desk = written(eventsFrom(all), said);
        expect(desk.ids().flat().sort()).toEqual(desk.events.map(({ id }) => id).sort());
        expect(new Set(desk.chronology.entries.map(({ id }) => id)).size).toBe(desk.chronology.entries.length);
        expect(ChronologySchema.safeParse(desk.chronology).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("give the same again when nothing is new, and in any order of events and of corrections as they are stored", () => {
    fc.assert(
      fc.property(anyEvents, anySaid, (all, said) => {
        const desk = written(eventsFrom(all), said);
        const before = desk.chronology;
        desk.corrections.reverse();
        expect(desk.readAgain([...desk.events].reverse())).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("all taken back give the chronology of the machine, with its ids", () => {
    fc.assert(
      fc.property(anyEvents, anySaid, (all, said) => {
        const events = eventsFrom(all);
        const desk = written(
          events,
          said.filter(({ kind }) => kind !== "undo"),
        );
        for (const one of [...desk.corrections]) desk.say({ kind: "undo", undoes: one.id });
        expect(desk.chronology.entries).toEqual(new Desk(events).chronology.entries);
      }),
      { numRuns: 150 },
    );
  });
});
