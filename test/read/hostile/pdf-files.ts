import { Readable } from "node:stream";
import { createDeflate, deflateSync } from "node:zlib";
import { flate, onePage, pdfOfObjects, stream } from "./pdf-bytes.ts";

export interface HostileFile {
  name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  /** The codes that it may end with; "" where it may be read. */
  codes: readonly string[];
  /** Takes seconds. */
  slow?: true;
}

const SOUND = onePage();
const MEGABYTE = 1024 * 1024;
const cut = (share: number): Uint8Array => SOUND.subarray(0, Math.floor(SOUND.length * share));
const changed = (from: string, to: string): Buffer => Buffer.from(SOUND.toString("latin1").replace(from, to), "latin1");

/** Blanks packed a megabyte at a time, so that the bomb's maker stays small itself. */
async function packedBlanks(megabytes: number): Promise<Buffer> {
  const packer = createDeflate();
  const chunk = Buffer.alloc(MEGABYTE, 0x20);
  const blanks = function* (): Generator<Buffer> {
    for (let at = 0; at < megabytes; at++) yield chunk;
  };
  const packed = Readable.from(blanks()).pipe(packer);
  return Buffer.concat(await Array.fromAsync(packed as AsyncIterable<Buffer>));
}

/** Flate within flate: a few kilobytes that unpack to `megabytes`. */
const twiceFlate = async (megabytes: number): Promise<Buffer> =>
  stream("/Filter [/FlateDecode /FlateDecode]", deflateSync(await packedBlanks(megabytes)));

