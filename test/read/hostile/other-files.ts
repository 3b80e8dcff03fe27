import { deflateRawSync } from "node:zlib";
import { onePage } from "./pdf-bytes.ts";
import type { HostileFile } from "./pdf-files.ts";

const MEGABYTE = 1024 * 1024;
const text = (words: string): Buffer => Buffer.from(words);

interface ZipEntry {
  name: string;
  data: Buffer;
  /** What the archive says it unpacks to, where that is a lie. */
  claimed?: number;
}

/** A ZIP written by hand: deflated entries and their directory. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claimed = data.length } of entries) {
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed, 18);
    fields.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), fields, place, label]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crc32 = (data: Buffer): number => ~data.reduce((sum, byte) => (CRC[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), -1) >>> 0;

function zipWithLostDirectory(): Buffer {
  const zip = zipOf([{ name: "a.txt", data: text("x") }]);
  return zip.fill(0xff, zip.length - 6, zip.length - 2);
}

const TYPES = text(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const RELATIONS = text(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inner: string, doctype = ""): Buffer =>
  text(`<?xml version="1.0"?>${doctype}<w:document ${WORD}><w:body>${inner}</w:body></w:document>`);
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const docx = (document: Buffer, more: readonly ZipEntry[] = []): Buffer =>
  zipOf([
    { name: "[Content_Types].xml", data: TYPES },
    { name: "_rels/.rels", data: RELATIONS },
    { name: "word/document.xml", data: document },
    ...more,
  ]);

const OFFICE = ["", "OFFICE_BROKEN", "OFFICE_TOO_COMPLEX", "EMPTY_FILE", "UNKNOWN_FORMAT", "ARCHIVE_BROKEN", "ARCHIVE_TOO_LARGE"];
const ARCHIVE = ["", "ARCHIVE_BROKEN", "ARCHIVE_TOO_LARGE", "ARCHIVE_TOO_DEEP", "EMPTY_FILE", "UNKNOWN_FORMAT", "OFFICE_BROKEN"];
const MARKUP = ["", "MARKUP_TOO_DEEP", "EMPTY_FILE", "FILE_TOO_LARGE", "NOT_TEXT", "TEXT_TOO_LONG", "LINE_TOO_LONG", "WRONG_ENCODING"];
const TEXT = [
  "",
  "NOT_TEXT",
  "WRONG_ENCODING",
  "LINE_TOO_LONG",
  "FILE_TOO_LARGE",
  "EMPTY_FILE",
  "UNKNOWN_FORMAT",
  "TOO_MANY_PAGES",
  "TEXT_TOO_LONG",
];
const MAIL = ["", "MAIL_BROKEN", "EMPTY_FILE", ...TEXT];

const OFFICE_FILES: readonly HostileFile[] = [
  { name: "cut.docx", bytes: () => docx(body(paragraph("On 3 March 2025 the court heard the case."))).subarray(0, 400), codes: OFFICE },
  { name: "170 MB of XML.docx", bytes: () => docx(body(paragraph("a".repeat(170 * MEGABYTE)))), codes: OFFICE, slow: true },
  {
    name: "60 MB that claims 100 bytes.docx",
    bytes: () =>
      zipOf([
        { name: "[Content_Types].xml", data: TYPES },
        { name: "_rels/.rels", data: RELATIONS },
        { name: "word/document.xml", data: Buffer.alloc(60 * MEGABYTE, 0x20), claimed: 100 },
      ]),
    codes: OFFICE,
    slow: true,
  },
  { name: "100,000 elements deep.docx", bytes: () => docx(body(`${"<w:p>".repeat(100_000)}${"</w:p>".repeat(100_000)}`)), codes: OFFICE },
  { name: "a million empty paragraphs.docx", bytes: () => docx(body("<w:p/>".repeat(1_000_000))), codes: OFFICE },
  {
    name: "external entity.docx",
    bytes: () => docx(body(paragraph("&leak;"), '<!DOCTYPE d [<!ENTITY leak SYSTEM "file:///etc/passwd">]>')),
    codes: OFFICE,
  },
  {
    name: "billion laughs.docx",
    bytes: () =>
      docx(
        body(
          paragraph("&a9;"),
          `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("")}]>`,
        ),
      ),
    codes: OFFICE,
  },
  { name: "no document inside.docx", bytes: () => zipOf([{ name: "[Content_Types].xml", data: TYPES }]), codes: OFFICE },
  { name: "document that is no XML.docx", bytes: () => docx(Buffer.from([0, 1, 2, 3, 255])), codes: OFFICE },
  {
    name: "relation to itself.docx",
    bytes: () =>
      zipOf([
        { name: "[Content_Types].xml", data: TYPES },
        { name: "_rels/.rels", data: Buffer.from(RELATIONS.toString().replace("word/document.xml", "_rels/.rels")) },
      ]),
    codes: OFFICE,
  },
  {
    name: "old Word.docx",
    bytes: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)]),
    codes: OFFICE,
  },
];

const ARCHIVES: readonly HostileFile[] = [
  { name: "empty.zip", bytes: () => zipOf([]), codes: ARCHIVE },
  { name: "cut.zip", bytes: () => zipOf([{ name: "a.txt", data: text("a") }]).subarray(0, 30), codes: ARCHIVE },
  {
    name: "way out.zip",
    bytes: () =>
      zipOf([
        { name: "../../../etc/passwd", data: text("root") },
        { name: "/abs.txt", data: text("x") },
        { name: "C:\\x.txt", data: text("x") },
      ]),
    codes: ARCHIVE,
  },
  {
    name: "one name twice.zip",
    bytes: () =>
      zipOf([
        { name: "a.txt", data: text("one") },
        { name: "a.txt", data: text("two") },
      ]),
    codes: ARCHIVE,
  },
  {
    name: "200 MB of blanks.zip",
    bytes: () => zipOf([{ name: "a.txt", data: Buffer.alloc(200 * MEGABYTE, 0x20) }]),
    codes: ARCHIVE,
    slow: true,
  },
  {
    name: "three thousand files.zip",
    bytes: () => zipOf(Array.from({ length: 3000 }, (_, at) => ({ name: `${at}.txt`, data: text("x") }))),
    codes: ARCHIVE,
  },
  {
    name: "zip in zip in zip.zip",
    bytes: () => Array.from({ length: 12 }).reduce<Buffer>((inner, _, at) => zipOf([{ name: `${at}.zip`, data: inner }]), text("core")),
    codes: ARCHIVE,
  },
  { name: "claims 4 GB.zip", bytes: () => zipOf([{ name: "a.txt", data: text("x"), claimed: 0xfffffff0 }]), codes: ARCHIVE },
  {
    name: "directory beyond the end.zip",
    bytes: () => zipWithLostDirectory(),
    codes: ARCHIVE,
  },
  { name: "name of NUL.zip", bytes: () => zipOf([{ name: "a\0b.txt", data: text("x") }]), codes: ARCHIVE },
];

const PAGES: readonly HostileFile[] = [
  { name: "50,000 divs deep.html", bytes: () => text(`<html><body>${"<div>".repeat(50_000)}deep`), codes: MARKUP },
  { name: "500,000 divs deep.html", bytes: () => text(`<html><body>${"<div>".repeat(500_000)}deep`), codes: MARKUP },
  { name: "300,000 flat tags.html", bytes: () => text(`<html><body>${"<b>x</b>".repeat(300_000)}`), codes: MARKUP },
  {
    name: "a million attributes.html",
    bytes: () => text(`<html><body><p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>`),
    codes: MARKUP,
    slow: true,
  },
  {
    name: "entity bomb.html",
    bytes: () => text(`<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html><body><p>&b; and ${"&amp;".repeat(100_000)}</p>`),
    codes: MARKUP,
  },
  { name: "1,500,000 ampersands.html", bytes: () => text(`<html><body><p>${"&amp;".repeat(1_500_000)}</p>`), codes: ["MARKUP_TOO_DEEP"] },
  { name: "unclosed comment.html", bytes: () => text(`<html><body><!--${"-".repeat(500_000)}`), codes: MARKUP },
  { name: "unclosed tags.html", bytes: () => text(`<html><body>${"<a <b <c ".repeat(50_000)}`), codes: MARKUP },
  { name: "script only.html", bytes: () => text("<html><body><script>while(true){}</script></body></html>"), codes: MARKUP },
  { name: "tables in tables.html", bytes: () => text(`<html><body>${"<table><tr><td>".repeat(2_000)}x`), codes: MARKUP },
  { name: "11 MB.html", bytes: () => text(`<html><body><p>${"word ".repeat(2_300_000)}</p>`), codes: MARKUP },
  {
    name: "wrong UTF-8.html",
    bytes: () =>
      Buffer.concat([text("<html><body><p>"), Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0xe2, 0x28, 0xa1, 0xf8, 0x88]), text("</p>")]),
    codes: MARKUP,
  },
];

const TEXTS: readonly HostileFile[] = [
  { name: "nothing.txt", bytes: () => Buffer.of(), codes: ["EMPTY_FILE"] },
  { name: "blank.txt", bytes: () => text(" \n\t\n"), codes: ["EMPTY_FILE"] },
  { name: "mark only.txt", bytes: () => Buffer.of(0xef, 0xbb, 0xbf), codes: ["EMPTY_FILE"] },
  {
    name: "random.txt",
    bytes: () => Buffer.from(Array.from({ length: 100_000 }, (_, at) => (Math.imul(at, 2654435761) >>> 24) & 0xff)),
    codes: TEXT,
  },
  {
    name: "half a UTF-16.txt",
    bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("date", "utf16le"), Buffer.of(0x41)]),
    codes: TEXT,
  },
  {
    name: "lone surrogates.txt",
    bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("\ud800 \udfff on 3 March 2025".repeat(200), "utf16le")]),
    codes: TEXT,
  },
  {
    name: "overlong UTF-8.txt",
    bytes: () => Buffer.concat([text("On 3 March 2025 "), Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf])]),
    codes: TEXT,
  },
  { name: "one line of 15 MB.txt", bytes: () => Buffer.alloc(15 * MEGABYTE, 0x61), codes: TEXT },
  { name: "five million line ends.txt", bytes: () => Buffer.alloc(5_000_000, 0x0a), codes: TEXT },
  { name: "three thousand form feeds.txt", bytes: () => text("page\f".repeat(3000)), codes: TEXT },
  {
    name: "marks on a letter.txt",
    bytes: () => text(`On 3 March 2025 ${"e\u0301".repeat(5)}${"\u0301".repeat(50_000)} he came.`),
    codes: TEXT,
  },
  {
    name: "turned writing.txt",
    bytes: () => text("\u202eOn 3 March 2025\u202c \u2066he\u2069 came.\u0000".replace("\u0000", "")),
    codes: TEXT,
  },
  { name: "brackets.txt", bytes: () => text("(".repeat(90_000)), codes: TEXT },
  { name: "numbers without end.txt", bytes: () => text(`On ${"1".repeat(90_000)} March 2025.`), codes: TEXT },
];

const DISGUISED: readonly HostileFile[] = [
  {
    name: "page.pdf",
    bytes: () => text("<!doctype html><html><body><p>On 3 March 2025 he came.</p></body></html>"),
    codes: ["", "PDF_BROKEN"],
  },
  { name: "words.pdf", bytes: () => text("On 3 March 2025 he came."), codes: ["", "PDF_BROKEN"] },
  {
    name: "program.pdf",
    bytes: () => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(5000)]),
    codes: ["PDF_BROKEN", "UNKNOWN_FORMAT"],
  },
  {
    name: "picture.docx",
    bytes: () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), Buffer.alloc(500)]),
    codes: ["UNKNOWN_FORMAT", "OFFICE_BROKEN"],
  },
  { name: "paper.txt", bytes: () => onePage(), codes: [""] },
  {
    name: "PDF and page.html",
    bytes: () => Buffer.concat([text("<html><body><p>On 3 March 2025 he came.</p><!-- "), onePage()]),
    codes: ["", "PDF_BROKEN", "NOT_TEXT"],
  },
  {
    name: "PDF and ZIP.pdf",
    bytes: () => Buffer.concat([onePage(), zipOf([{ name: "a.txt", data: text("x") }])]),
    codes: ["", "PDF_BROKEN", "ARCHIVE_BROKEN"],
  },
  {
    name: "gzip.txt",
    bytes: () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(200)]),
    codes: ["UNKNOWN_FORMAT", "NOT_TEXT"],
  },
];

const MAILS: readonly HostileFile[] = [
  { name: "cut.eml", bytes: () => text("From: a@example.org\r\nSubject: =?utf-8?B?4oCm"), codes: MAIL },
  {
    name: "parts in parts.eml",
    bytes: () =>
      text(
        `From: a@example.org\r\nMIME-Version: 1.0\r\n${Array.from({ length: 500 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join("")}\r\nx`,
      ),
    codes: MAIL,
  },
  {
    name: "two megabytes of headers.eml",
    bytes: () => text(`From: a@example.org\r\nSubject: x\r\n${"X-Long: y\r\n".repeat(200_000)}\r\nx`),
    codes: MAIL,
  },
  {
    name: "wrong base64.eml",
    bytes: () =>
      text(
        "From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!%%%%====\r\n",
      ),
    codes: MAIL,
  },
  {
    name: "unknown charset.eml",
    bytes: () =>
      text(
        "From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=no-such\r\n\r\nOn 3 March 2025 he came.\r\n",
      ),
    codes: MAIL,
  },
];

export const OTHER_HOSTILE_FILES: readonly HostileFile[] = [...OFFICE_FILES, ...ARCHIVES, ...PAGES, ...TEXTS, ...DISGUISED, ...MAILS];
