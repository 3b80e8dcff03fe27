import { deflateSync } from "node:zlib";

/** A PDF put together by hand, so that each of its parts may be wrong. Objects are numbered from 1; the first is the catalog. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from("\nendobj\n")]));
  }
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`,
    ),
  );
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function stream(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, Buffer.from("\nendstream")]);
}

export const flate = (data: Buffer, dictionary = ""): Buffer => stream(`/Filter /FlateDecode ${dictionary}`, deflateSync(data));

export interface PageParts {
  content?: Buffer;
  mediaBox?: string;
  page?: string;
  resources?: string;
  more?: readonly (string | Buffer)[];
  trailer?: string;
  catalog?: string;
}

/** One page: catalog 1, pages 2, page 3, content 4, font 5, then `more` from 6 on. */
export function onePage(parts: PageParts = {}): Buffer {
  const { content = stream("", Buffer.from("BT /F1 12 Tf 72 700 Td (The court heard the case on 3 March 2025.) Tj ET")) } = parts;
  const { mediaBox = "0 0 595 842", page = "", resources = "", more = [], trailer = "", catalog = "" } = parts;
  return pdfOfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      content,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ...more,
    ],
    trailer,
  );
}