/** Forms that each draw the next one ten times. */
function nestedForms(depth: number): Buffer {
  const form = (next: number): Buffer =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /XObject << /X ${next} 0 R >> >>`,
      Buffer.from("/X Do ".repeat(10)),
    );
  const forms = Array.from({ length: depth }, (_, at) => form(at + 7));
  const last = stream("/Type /XObject /Subtype /Form /BBox [0 0 600 850]", Buffer.from("0 0 m 9 9 l S"));
  return onePage({ content: stream("", Buffer.from("/X Do")), resources: "/XObject << /X 6 0 R >>", more: [...forms, last] });
}

const image = (dictionary: string, data: Buffer): Buffer =>
  onePage({
    content: stream("", Buffer.from("q 595 0 0 842 0 0 cm /I Do Q")),
    resources: "/XObject << /I 6 0 R >>",
    more: [stream(`/Type /XObject /Subtype /Image ${dictionary}`, data)],
  });
const GRAY = "/ColorSpace /DeviceGray /BitsPerComponent 8";

const flood = (operators: string, times: number): Buffer => onePage({ content: flate(Buffer.from(operators.repeat(times))) });
const kids = (count: number): string => Array.from({ length: count }, () => "3 0 R").join(" ");
const REFUSED = ["PDF_BROKEN", "PDF_NO_TEXT", "PDF_NO_PAGES"];
const READ_OR_REFUSED = ["", ...REFUSED];
const BOMB = ["PDF_TOO_COMPLEX", "READ_TOO_COMPLEX", "READ_TIMEOUT", ...READ_OR_REFUSED];

/** Damaged on the way. */
const DAMAGED: readonly HostileFile[] = [
  ...[0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => ({
    name: `cut at ${share}.pdf`,
    bytes: () => cut(share),
    codes: READ_OR_REFUSED,
  })),
  { name: "header only.pdf", bytes: () => Buffer.from("%PDF-1.7\n"), codes: REFUSED },
  { name: "zeroes in the middle.pdf", bytes: () => Buffer.from(SOUND).fill(0, 200, 400), codes: READ_OR_REFUSED },
  {
    name: "every tenth byte turned.pdf",
    bytes: () => Buffer.from(SOUND.map((byte, at) => (at > 9 && at % 10 === 0 ? byte ^ 0xff : byte))),
    codes: READ_OR_REFUSED,
  },
  { name: "junk before the header.pdf", bytes: () => Buffer.concat([Buffer.alloc(900, 0x78), SOUND]), codes: READ_OR_REFUSED },
  { name: "junk behind the end.pdf", bytes: () => Buffer.concat([SOUND, Buffer.alloc(5000, 0xff)]), codes: READ_OR_REFUSED },
  { name: "wrong startxref.pdf", bytes: () => changed("startxref\n", "startxref\n9"), codes: READ_OR_REFUSED },
  { name: "negative startxref.pdf", bytes: () => changed("startxref\n", "startxref\n-"), codes: READ_OR_REFUSED },
  { name: "no xref.pdf", bytes: () => changed("xref\n0", "xxxx\n0"), codes: READ_OR_REFUSED },
  { name: "huge size in the trailer.pdf", bytes: () => changed("/Size 6", "/Size 2147483647"), codes: READ_OR_REFUSED },
  {
    name: "wrong stream length.pdf",
    bytes: () => onePage({ content: Buffer.from("<< /Length 999999999 >>\nstream\nBT ET\nendstream") }),
    codes: READ_OR_REFUSED,
  },
  {
    name: "negative stream length.pdf",
    bytes: () => onePage({ content: Buffer.from("<< /Length -5 >>\nstream\nBT ET\nendstream") }),
    codes: READ_OR_REFUSED,
  },
  {
    name: "broken flate.pdf",
    bytes: () => onePage({ content: stream("/Filter /FlateDecode", Buffer.from("no flate at all")) }),
    codes: READ_OR_REFUSED,
  },
  {
    name: "unknown filter.pdf",
    bytes: () => onePage({ content: stream("/Filter /NoSuchDecode", Buffer.from("x")) }),
    codes: READ_OR_REFUSED,
  },
  { name: "no catalog.pdf", bytes: () => pdfOfObjects(["<< >>"]), codes: REFUSED },
];

/** Made to be wrong in their structure. */
const TWISTED: readonly HostileFile[] = [
  {
    name: "no pages.pdf",
    bytes: () => pdfOfObjects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]),
    codes: REFUSED,
  },
  { name: "negative count.pdf", bytes: () => changed("/Count 1", "/Count -7"), codes: READ_OR_REFUSED },
  {
    name: "count of two thousand million.pdf",
    bytes: () => changed("/Count 1", "/Count 2000000000"),
    codes: ["TOO_MANY_PAGES", ...READ_OR_REFUSED],
  },
  { name: "pages that are their own kids.pdf", bytes: () => changed("/Kids [3 0 R]", "/Kids [2 0 R]"), codes: READ_OR_REFUSED },
  { name: "parent that is a kid.pdf", bytes: () => changed("/Parent 2 0 R", "/Parent 3 0 R"), codes: READ_OR_REFUSED },
  {
    name: "one page a thousand times.pdf",
    bytes: () => Buffer.from(SOUND.toString("latin1").replace("/Kids [3 0 R] /Count 1", `/Kids [${kids(1000)}] /Count 1000`), "latin1"),
    codes: READ_OR_REFUSED,
  },
  {
    name: "one page three thousand times.pdf",
    bytes: () => Buffer.from(SOUND.toString("latin1").replace("/Kids [3 0 R] /Count 1", `/Kids [${kids(3000)}] /Count 3000`), "latin1"),
    codes: ["TOO_MANY_PAGES", ...READ_OR_REFUSED],
  },
  { name: "content that is itself.pdf", bytes: () => onePage({ content: Buffer.from("[4 0 R 4 0 R]") }), codes: READ_OR_REFUSED },
  {
    name: "form that draws itself.pdf",
    bytes: () =>
      onePage({
        content: stream("", Buffer.from("/X Do")),
        resources: "/XObject << /X 6 0 R >>",
        more: [stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", Buffer.from("/X Do"))],
      }),
    codes: READ_OR_REFUSED,
  },
  {
    name: "arrays in arrays.pdf",
    bytes: () => onePage({ page: `/Deep ${"[".repeat(100_000)}${"]".repeat(100_000)}` }),
    codes: READ_OR_REFUSED,
  },
  {
    name: "dictionaries in dictionaries.pdf",
    bytes: () => onePage({ page: `/Deep ${"<< /A ".repeat(50_000)}0${" >>".repeat(50_000)}` }),
    codes: READ_OR_REFUSED,
  },
  {
    name: "unclosed strings.pdf",
    bytes: () => onePage({ content: stream("", Buffer.from(`BT ${"(".repeat(200_000)}`)) }),
    codes: READ_OR_REFUSED,
  },
  { name: "a million saves.pdf", bytes: () => flood("q ", 1_000_000), codes: BOMB, slow: true },
  { name: "font that is no font.pdf", bytes: () => changed("/BaseFont /Helvetica", "/FontFile 4 0 R /BaseFont 7"), codes: READ_OR_REFUSED },
  {
    name: "script that opens.pdf",
    bytes: () => onePage({ catalog: "/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >>" }),
    codes: [""],
  },
  { name: "launch that opens.pdf", bytes: () => onePage({ catalog: "/OpenAction << /S /Launch /F (/bin/sh) >>" }), codes: [""] },
  {
    name: "password.pdf",
    bytes: () =>
      onePage({
        trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${"aa".repeat(32)}> /U <${"bb".repeat(32)}> >> /ID [<aa> <bb>]`,
      }),
    codes: ["PDF_ENCRYPTED", "PDF_BROKEN"],
  },
  {
    name: "unknown encryption.pdf",
    bytes: () => onePage({ trailer: "/Encrypt << /Filter /NoSuchHandler >> /ID [<aa> <bb>]" }),
    codes: ["PDF_ENCRYPTED", "PDF_BROKEN"],
  },
];

