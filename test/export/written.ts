import { strFromU8, unzipSync } from "fflate";
import { pdfPages } from "./pdf-text.ts";

export type Pieces = readonly (string | Uint8Array)[];

const bytesOf = (pieces: Pieces): Buffer => Buffer.concat(pieces.map((piece) => Buffer.from(piece)));

/** The files of an export that is an archive. */
export const partsOf = (pieces: Pieces): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytesOf(pieces))).map(([path, part]) => [path, strFromU8(part)]));

/** Everything that an export says, whether it is text, print or an archive of texts. */
export function textOf(pieces: Pieces): string {
  if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
  const bytes = bytesOf(pieces);
  return bytes.subarray(0, 5).toString("latin1") === "%PDF-" ? pdfPages(bytes).join(" ") : [...partsOf(pieces).values()].join("\n");
}
