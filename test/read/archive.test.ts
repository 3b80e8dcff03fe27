import { describe, expect, it } from "vitest";
import { entryName, isSystemFile } from "../../lib/read/archive/entry-name.ts";
import { nestedIn, nestingRefusal, OUTERMOST, partsOf } from "../../lib/read/containers.ts";
import { encodeSingleByte } from "./corpus/build/encode.ts";
import { mailOf, type Packed, zipOf } from "./packing.ts";
import { bytesOf, codeOf, paragraphsOf, read } from "./reading.ts";

const LETTER = "On 3 May 2021 the lawyer complained.";
const MEGABYTE = 1024 * 1024;
const namesIn = async (bytes: Uint8Array, format: "zip" | "eml" = "zip") => {
  const names: string[] = [];
  for await (const { name, refusal } of partsOf(bytes, format)) names.push(refusal ? `${name}: ${refusal.code}` : name);
  return names;
};
const many = (count: number, content: Packed = "x"): Record<string, Packed> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, content]));
const blanks = (size: number): Uint8Array => new Uint8Array(size).fill(0x20);
const overstated = { content: "a", size: 900 * MEGABYTE };

describe("archives that mean harm end with a code, and soon", () => {
  it.each([
    ["an archive cut off", () => zipOf({ "a.txt": LETTER }).subarray(0, 40), "ARCHIVE_BROKEN"],
    ["a head and nothing else", () => bytesOf("PK\u0003\u0004"), "ARCHIVE_BROKEN"],
    ["no files", () => zipOf({}), "EMPTY_FILE"],
    ["only what systems leave", () => zipOf({ "__MACOSX/a": "x", ".DS_Store": "x", "Thumbs.db": "x" }), "EMPTY_FILE"],
    ["only files that ask for a password", () => zipOf({ "a.txt": { content: LETTER, encrypted: true } }), "FILE_ENCRYPTED"],
    ["3,000 files", () => zipOf(many(3_000)), "ARCHIVE_TOO_LARGE"],
    ["files that unpack to a thousand times their size", () => zipOf({ "a.txt": blanks(40 * MEGABYTE) }), "ARCHIVE_TOO_LARGE"],
    ["a directory that promises terabytes", () => zipOf({ a: overstated, b: overstated }), "ARCHIVE_TOO_LARGE"],
    ["a table", () => zipOf({ "[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>" }), "UNKNOWN_FORMAT"],
    ["slides of OpenDocument", () => zipOf({ mimetype: "application/vnd.oasis.opendocument.presentation" }), "UNKNOWN_FORMAT"],
  ])("%s", async (_name, make, code) => {
    expect(await codeOf(make(), "a.zip")).toBe(code);
  });

  it.each([
    ["says a smaller size than it has", { content: blanks(5 * MEGABYTE), size: 10 }, "ARCHIVE_BROKEN"],
    ["says a larger size than it has", { content: "abc", size: 10 }, "ARCHIVE_BROKEN"],
    ["asks for a password", { content: LETTER, encrypted: true }, "FILE_ENCRYPTED"],
  ])("a file that %s is refused, the others come", async (_name, packed, code) => {
    const bytes = zipOf({ "bad.txt": packed, "good.txt": LETTER });
    expect(await namesIn(bytes)).toEqual([`bad.txt: ${code}`, "good.txt"]);
    const { coverage, diagnostics } = await read(bytes, "a.zip");
    expect({ status: coverage.status, files: coverage.files }).toEqual({ status: "partial", files: 1 });
    expect(diagnostics).toMatchObject([{ code, message: expect.stringContaining("File 1") }]);
  });

  it("a diagnostic tells no name of a file", async () => {
    const { diagnostics } = await read(zipOf({ "Maria Kim.txt": { content: LETTER, encrypted: true }, "b.txt": LETTER }), "a.zip");
    expect(JSON.stringify(diagnostics)).not.toContain("Maria");
  });
});

describe("names in archives", () => {
  it.each([
    ["../../etc/passwd", "etc/passwd"],
    ["/root/letter.txt", "root/letter.txt"],
    ["C:\\Users\\x\\letter.txt", "Users/x/letter.txt"],
    ["a/./b//c.txt", "a/b/c.txt"],
    ["..", "unnamed"],
    ["letter\u202Etxt.pdf", "lettertxt.pdf"],
  ])("%j leads nowhere: %s", (name, safe) => {
    expect(entryName(bytesOf(name), 0x800)).toBe(safe);
  });

  it("are read as Windows packs them, without saying so", () => {
    expect(entryName(encodeSingleByte("Жалоба прокурору.txt", "ibm866"), 0)).toBe("Жалоба прокурору.txt");
  });

  it.each([["__MACOSX/letter.txt"], ["folder/.DS_Store"], ["~$letter.docx"]])("%s is no document", (name) => {
    expect(isSystemFile(name)).toBe(true);
  });

  it("of documents are no system's", () => {
    expect(["letter.txt", "a/desktop.pdf", "macosx/a.txt"].filter(isSystemFile)).toEqual([]);
  });
});

describe("nesting", () => {
  it("multiplies by nothing: each level shares out what the one above may hold", () => {
    const inner = nestedIn(OUTERMOST, 100);
    expect(inner).toEqual({ depth: 1, budget: 200 });
    expect(nestingRefusal(200, inner)).toBeNull();
    expect(nestingRefusal(201, inner)?.code).toBe("ARCHIVE_TOO_LARGE");
  });

  it("ends at three levels", () => {
    const third = nestedIn(nestedIn(OUTERMOST, 1), 1);
    expect(nestingRefusal(1, third)).toBeNull();
    expect(nestingRefusal(1, nestedIn(third, 1))?.code).toBe("ARCHIVE_TOO_DEEP");
  });
});

