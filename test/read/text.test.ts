import { describe, expect, it } from "vitest";
import { codeOf, pageOf, paragraphsOf, read } from "./reading.ts";

const STORY = "On 3 May 2021 Мария Ким complained.\n\nThe prosecutor’s office did not answer.";
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const little = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return big ? little.swap16() : little;
};

describe("encodings of plain text", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(STORY)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${STORY}`)],
    ["UTF-16 little-endian with a mark", utf16(STORY, false, true)],
    ["UTF-16 big-endian with a mark", utf16(STORY, true, true)],
    ["UTF-16 little-endian without a mark", utf16(STORY, false, false)],
    ["UTF-16 big-endian without a mark", utf16(STORY, true, false)],
  ])("%s is read whole", async (_name, bytes) => {
    const document = await read(bytes, "story.txt");
    expect(document.text).toBe(STORY);
    expect(document.coverage.status).toBe("complete");
  });

  it.each([
    ["iso-8859-5", (code: number) => code - 0x360],
    ["x-mac-cyrillic", (code: number) => (code === 0x44f ? 0xdf : code < 0x430 ? code - 0x390 : code - 0x350)],
  ])("Russian in %s is told by its words, and that it was inferred is said", async (encoding, byteOf) => {
    const story = "3 мая 2021 года Мария Ким подала жалобу. Ответа прокуратуры города не было, и она обратилась в суд.";
    const bytes = Uint8Array.from(story, (letter) => (letter > "\u007F" ? byteOf(letter.charCodeAt(0)) : letter.charCodeAt(0)));
    const document = await read(bytes, "story.txt");
    expect(document.text).toBe(story);
    expect(document.diagnostics).toEqual([
      expect.objectContaining({ code: "ENCODING_INFERRED", message: expect.stringContaining(encoding) }),
    ]);
  });

  it("a few broken bytes stay as U+FFFD, and the document says that it is partial", async () => {
    const bytes = Buffer.concat([Buffer.from(STORY.repeat(20)), Buffer.from([0xff]), Buffer.from("\n\nEnd.")]);
    const document = await read(bytes, "story.txt");
    expect(document.text).toContain("\uFFFD");
    expect(document.coverage.status).toBe("partial");
    expect(document.diagnostics).toEqual([
      expect.objectContaining({ code: "WRONG_ENCODING", message: expect.stringContaining("1 character") }),
    ]);
  });

  it("a text marked as UTF-16 that is none is refused, and no other encoding is tried", async () => {
    const halves = Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0x41 : 0xd8));
    expect(await codeOf(Uint8Array.from([0xff, 0xfe, ...halves]), "order.txt")).toBe("WRONG_ENCODING");
  });

  it("bytes that are words in no encoding are refused, never guessed", async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index % 9 === 8 ? 0x20 : 0x80 + ((index * 53) % 128)));
    expect(await codeOf(bytes, "order.txt")).toBe("WRONG_ENCODING");
  });
});

describe("paragraphs of plain text", () => {
  it("blank lines part paragraphs and wrapped lines are joined", async () => {
    const wrapped =
      "The lawyer of the detained man complained to the prosecutor on the same\nday, but nobody could tell her who had the file or when an answer might\nbe expected.\n\nA week later she wrote again to the regional office and to the ministry\nin the capital; both letters were returned.";
    expect(paragraphsOf(await read(wrapped, "story.txt"))).toEqual([
      "The lawyer of the detained man complained to the prosecutor on the same day, but nobody could tell her who had the file or when an answer might be expected.",
      "A week later she wrote again to the regional office and to the ministry in the capital; both letters were returned.",
    ]);
  });

  it("a sentence goes on over the line's end in a text too short to tell its width, a new one does not", async () => {
    const short = "On 3 May 2021 Maria Kim complained\r\nto the prosecutor of Balqyn.\r\nNobody answered.\r\nFound:\r\none letter.";
    expect(paragraphsOf(await read(short, "story.txt"))).toEqual([
      "On 3 May 2021 Maria Kim complained to the prosecutor of Balqyn.",
      "Nobody answered.",
      "Found:",
      "one letter.",
    ]);
  });

  it("lines that are no wrapped text are paragraphs of their own", async () => {
    const list = "The following was found:\n– the detained man was beaten;\n– no protocol was drawn up.\n\nSigned in Balqyn.";
    const document = await read(list, "list.txt");
    expect(paragraphsOf(document)).toEqual([
      "The following was found:",
      "– the detained man was beaten;",
      "– no protocol was drawn up.",
      "Signed in Balqyn.",
    ]);
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual(["text", "list-item", "list-item", "text"]);
  });

  it("capitals and lone title lines are headings, a lone sentence is none", async () => {
    const document = await read("THE CASE OF AIGUL\n\nFirst complaint\n\nHe complained.\n\nNobody answered.", "case.txt");
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual(["heading", "heading", "text", "text"]);
  });

  it("form feeds give pages, and a paragraph runs over them", async () => {
    const document = await read(
      "Report\nThe complaint was sent to the office that\n\fhad been complained of.\n\nAnother.\fLast page.",
      "report.txt",
    );
    expect(document.text).toContain("The complaint was sent to the office that had been complained of.");
    expect([pageOf(document, "sent to the"), pageOf(document, "had been"), pageOf(document, "Last")]).toEqual([1, 2, 3]);
    expect(document.coverage).toMatchObject({ pagesTotal: 3, pagesRead: 3 });
  });

  it("running lines and page numbers of paged text are dropped", async () => {
    const pages = [1, 2, 3, 4].map(
      (number) => `Annual report of the Centre\n\nText of page number ${"abcd"[number - 1]} goes here.\n\n${number}`,
    );
    expect(paragraphsOf(await read(pages.join("\f"), "report.txt"))).toEqual(
      ["a", "b", "c", "d"].map((letter) => `Text of page number ${letter} goes here.`),
    );
  });

  it("a number alone in a text without pages stays", async () => {
    expect((await read("Cell\n\n17\n\nwas closed.", "note.txt")).text).toContain("17");
  });
});

describe("the text that everything points into", () => {
  it("spans of paragraphs and pages lie within it, in order, and cover every paragraph", async () => {
    const document = await read("One.\n\nTwo goes\n\fon here.\n\nThree.", "a.txt");
    expect(document.text).toBe(paragraphsOf(document).join("\n\n"));
    for (const { start, end } of [...document.paragraphs, ...document.pages])
      expect(0 <= start && start < end && end <= document.text.length).toBe(true);
    for (const { start } of document.paragraphs) expect(document.pages.some((page) => page.start <= start && start < page.end)).toBe(true);
  });

  it("has no soft hyphens, ligatures, no-break spaces or control characters", async () => {
    expect((await read("The of\uFB01ce\u00A0of\u202Fthe pro\u00ADse\u00ADcu\u00ADtor\u200B.", "a.txt")).text).toBe(
      "The office of the prosecutor.",
    );
  });
});

describe("headings that plain text marks as Markdown does", () => {
  it("are headings with their level, and lose their marks", async () => {
    const document = await read(
      new TextEncoder().encode("# The case of Ann Sample\nShe complained on 5 May 2021.\n\n## The answer\n\nNone came."),
      "n.txt",
    );
    expect(paragraphsOf(document)).toEqual(["The case of Ann Sample", "She complained on 5 May 2021.", "The answer", "None came."]);
    expect(document.paragraphs.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["text", undefined],
      ["heading", 2],
      ["text", undefined],
    ]);
  });

  it.each(["#5 is the cell.", "# 5 of the list", "#justice was the word of the day.", "C# was taught there."])("%s is none", async (line) =>
    expect(paragraphsOf(await read(new TextEncoder().encode(`${line}\n\nShe complained.`), "n.txt"))[0]).toBe(line),
  );
});
