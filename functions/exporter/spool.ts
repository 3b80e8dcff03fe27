import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";

/** One case as it was when the export read it. */
export interface SpooledCase {
  chronology: Chronology;
  findings: Finding[];
}

const CHUNK_BYTES = 1 << 16;

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const decoder = new StringDecoder("utf8");
    const parts: string[] = [];
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const [first = "", ...rest] = decoder.write(chunk.subarray(0, size)).split("\n");
      parts.push(first);
      for (const next of rest) {
        yield parts.join("");
        parts.splice(0, parts.length, next);
      }
    }
  } finally {
    closeSync(file);
  }
}

/**
 * The cases of an export in a file of this machine: read once from the table, so that all passes over them see the same, and gone through one
 * case at a time, so that memory holds one.
 */
export class Spool {
  private readonly path: string;
  private readonly file: number;

  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, "w");
  }

  add(one: SpooledCase): void {
    writeSync(this.file, `${JSON.stringify(one)}\n`);
  }

  /** After this nothing more can be added. */
  finish(): Iterable<SpooledCase> {
    closeSync(this.file);
    const { path } = this;
    return {
      *[Symbol.iterator]() {
        for (const line of linesOf(path)) yield JSON.parse(line) as SpooledCase;
      },
    };
  }
}