describe("messages", () => {
  /** A message as old programs of the region sent it: every byte as it is, and not a word of how to read it. */
  const bare = (letters: (text: string) => Uint8Array): Uint8Array => {
    const head = Buffer.from("From: ");
    const more = Buffer.from(" <a@sample.example>\r\nMessage-ID: <1@sample.example>\r\nMIME-Version: 1.0\r\nSubject: ");
    return Buffer.concat([head, letters("Анна Примерова"), more, letters("Жалоба на действия полиции"), Buffer.from("\r\n\r\nText.")]);
  };
  const cyrillic = (text: string): Uint8Array =>
    Uint8Array.from(text, (letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x0410 + 0xc0 : letter.charCodeAt(0)));

  it("are read by their subject and sender also where these say no encoding", async () => {
    const document = await read(bare(cyrillic), "a.eml");
    expect(document.metadata).toMatchObject({ title: "Жалоба на действия полиции", publisher: "Анна Примерова" });
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["ENCODING_INFERRED"]);
    expect(
      (
        await read(
          bare((text) => Buffer.from(text)),
          "a.eml",
        )
      ).metadata.title,
    ).toBe("Жалоба на действия полиции");
  });

  const old = (body: Uint8Array, type = "text/plain"): Uint8Array =>
    Buffer.concat([
      Buffer.from(`From: a@sample.example\r\nTo: b@sample.example\r\nSubject: S\r\nMessage-ID: <1@x>\r\nContent-Type: ${type}\r\n\r\n`),
      body,
    ]);
  const COMPLAINT = "Жалоба на действия полиции отклонена, и на это решение подана новая жалоба.";

  it("that nowhere say an encoding are read in the one that their words are words in", async () => {
    const document = await read(old(cyrillic(COMPLAINT)), "a.eml");
    expect(document.text).toBe(`S\n\n${COMPLAINT}`);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["ENCODING_INFERRED"]);
  });

  it("that say a wrong encoding are read in part only, and say so", async () => {
    const document = await read(old(cyrillic(COMPLAINT), "text/plain; charset=utf-8"), "a.eml");
    expect(document.coverage.status).toBe("partial");
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["WRONG_ENCODING"]);
  });

  const inBothWays = (text: string, html: string): Uint8Array =>
    bytesOf(new TextDecoder().decode(mailOf({ subject: "S", text, html })).replace("multipart/mixed", "multipart/alternative"));

  it("are read as HTML where their plain text says no more than that there is some", async () => {
    const html = `<p>${LETTER}</p><p>${LETTER}</p><p>${LETTER}</p>`;
    const body = async (text: string) => paragraphsOf(await read(inBothWays(text, html), "a.eml")).slice(1);
    expect(await body("See the page.")).toEqual([LETTER, LETTER, LETTER]);
    expect(await body(`${LETTER}\n\n${LETTER}`)).toEqual([LETTER, LETTER]);
  });

  it("are read as plain text where their HTML is beyond the limits", async () => {
    const html = "<div>".repeat(2_000) + LETTER.repeat(4);
    expect((await read(inBothWays("Nobody answered.", html), "a.eml")).text).toBe("S\n\nNobody answered.");
  });

  it("are read all the same where their headers are letters in no encoding", async () => {
    const document = await read(
      bare((text) => Uint8Array.from(text, (_, at) => [0xc0, 0xe0, 0x81, 0x98][at % 4] ?? 0)),
      "a.eml",
    );
    expect(document.text).toContain("Text.");
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["WRONG_ENCODING"]);
  });

  it("are dated where they were written, titled by their subject, and name their sender", async () => {
    const { text, metadata, format } = await read(mailOf({ subject: "Жалоба", text: LETTER }), "a.eml");
    expect({ format, text }).toEqual({ format: "eml", text: `Жалоба\n\n${LETTER}` });
    expect(metadata).toMatchObject({ title: "Жалоба", publisher: "Aigerim Sample", published: { edtf: "2026-03-05", source: "metadata" } });
  });

  it("are known by their head, whatever they are called", async () => {
    expect((await read(mailOf({ subject: "S", text: LETTER }), "letter.txt")).format).toBe("eml");
  });

  it("a printed letter that begins like one is a text", async () => {
    expect((await read(`Date: 3 May 2021\nTo: the prosecutor\nSubject: Complaint\n\n${LETTER}`, "letter.txt")).format).toBe("text");
  });

  it("with HTML only are read, without what it hides", async () => {
    const html = `<html><head><style>p{color:red}</style></head><body><p>${LETTER}</p><script>x()</script></body></html>`;
    expect((await read(mailOf({ subject: "S", html }), "a.eml")).text).toBe(`S\n\n${LETTER}`);
  });

  it("bring their attachments, forwarded messages too", async () => {
    const inner = mailOf({ subject: "Inner", text: LETTER });
    expect(await namesIn(mailOf({ subject: "S", text: "x", attachments: { "a.pdf": "x", "inner.eml": inner } }), "eml")).toEqual([
      "a.pdf",
      "inner.eml",
    ]);
  });

  it("nested beyond sense are refused", async () => {
    const deep = Array.from({ length: 40 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join("");
    expect(await codeOf(`Message-ID: <1@x>\r\nDate: x\r\nSubject: y\r\nMIME-Version: 1.0\r\n${deep}\r\ntext`, "a.eml")).toBe("MAIL_BROKEN");
  });
});
