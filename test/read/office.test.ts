import { describe, expect, it } from "vitest";
import { type Packed, zipOf } from "./packing.ts";
import { codeOf, paragraphsOf, read } from "./reading.ts";

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const docx = (body: string, more: Readonly<Record<string, Packed>> = {}): Uint8Array =>
  zipOf({
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELATIONS,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const run = (text: string, look = ""): string => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, look = ""): string => `<w:p><w:pPr>${look}</w:pPr>${inner}</w:p>`;
const texts = async (body: string) => paragraphsOf(await read(docx(body), "a.docx"));

describe("what stands in a Word document", () => {
  it("counts as it will stand when changes are accepted", async () => {
    const changed = `${run("He was ")}<w:del w:id="1" w:author="x"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run("again ")}</w:ins>${run("detained.")}`;
    expect(await texts(paragraph(changed))).toEqual(["He was again detained."]);
  });

  it("counts where it stands in a field or is set in a direction of writing", async () => {
    const wrapped = `<w:fldSimple w:instr=" DATE "><w:r><w:t>3 May 2021</w:t></w:r></w:fldSimple><w:dir w:val="ltr">${run(" he was")}</w:dir><w:bdo>${run(" released.")}</w:bdo>`;
    expect(await texts(paragraph(run("On ") + wrapped))).toEqual(["On 3 May 2021 he was released."]);
  });

  it("parts runs only where the author does", async () => {
    expect(await texts(paragraph(run("On 3 M") + run("ay", "<w:b/>") + run(" 2021 he was released.")))).toEqual([
      "On 3 May 2021 he was released.",
    ]);
  });

  it("keeps numbered paragraphs without numbers that nobody printed", async () => {
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
    expect(await texts(paragraph(run("First."), numbered) + paragraph(run("Between.")) + paragraph(run("Second."), numbered))).toEqual([
      "First.",
      "Between.",
      "Second.",
    ]);
  });

  it("a short paragraph all in bold is a heading, a sentence or a bold word is none", async () => {
    const { paragraphs } = await read(
      docx(
        paragraph(run("The case of Aigul", "<w:b/>")) +
          paragraph(run("He was detained on 3 May.", "<w:b/>")) +
          paragraph(run("He", "<w:b/>") + run(" complained")),
      ),
      "a.docx",
    );
    expect(paragraphs.map(({ kind }) => kind)).toEqual(["heading", "text", "text"]);
  });

  it("rows of a table are lines, a table that lays out a page is not", async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(paragraph(run(text)))).join("")}</w:tr>`;
    const layout = `<w:tbl><w:tr>${cell(paragraph(run("One.")) + paragraph(run("Two.")))}${cell(paragraph(run("Three.")))}</w:tr></w:tbl>`;
    expect(await texts(`<w:tbl>${row("Body", "Answer")}${row("Court", "3 May 2021")}</w:tbl>${layout}`)).toEqual([
      "Body | Answer",
      "Court | 3 May 2021",
      "One.",
      "Two.",
      "Three.",
    ]);
  });
});

describe("a row of a table", () => {
  const cell = (...inner: string[]) => `<w:tc>${inner.map((text) => paragraph(run(text))).join("")}</w:tc>`;
  const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join("")}</w:tr></w:tbl>`;

  it("that begins with a day keeps what stands beside it, at whatever length", async () => {
    const told = cell("The lawyer complained.", "Nobody answered.");
    expect(await texts(table(cell("3 May 2021"), told, cell("Annex 2")))).toEqual([
      "3 May 2021 | The lawyer complained. Nobody answered. | Annex 2",
    ]);
  });

  it("is none where long cells stand beside one another", async () => {
    expect(await texts(table(cell("The law of 2014"), cell("One.")) + table(cell("In 2014,", "they came."), cell("One.")))).toEqual([
      "The law of 2014 | One.",
      "In 2014,",
      "they came.",
      "One.",
    ]);
  });
});

