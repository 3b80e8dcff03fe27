import { describe, expect, it } from "vitest";
import type { Reason } from "../lib/explain/explanation.ts";
import { REASONS } from "../lib/explain/reasons.ts";
import { Explanation, explainPlace } from "../lib/explain.ts";
import { plainDocument } from "../lib/extract/plain-document.ts";
import { REFINE_STEPS } from "../lib/extract/timex/refine/index.ts";
import { extractDocument } from "../lib/pipeline.ts";
import { STORIES } from "./extract/collection/stories.ts";

const OPTIONS = { documentId: "doc_test", fileName: "test.txt" };

/** Explains the place before which "|" stands. */
function explainMarked(marked: string, options: { published?: string } = {}): Explanation {
  const [before = "", ...after] = marked.split("|");
  return explainPlace(plainDocument(before + after.join("|")), { ...OPTIONS, ...options }, [...before].length);
}

const here = <T extends { here: boolean }>(items: readonly T[]): T[] => items.filter((item) => item.here);

describe("a date", () => {
  it.each([
    ["a case number", "On 6 May 2015 the office refused to open case no. |2014 at once.", "2014", "not-dates"],
    ["a paragraph number", "She was heard on 6 May 2015, see paragraph |1998 of the report.", "1998", "not-dates"],
    ["a sum", "On 6 May 2015 he was fined € |2015 by the court.", "2015", "not-dates"],
    ["part of a longer date", "The office refused on |6 May 2015.", "6 May", "longer-form"],
  ])("that is rejected says why: %s", (_what, marked, text, id) => {
    const found = here(explainMarked(marked).dates).find((date) => date.text === text);
    expect(found).toMatchObject({ outcome: "rejected", meaning: null, changes: [], why: { id } });
  });

  it("that a longer form covers names that form's words, which are kept", () => {
    const [kept, covered] = here(explainMarked("The office refused on |6 May 2015.").dates);
    expect(kept).toMatchObject({ ruleId: "en.timex.day-month-year", outcome: "kept", why: null, meaning: { edtf: "2015-05-06" } });
    expect(covered?.why?.by.map(({ text }) => text)).toEqual(["6 May 2015"]);
  });

  it("counted from where the story stood, or from nothing known, says so", () => {
    const counted = explainMarked(
      "On 11 January 2026 police detained him. After |a two-week review the prosecutor refused to open a case.",
    );
    expect(here(counted.dates)[0]).toMatchObject({
      ruleId: "en.timex.after-stretch",
      meaning: {
        edtf: "2026-01-25~",
        anchor: { text: "11 January 2026" },
        steps: [expect.stringContaining("The story stood at"), expect.anything()],
      },
    });
    const unknown = explainMarked(
      "On 11 January 2026 police detained him. Two days |before the visit he filed a complaint with the court.",
    );
    expect(here(unknown.dates)[0]?.meaning?.diagnostics.map(({ id }) => id)).toContain("act-unknown");
  });

  it("counted from another one has its anchor and its steps", () => {
    const { dates } = explainMarked("On 11 January 2026 doctors examined him. The hospital informed the police on the |same day.");
    expect(here(dates)[0]).toMatchObject({
      value: "XXXX-XX-XX",
      meaning: { edtf: "2026-01-11", resolved: "relative", anchor: { text: "11 January 2026", start: 3, end: 18 } },
    });
    expect(here(dates)[0]?.meaning?.steps).toEqual(['Counted from 2026-01-11 ("11 January 2026").', "The same day: 2026-01-11."]);
  });

  it("counted from the document's own names where that stands", () => {
    const { dates, documentTime } = explainMarked("The office refused |yesterday.", { published: "2020-03-02" });
    expect(documentTime).toEqual({ edtf: "2020-03-02", source: "option" });
    expect(here(dates)[0]?.meaning).toMatchObject({ edtf: "2020-03-01", resolved: "document", anchor: null });
  });

  it("that refining completes says which step did what", () => {
    const { dates } = explainMarked("On |21 January, 8 May and 19 May 2017 she filed complaints.");
    const [change] = here(dates)[0]?.changes ?? [];
    expect(change?.why).toMatchObject({ id: "lists", text: REFINE_STEPS.find(({ id }) => id === "lists")?.reason });
    expect(change?.fields).toContainEqual({ field: "value", from: "XXXX-01-21", to: "2017-01-21" });
    expect(change?.fields).toContainEqual({ field: "group", from: null, to: 'list "21 January, 8 May and 19 May 2017"' });
  });

  it("of a law is marked as a citation, of a paper as a reference", () => {
    const law = here(explainMarked("The office applied the Law of |4 July 2014.").dates)[0];
    const paper = here(explainMarked("The court quashed the decision of |4 July 2014.").dates)[0];
    expect(law?.meaning).toMatchObject({ citation: true, edtf: "2014-07-04" });
    expect(law?.changes[0]?.why.id).toBe("citations");
    expect(paper?.meaning).toMatchObject({ citation: false, reference: true });
  });

  it("that no calendar has keeps no EDTF and says so", () => {
    const [date] = here(explainMarked("The court met on |30 February 2016.").dates);
    expect(date?.meaning).toMatchObject({ edtf: null, diagnostics: [{ id: "impossible-date" }] });
  });

  it("that nothing anchors says so", () => {
    const [date] = here(explainMarked("She was heard |two days later.").dates);
    expect(date?.meaning).toMatchObject({ edtf: null, diagnostics: [{ id: "not-resolved" }] });
  });
});

