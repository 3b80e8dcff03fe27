import { describe, expect, it } from "vitest";
import { type Line, type LinedDocument, type Run, textOf } from "../../lib/clean/lines.ts";
import { takePrintedNotes } from "../../lib/clean/printed-notes.ts";
import { printedParagraphs } from "../../lib/clean/printed-paragraphs.ts";
import { furniture } from "../../lib/clean/steps/furniture.ts";

const LETTER = 0.5;

interface Printed {
  left?: number;
  size?: number;
  bold?: boolean;
  /** Width in points; by default that of the letters. */
  width?: number;
  runs?: Run[];
}

function line(
  text: string,
  bottom: number,
  { left = 72, size = 10, bold = false, width = text.length * LETTER * size, runs }: Printed = {},
): Line {
  return {
    text,
    box: { left, right: left + width, top: bottom - size, bottom },
    size,
    bold,
    runs: runs ?? [{ text, size, raised: 0 }],
    joiner: " ",
  };
}

const document = (...pages: Line[][]): LinedDocument => ({
  pages: pages.map((lines, index) => ({ number: index + 1, width: 595, height: 842, lines })),
  notes: [],
});
const blocks = (pages: LinedDocument): [string, string][] => printedParagraphs(pages).map((block) => [block.kind, textOf(block)]);
const FULL = 400;

describe("paragraphs of printed lines", () => {
  it("a wider gap parts them", () => {
    const page = [
      line("The first line of it", 100, { width: FULL }),
      line("goes on here.", 112),
      line("The second one", 132, { width: FULL }),
      line("as well.", 144),
    ];
    expect(blocks(document(page)).map(([, text]) => text)).toEqual(["The first line of it goes on here.", "The second one as well."]);
  });

  it("an indent after a stop parts them", () => {
    const page = [
      line("The first line of it", 100, { width: FULL }),
      line("goes on to the end.", 112, { width: FULL }),
      line("The second one", 124, { left: 92, width: 380 }),
      line("too.", 136),
    ];
    expect(blocks(document(page)).map(([, text]) => text)).toEqual(["The first line of it goes on to the end.", "The second one too."]);
  });

  it("a line that ends early after a stop parts them", () => {
    const page = [
      line("The first line of it", 100, { width: FULL }),
      line("ends here.", 112),
      line("The second one", 124, { width: FULL }),
      line("too.", 136),
    ];
    expect(blocks(document(page)).map(([, text]) => text)).toEqual(["The first line of it ends here.", "The second one too."]);
  });

  it("one runs over a page break, each part with its page", () => {
    const found = printedParagraphs(document([line("It was sent to the", 700, { width: FULL })], [line("prosecutor.", 100)]));
    expect(found).toEqual([
      {
        kind: "text",
        pieces: [
          { text: "It was sent to the ", page: 1 },
          { text: "prosecutor.", page: 2 },
        ],
      },
    ]);
  });

  it("after a stop a new page begins a new one", () => {
    expect(blocks(document([line("It was sent.", 700)], [line("Nobody answered.", 100)]))).toHaveLength(2);
  });

  it("a dash within a sentence begins no item, one after it does", () => {
    const open = [line("“I do not want anything,", 100, { width: FULL }), line("— said the mother", 112, { width: FULL })];
    const closed = [line("There were two reasons.", 100), line("— the first of them", 112), line("— the second", 124)];
    expect(blocks(document(open))).toHaveLength(1);
    expect(blocks(document(closed)).map(([kind]) => kind)).toEqual(["text", "list-item", "list-item"]);
  });

  it("what stands in another column goes on only where the sentence is open", () => {
    const column = (region: number, ...lines: Line[]): Line[] => lines.map((one) => ({ ...one, region }));
    const open = [...column(0, line("It was sent to the", 700, { width: 200 })), ...column(1, line("prosecutor.", 100, { left: 320 }))];
    const closed = [...column(0, line("It was sent.", 700, { width: 200 })), ...column(1, line("Nobody answered.", 100, { left: 320 }))];
    expect(blocks(document(open)).map(([, text]) => text)).toEqual(["It was sent to the prosecutor."]);
    expect(blocks(document(closed))).toHaveLength(2);
  });

  it("a row of a table is one paragraph, a short small line before it a caption", () => {
    const row = {};
    const body = Array.from({ length: 6 }, (_, index) => line("A full line of running text in here", 200 + 12 * index, { width: FULL }));
    const cells = [
      { ...line("Court", 320), row, joiner: " | " as const },
      { ...line("4 June", 320, { left: 200 }), row },
    ];
    const page = [...body, line("Table 1. Answers", 300, { size: 9 }), ...cells];
    expect(blocks(document(page)).slice(-2)).toEqual([
      ["caption", "Table 1. Answers"],
      ["table-row", "Court | 4 June"],
    ]);
  });

  it("larger, bold or capital lines are headings; list items are items", () => {
    const body = Array.from({ length: 6 }, (_, index) => line("A full line of running text in here", 200 + 12 * index, { width: FULL }));
    const page = [
      line("The case of A", 100, { size: 14 }),
      line("First complaint", 130, { bold: true }),
      line("THE LAW", 160),
      ...body,
      line("1. The first item", 300),
      line("2. The second item", 312),
    ];
    expect(blocks(document(page)).map(([kind]) => kind)).toEqual(["heading", "heading", "heading", "text", "list-item", "list-item"]);
  });
});