describe("text that Word does not show", () => {
  const codes = async (bytes: Uint8Array) => (await read(bytes, "a.docx")).diagnostics.map(({ code }) => code);
  const styles = (look: string) => ({
    "word/styles.xml": `<w:styles ${W}><w:style w:type="character" w:styleId="Secret"><w:rPr>${look}</w:rPr></w:style></w:styles>`,
    "word/_rels/document.xml.rels": RELATIONS.replace(
      "officeDocument/2006/relationships/officeDocument",
      "officeDocument/2006/relationships/styles",
    ).replace("word/document.xml", "styles.xml"),
  });

  it("is left out, and that is told", async () => {
    const bytes = docx(
      paragraph(run("He was ") + run("never ", "<w:vanish/>") + run("detained.")) + paragraph(run("Secret.", "<w:vanish/>")),
    );
    expect(paragraphsOf(await read(bytes, "a.docx"))).toEqual(["He was detained."]);
    expect((await read(bytes, "a.docx")).diagnostics).toEqual([
      { code: "HIDDEN_TEXT", message: expect.stringContaining("12 letters"), page: null },
    ]);
  });

  it("is left out where a style hides it", async () => {
    const bytes = docx(paragraph(run("He was ") + run("never ", '<w:rStyle w:val="Secret"/>') + run("detained.")), styles("<w:vanish/>"));
    expect(paragraphsOf(await read(bytes, "a.docx"))).toEqual(["He was detained."]);
  });

  it.each([
    ["based on one that hides", '<w:basedOn w:val="Hiding"/>', "He was detained."],
    ["that shows what it is based on", '<w:basedOn w:val="Hiding"/><w:rPr><w:vanish w:val="0"/></w:rPr>', "He was never detained."],
    ["that is based on itself", '<w:basedOn w:val="Own"/>', "He was never detained."],
  ])("goes by a style %s", async (_, inner, shown) => {
    const hiding = '<w:style w:type="character" w:styleId="Hiding"><w:rPr><w:vanish/></w:rPr></w:style>';
    const own = `<w:style w:type="character" w:styleId="Own">${inner}</w:style>`;
    const body = paragraph(run("He was ") + run("never ", '<w:rStyle w:val="Own"/>') + run("detained."));
    const bytes = docx(body, { ...styles(""), "word/styles.xml": `<w:styles ${W}>${own}${hiding}</w:styles>` });
    expect(paragraphsOf(await read(bytes, "a.docx"))).toEqual([shown]);
  });

  it("is none where the style is switched off, or only the paragraph's own sign is hidden", async () => {
    const shown = run("He was ", '<w:vanish w:val="0"/>') + run("detained.", '<w:rStyle w:val="Secret"/>');
    const bytes = docx(paragraph(shown, "<w:rPr><w:vanish/></w:rPr>"), styles('<w:vanish w:val="false"/>'));
    expect(paragraphsOf(await read(bytes, "a.docx"))).toEqual(["He was detained."]);
    expect(await codes(bytes)).toEqual([]);
  });
});

describe("text that an OpenDocument does not show", () => {
  const odt = (body: string): Uint8Array =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style><style:style style:name="T2"><style:text-properties/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    });

  it("is left out, by its style or as a section, and that is told", async () => {
    const body = `<text:p>He was <text:span text:style-name="T1">never <text:span text:style-name="T2">ever</text:span></text:span><text:span text:style-name="T2">detained.</text:span></text:p><text:section text:display="none"><text:p>Secret.</text:p></text:section><text:p>Shown.</text:p>`;
    const document = await read(odt(body), "a.odt");
    expect(paragraphsOf(document)).toEqual(["He was detained.", "Shown."]);
    expect(document.diagnostics).toEqual([{ code: "HIDDEN_TEXT", message: expect.stringContaining("16 letters"), page: null }]);
  });
});

describe("office files that mean harm", () => {
  const deep = (depth: number) =>
    `${"<w:sdt><w:sdtContent>".repeat(depth)}${paragraph(run("x"))}${"</w:sdtContent></w:sdt>".repeat(depth)}`;
  const entities = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  it.each([
    ["nested deep", () => docx(deep(5_000)), "OFFICE_TOO_COMPLEX"],
    ["endless elements", () => docx("<w:p/>".repeat(1_100_000)), "OFFICE_TOO_COMPLEX"],
    ["a large part that shrinks to nothing", () => docx(paragraph(run(" ".repeat(60 * 1024 * 1024)))), "ARCHIVE_TOO_LARGE"],
    ["entities", () => docx("", { "word/document.xml": entities }), "OFFICE_BROKEN"],
    [
      "a file of the system",
      () => docx("", { "word/document.xml": entities.replace('"aaaa"', 'SYSTEM "file:///etc/passwd"') }),
      "OFFICE_BROKEN",
    ],
    ["no XML at all", () => docx("", { "word/document.xml": "nothing" }), "OFFICE_BROKEN"],
    ["a size that lies", () => docx("", { "word/document.xml": { content: "a".repeat(100_000), size: 5 } }), "ARCHIVE_BROKEN"],
    ["no text", () => docx(paragraph("")), "EMPTY_FILE"],
    [
      "a password, as Office sets it",
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
      "FILE_ENCRYPTED",
    ],
    ["ODT without content", () => zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "meta.xml": "<a/>" }), "OFFICE_BROKEN"],
    [
      "an ODT with a password",
      () =>
        zipOf({
          mimetype: "application/vnd.oasis.opendocument.text",
          "META-INF/manifest.xml": "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
          "content.xml": "garbage",
        }),
      "FILE_ENCRYPTED",
    ],
  ])("%s", async (_name, make, code) => {
    const bytes = make();
    const started = process.cpuUsage();
    expect(await codeOf(bytes, "a.docx")).toBe(code);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});

describe("Markdown", () => {
  it("gives headings with their level, items with their number, and no marks", async () => {
    const document = await read(
      "# The case\n\n## What happened\n\nOn **3 May 2021** she [complained](http://x.example).\n\n2. Second\n3. Third",
      "a.md",
    );
    expect(document.paragraphs.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["heading", 2],
      ["text", undefined],
      ["list-item", undefined],
      ["list-item", undefined],
    ]);
    expect(paragraphsOf(document).slice(2)).toEqual(["On 3 May 2021 she complained.", "2. Second", "3. Third"]);
  });

  it.each([
    ["brackets", "[".repeat(50_000)],
    ["emphasis", "*a _b ".repeat(20_000)],
    ["quotes", `${">".repeat(20_000)}x`],
    ["links", "[a](".repeat(20_000)],
    ["pipes", `${"|a".repeat(20_000)}\n${"|-".repeat(20_000)}\n`],
  ])("%s without end take no time without end", async (_name, content) => {
    const started = process.cpuUsage();
    await codeOf(content, "a.md");
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});