const STORY = "On 5 May 2015 Ms Ada Kern filed a complaint with the Veresk Regional Prosecutor's Office.";

describe("an act", () => {
  it("that is an event says how it came by its date, and which event it is", () => {
    const { acts, events } = explainMarked("On 5 May 2015 Ms Ada Kern |filed a complaint with the prosecutor.");
    const [act] = here(acts);
    expect(act).toMatchObject({ action: "filing.complaint", outcome: "event", why: [{ id: "clause", by: [{ text: "5 May 2015" }] }] });
    expect(events.map(({ event }) => event.id)).toEqual(act?.events);
  });

  it("whose date is carried on names the place it comes from", () => {
    const { acts, events } = explainMarked("He was detained on 5 May 2015. The guards |beat him.");
    expect(here(acts)[0]).toMatchObject({ action: "incident.ill_treatment", why: [{ id: "carried", by: [{ text: "5 May 2015" }] }] });
    expect(events[0]).toMatchObject({ dated: { id: "carried" }, event: { date: "2015-05-05" } });
  });

  it.each([
    ["a noun without a date", "The |refusal to open a criminal case was unlawful.", ["noun-without-date"]],
    ["no date at all", "The guards |beat him.", ["nothing-carried"]],
    ["an unknown act beside a known one", "On 5 May 2015 Ada Kern |filed a complaint with the prosecutor.", ["known-act-beside"]],
    ["only announces", "On 5 May 2015 the police |announced that the case had been closed.", ["tells-of-an-act", "known-act-beside"]],
  ])("that is dropped says why: %s", (_what, marked, ids) => {
    const dropped = here(explainMarked(marked).acts).filter(({ outcome }) => outcome === "dropped");
    expect(dropped.flatMap(({ why }) => why.map(({ id }) => id))).toEqual(ids);
  });
});

describe("a body", () => {
  it("that points back names the body meant and its place", () => {
    const { bodies } = explainMarked(`${STORY} On 14 May 2015 the |Prosecutor's Office refused to open a case.`);
    expect(bodies).toMatchObject([
      {
        name: "Veresk Regional Prosecutor's Office",
        outcome: "kept",
        why: { id: "points-back", by: [{ text: "Veresk Regional Prosecutor's Office" }] },
      },
    ]);
  });

  it.each([
    ["nobody named, and is filed under its noun,", "On 14 May 2015 the |court refused the motion.", [], "own-noun"],
    ["nobody named, and is left open,", "On 14 May 2015 the |Committee refused the motion.", [], "nobody-fits"],
    [
      "either of two named in one breath",
      "The Veresk District Court and the Orlan District Court agreed. On 14 May 2015 the |court refused the motion.",
      ["Veresk District Court", "Orlan District Court"],
      "two-could-be-meant",
    ],
  ])("that may mean %s says so", (_what, marked, by, id) => {
    const [body] = here(explainMarked(marked).bodies);
    expect(body?.why.id).toBe(id);
    expect(body?.why.by.map(({ text }) => text)).toEqual(by);
  });

  it("that an act leaves out is told as implied, with the place it was taken from", () => {
    const { events } = explainMarked("He was taken to the Veresk Police Department on 5 May 2015. He was |beaten on 6 May 2015.");
    expect(events[0]?.implied).toMatchObject([{ name: "Veresk Police Department", why: { id: "custodian" } }]);
    expect(events[0]?.implied[0]?.why.by[0]?.text).toBe("Veresk Police Department");
  });
});