describe("footnotes of printed pages", () => {
  const marked = line("He complained.1 Then", 100, {
    runs: [
      { text: "He complained.", size: 10, raised: 0 },
      { text: "1 ", size: 6, raised: 3 },
      { text: "Then", size: 10, raised: 0 },
    ],
  });
  const note = (mark: string, text: string, bottom: number): Line =>
    line(`${mark} ${text}`, bottom, {
      size: 8,
      runs: [
        { text: mark, size: 5, raised: 2.5 },
        { text: ` ${text}`, size: 8, raised: 0 },
      ],
    });

  it("small lines at the foot that begin with a mark are notes; the mark leaves the text", () => {
    const cleaned = takePrintedNotes(
      document([marked, line("nobody answered him for a year.", 112), note("1", "Interview of May", 700), line("2020.", 710, { size: 8 })]),
    );
    expect(cleaned.notes).toEqual([{ mark: "1", page: 1, text: "Interview of May 2020." }]);
    expect(cleaned.pages[0]?.lines.map(({ text }) => text)).toEqual(["He complained. Then", "nobody answered him for a year."]);
  });

  it("each column has a foot of its own", () => {
    const second = line("It was refused.2 So", 100, {
      left: 320,
      runs: [
        { text: "It was refused.", size: 10, raised: 0 },
        { text: "2 ", size: 6, raised: 3 },
        { text: "So", size: 10, raised: 0 },
      ],
    });
    const columns = [
      ...[marked, note("1", "Interview.", 700)].map((one) => ({ ...one, region: 0 })),
      ...[second, note("2", "Decision.", 700)].map((one) => ({ ...one, region: 1 })),
    ];
    const cleaned = takePrintedNotes(document(columns));
    expect(cleaned.notes.map(({ mark, text }) => [mark, text])).toEqual([
      ["1", "Interview."],
      ["2", "Decision."],
    ]);
    expect(cleaned.pages[0]?.lines.map(({ text }) => text)).toEqual(["He complained. Then", "It was refused. So"]);
  });

  it("a note is known where no space can be seen behind its number, a year is no number of a note", () => {
    const glued = line("1The loss was never explained.", 700, { size: 8 });
    const body = line("A long line of the running text to give the size of its letters", 112);
    expect(takePrintedNotes(document([marked, body, glued])).notes).toEqual([
      { mark: "1", page: 1, text: "The loss was never explained." },
    ]);
    expect(takePrintedNotes(document([marked, body, line("2019 was a hard year.", 700, { size: 8 })])).notes).toEqual([]);
  });

  it("letters keep their places when a mark goes", () => {
    const edges = Array.from({ length: "He complained.1 Then".length + 1 }, (_, index) => 72 + 5 * index);
    const printed = { ...marked, print: { edges, top: 90, bottom: 100, turn: 0 as const } };
    const [kept] = takePrintedNotes(document([printed, note("1", "Interview.", 700)])).pages[0]?.lines ?? [];
    const at = (kept?.text ?? "").indexOf("Then");
    expect(kept?.print?.edges).toHaveLength((kept?.text.length ?? 0) + 1);
    expect(kept?.print?.edges[at]).toBe(72 + 5 * "He complained.1 ".length);
  });

  it("a note runs on at the foot of the next page", () => {
    const second = line("It was refused.2 So", 100, {
      runs: [
        { text: "It was refused.", size: 10, raised: 0 },
        { text: "2 ", size: 6, raised: 3 },
        { text: "So", size: 10, raised: 0 },
      ],
    });
    const cleaned = takePrintedNotes(
      document([marked, note("1", "Interview of", 700)], [second, line("May 2020.", 690, { size: 8 }), note("2", "Decision.", 700)]),
    );
    expect(cleaned.notes.map(({ text }) => text)).toEqual(["Interview of May 2020.", "Decision."]);
  });

  it.each([
    ["a small caption without a mark", line("Photograph: the square in Balqyn", 700, { size: 8 })],
    ["a line of the running text that begins with a number", line("1 May was a holiday.", 700)],
  ])("%s stays in the text", (_name, last) => {
    const cleaned = takePrintedNotes(document([line("A long line of running text to give the size", 100), last]));
    expect(cleaned.notes).toEqual([]);
    expect(cleaned.pages[0]?.lines).toHaveLength(2);
  });

  it("a raised number without a note stays", () => {
    const area = line("20 m2 of space", 100, {
      runs: [
        { text: "20 m", size: 10, raised: 0 },
        { text: "2", size: 6, raised: 3 },
        { text: " of space", size: 10, raised: 0 },
      ],
    });
    expect(takePrintedNotes(document([area])).pages[0]?.lines[0]?.text).toBe("20 m2 of space");
  });
});

describe("running lines of printed pages", () => {
  const page = (number: number, top = 40): Line[] => [
    line("Annual report", top, { size: 8 }),
    line(`A line of the running text on page ${number}`, 400),
    line("It ends here.", 412),
  ];
  const left = (...pages: Line[][]): string[] =>
    furniture.apply(document(...pages)).pages.flatMap(({ lines }) => lines.map(({ text }) => text));

  it("on two pages they are known by their height", () => {
    expect(left(page(1), page(2))).not.toContain("Annual report");
    expect(left(page(1), page(2, 60))).toContain("Annual report");
  });

  it("a title that says the same in larger letters stays", () => {
    const title = line("Annual report", 60, { size: 18 });
    const titled = left([...page(1), title], page(2), page(3));
    expect(titled.filter((text) => text === "Annual report")).toHaveLength(1);
  });
});
