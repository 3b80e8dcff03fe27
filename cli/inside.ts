import type { DocumentFormat } from "../lib/model/document.ts";
import type { ContainerPart, Nesting } from "../lib/read/containers.ts";
import type { Io } from "./io.ts";

interface Inside {
  readonly bytes: Uint8Array;
  readonly nesting: Nesting;
}

interface Container extends Inside {
  readonly format: DocumentFormat;
}

/** Files out of archives and messages, while a command works on them; nothing of them is written to disk. */
interface Opened {
  readonly files: Map<string, Inside>;
  readonly containers: Map<string, Container>;
}

const OPENED = new WeakMap<Io, Opened>();

function openedBy(io: Io): Opened {
  const known = OPENED.get(io);
  if (known) return known;
  const opened: Opened = { files: new Map(), containers: new Map() };
  OPENED.set(io, opened);
  return opened;
}

/** A file that lies in another and is being worked on; undefined for a path that means a file on disk. */
export const fileInside = (io: Io, path: string): Inside | undefined => openedBy(io).files.get(path);

/** Remembers that a file holds others, until `eachInside` has gone through them. */
export function noteContainer(io: Io, path: string, container: Container): void {
  openedBy(io).containers.set(path, container);
}

/**
 * Goes through the files in a container that was opened under `path`: each is a document of its own, meant by a path like any other
 * ("letters.zip/2021/answer.pdf") for as long as `work` takes.
 */
export async function eachInside(io: Io, path: string, work: (path: string) => Promise<void>): Promise<void> {
  const { files, containers } = openedBy(io);
  const container = containers.get(path);
  if (!container) return;
  containers.delete(path);
  const { nestedIn, nestingRefusal, partsOf } = await import("../lib/read/containers.ts");
  let count = 0;
  for await (const { refusal } of partsOf(container.bytes, container.format)) if (refusal === null) count++;
  if (nestingRefusal(count, container.nesting)) return;
  const nesting = nestedIn(container.nesting, count);
  for await (const part of partsOf(container.bytes, container.format)) await workOn(files, path, part, nesting, work);
}

async function workOn(
  files: Map<string, Inside>,
  path: string,
  { name, bytes, refusal }: ContainerPart,
  nesting: Nesting,
  work: (path: string) => Promise<void>,
): Promise<void> {
  if (refusal !== null) return;
  const inside = `${path}/${name}`;
  files.set(inside, { bytes, nesting });
  await work(inside);
  files.delete(inside);
}