describe("a case", () => {
  it.each([
    ["of the one person told of", `${STORY} She was heard on |6 May 2015.`, ["Ada Kern"], "one-person"],
    ["of nobody", "On 5 May 2015 the office |refused the motion.", [], "nobody"],
  ])("%s says by what", (_what, marked, names, id) => {
    expect(explainMarked(marked).case).toMatchObject({ names, why: { id } });
  });

  it("of a heading says so", () => {
    const text = "# Ada Kern\n\nAda Kern was beaten on 5 May 2015.\n\n# Bo Lind\n\nBo Lind was beaten on 6 May 2016.";
    const blank = plainDocument(text);
    const paragraphs = blank.paragraphs.map((paragraph) =>
      text.startsWith("#", paragraph.start) ? { ...paragraph, kind: "heading" as const } : paragraph,
    );
    const explained = explainPlace({ ...blank, paragraphs }, OPTIONS, text.lastIndexOf("beaten"));
    expect(explained.case).toMatchObject({ names: ["Bo Lind"], why: { id: "heading" } });
    expect(explained.events[0]?.case).toEqual(explained.case);
  });
});

describe("a place", () => {
  const EMPTY = { dates: [], acts: [], bodies: [], people: [], events: [] };

  it("where no rule reads anything has its sentence and nothing else", () => {
    expect(explainMarked("On 5 May 2015 it rained. |The road is long.")).toMatchObject({
      ...EMPTY,
      sentence: { text: "The road is long." },
    });
  });

  it("between paragraphs has not even a sentence", () => {
    expect(explainMarked("The road is long.\n|\nIt winds.")).toMatchObject({ ...EMPTY, sentence: null, case: null, paragraph: null });
  });

  it("has its page", () => {
    const text = "On 5 May 2015 it rained. On 6 May 2015 it snowed.";
    const page = { state: "read", width: null, height: null, quality: null } as const;
    const pages = [
      { ...page, number: 1, start: 0, end: 25 },
      { ...page, number: 2, start: 25, end: text.length },
    ];
    const pageAt = (at: number) => explainPlace({ ...plainDocument(text), pages }, OPTIONS, at).page;
    expect([0, 24, 25, text.length - 1].map(pageAt)).toEqual([1, 1, 2, 2]);
  });

  it.each([7, 1_000_000])("beyond the text is refused: %d", (at) => {
    expect(() => explainPlace(plainDocument("six 😀 "), OPTIONS, at)).toThrow(expect.objectContaining({ code: "OUT_OF_TEXT" }));
  });

  it("of a language without vocabulary is refused", () => {
    expect(() => explainPlace(plainDocument("text"), { ...OPTIONS, language: "xx" }, 0)).toThrow(
      expect.objectContaining({ code: "LANGUAGE_UNKNOWN" }),
    );
  });
});

/** All reasons of an explanation, and all pieces of text in it. */
function* within(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* within(part);
}

describe("everywhere in the stories", () => {
  const known = new Set([...Object.values(REASONS).flatMap((table) => Object.keys(table)), ...REFINE_STEPS.map(({ id }) => id)]);
  const isReason = (value: object): value is Reason => "id" in value && "text" in value && "by" in value;
  const texts = STORIES.filter((_, i) => i % 5 === 0).map(({ text }) => `𝔄🕊️ ${text}`);

  it.each(texts.map((text, i) => [i, text] as const))(
    "story %d: pieces are slices, reasons have words, nothing dropped is unexplained",
    (_i, text) => {
      const document = plainDocument(text);
      const letters = [...text];
      const { events } = extractDocument(document, OPTIONS);
      for (let at = 0; at < letters.length; at += 29) {
        const explained = explainPlace(document, OPTIONS, at);
        expect(Explanation.parse(explained)).toEqual(explained);
        const covering = events.filter(({ start, end }) => start <= at && at < end);
        expect(explained.events.map(({ event }) => event)).toEqual(covering);
        expect(explained.acts.filter(({ why }) => why.length === 0)).toEqual([]);
        for (const value of within({ ...explained, events: explained.events.map(({ event: _, ...rest }) => rest) })) {
          if (isReason(value)) expect(known).toContain(value.id);
          else if ("start" in value && "end" in value && "text" in value)
            expect(letters.slice(Number(value.start), Number(value.end)).join("")).toBe(value.text);
        }
      }
    },
  );
});
