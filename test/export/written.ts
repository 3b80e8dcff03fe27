import { strFromU8, unzipSync } from "fflate";

export type Pieces = readonly (string | Uint8Array)[];

/** The files of an export that is an archive. */
export const partsOf = (pieces: Pieces): Map<string, string> => {
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
};

/** Everything that an export says, whether it is text or an archive of texts. */
export const textOf = (pieces: Pieces): string =>
  pieces.every((piece) => typeof piece === "string") ? pieces.join("") : [...partsOf(pieces).values()].join("\n");
