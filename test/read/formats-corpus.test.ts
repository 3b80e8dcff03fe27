import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../lib/model/document.ts";
import { FURNITURE, PUBLISHED, SITE } from "./corpus/build/site-page.ts";
import { type CorpusText, withoutMarks } from "./corpus/build/source.ts";
import { bytesOfFile, OFFICE_FILES, PAGE_FILES, PLAIN_FILES, SAVED_PAGES, TEXTS, textNamed } from "./corpus/formats.ts";
import { plainLines } from "./corpus/plain-lines.ts";
import { paragraphsOf, read } from "./reading.ts";

/** What a reader of the text has before him: each paragraph, each row of a table. */
const expected = ({ blocks }: CorpusText): string[] =>
  blocks.flatMap((one) => (one.kind === "table" ? one.rows.map((row) => row.join(" | ")) : [withoutMarks(one.text)]));

const KINDS: Readonly<Record<string, number>> = { title: 1, heading: 2, subheading: 3 };
const headings = ({ blocks }: CorpusText): [string, number | undefined][] =>
  blocks.flatMap((one) =>
    one.kind in KINDS && "text" in one ? [[withoutMarks(one.text), KINDS[one.kind]] as [string, number | undefined]] : [],
  );
const headingsOf = ({ paragraphs, text }: SourceDocument) =>
  paragraphs.filter(({ kind }) => kind === "heading").map(({ start, end, level }) => [text.slice(start, end), level]);

const openFile = (file: string) => read(bytesOfFile(file), file);

describe("DOCX and ODT", () => {
  it.each(OFFICE_FILES)("$file: every paragraph, heading, table row and footnote, letter for letter", async ({ file, text, language }) => {
    const gold = textNamed(text);
    const document = await openFile(file);
    expect(paragraphsOf(document)).toEqual(expected(gold));
    expect(document.notes.map(({ text: note }) => note)).toEqual([...gold.notes.values()]);
    expect(headingsOf(document)).toEqual(headings(gold));
    expect(document.coverage.status).toBe("complete");
    expect(document.coverage.languages[0]?.code).toBe(language);
  });
});

describe("articles on sites", () => {
  it.each([...PAGE_FILES, ...SAVED_PAGES])("$file: every paragraph, nothing of the site", async ({ file, text, language }) => {
    const gold = textNamed(text);
    const document = await openFile(file);
    expect(paragraphsOf(document)).toEqual(expected(gold));
    expect(FURNITURE.filter((piece) => document.text.includes(piece))).toEqual([]);
    expect(document.notes.map(({ text: note }) => note)).toEqual([...gold.notes.values()]);
    expect(document.metadata).toMatchObject({ published: { edtf: PUBLISHED, source: "metadata" }, publisher: SITE });
    expect(document.coverage.status).toBe("complete");
    expect(document.coverage.languages[0]?.code).toBe(language);
  });
});

describe("plain text", () => {
  it.each(PLAIN_FILES)("$file: read in its encoding, which is said where it is inferred", async ({ file, text, encoding }) => {
    const document = await openFile(file);
    expect(paragraphsOf(document)).toEqual(plainLines(textNamed(text)));
    const said = encoding.startsWith("utf") ? [] : [expect.stringContaining(encoding)];
    expect(document.diagnostics.map(({ message }) => message)).toEqual(said);
  });
});

describe("the corpus", () => {
  it("holds a third out", () => {
    expect(3 * TEXTS.filter(({ heldOut }) => heldOut).length).toBe(TEXTS.length);
  });
});