/** Pages and pictures of absurd sizes: what OCR is asked to draw. */
const ABSURD: readonly HostileFile[] = [
  {
    name: "page as large as a town.pdf",
    bytes: () => onePage({ mediaBox: "0 0 2000000000 2000000000", content: stream("", Buffer.from("0 0 2000000000 2000000000 re f")) }),
    codes: READ_OR_REFUSED,
    slow: true,
  },
  {
    name: "page a mile high.pdf",
    bytes: () => onePage({ mediaBox: "0 0 1 10000000", content: stream("", Buffer.from("0 0 1 10000000 re f")) }),
    codes: READ_OR_REFUSED,
    slow: true,
  },
  {
    name: "page of no width.pdf",
    bytes: () => onePage({ mediaBox: "0 0 0 0", content: stream("", Buffer.from("0 0 9 9 re f")) }),
    codes: READ_OR_REFUSED,
  },
  { name: "page inside out.pdf", bytes: () => onePage({ mediaBox: "595 842 0 0" }), codes: READ_OR_REFUSED },
  { name: "page of no number.pdf", bytes: () => onePage({ mediaBox: "0 0 NaN 1e999" }), codes: READ_OR_REFUSED },
  { name: "black page.pdf", bytes: () => onePage({ content: stream("", Buffer.from("0 0 595 842 re f")) }), codes: REFUSED },
  {
    name: "image of 60,000 by 60,000.pdf",
    bytes: () => image(`/Width 60000 /Height 60000 ${GRAY} /Filter /FlateDecode`, deflateSync(Buffer.alloc(1000))),
    codes: BOMB,
    slow: true,
  },
  { name: "image of negative width.pdf", bytes: () => image(`/Width -100 /Height 100 ${GRAY}`, Buffer.alloc(100)), codes: READ_OR_REFUSED },
  {
    name: "JPEG that is none.pdf",
    bytes: () => image(`/Width 100 /Height 100 ${GRAY} /Filter /DCTDecode`, Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3])),
    codes: READ_OR_REFUSED,
  },
  {
    name: "JBIG2 that is none.pdf",
    bytes: () => image("/Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", Buffer.alloc(64, 0xff)),
    codes: READ_OR_REFUSED,
  },
  {
    name: "JPEG 2000 that is none.pdf",
    bytes: () => image("/Width 100 /Height 100 /Filter /JPXDecode", Buffer.alloc(64, 0x7f)),
    codes: READ_OR_REFUSED,
  },
  {
    name: "fax that is none.pdf",
    bytes: () =>
      image(
        "/Width 2000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2000 >>",
        Buffer.alloc(256, 0xa5),
      ),
    codes: READ_OR_REFUSED,
    slow: true,
  },
  {
    name: "noise.pdf",
    bytes: () =>
      image(
        `/Width 400 /Height 560 ${GRAY}`,
        Buffer.from(Array.from({ length: 400 * 560 }, (_, at) => (Math.imul(at, 2654435761) >>> 24) & 0xff)),
      ),
    codes: BOMB,
    slow: true,
  },
];

/** Small files that unpack, or draw, without end. */
const BOMBS: readonly HostileFile[] = [
  { name: "300 MB in flate in flate.pdf", bytes: async () => onePage({ content: await twiceFlate(300) }), codes: BOMB, slow: true },
  {
    name: "4 GB in flate in flate.pdf",
    bytes: async () => onePage({ content: Buffer.from(`[${"6 0 R ".repeat(8)}]`), more: [await twiceFlate(512)] }),
    codes: BOMB,
    slow: true,
  },
  { name: "a thousand million forms.pdf", bytes: () => nestedForms(9), codes: BOMB, slow: true },
  { name: "a million letters.pdf", bytes: () => flood("BT /F1 9 Tf 72 700 Td (a) Tj ET\n", 1_000_000), codes: BOMB, slow: true },
  { name: "seven million letters.pdf", bytes: () => flood("BT /F1 9 Tf (a) Tj ET\n", 7_000_000), codes: BOMB, slow: true },
  { name: "two million lines.pdf", bytes: () => flood("0 0 m 9 9 l S\n", 2_000_000), codes: BOMB, slow: true },
];

export const HOSTILE_PDFS: readonly HostileFile[] = [...DAMAGED, ...TWISTED, ...ABSURD, ...BOMBS];
