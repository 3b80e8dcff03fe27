import { DuelineError } from "../../lib/errors.ts";
import type { Entry } from "../../lib/model/chronology.ts";

/** Somebody changed lines since they were read: the client gets them as they are now, and decides anew. */
export class ChangedLines extends DuelineError {
  readonly lines: readonly Entry[];
  constructor(lines: readonly Entry[], detail?: string) {
    super("CHANGED", detail);
    this.lines = lines;
  }
}
