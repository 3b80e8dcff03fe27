import type { Io } from "./io.ts";

const BAR_WIDTH = 24;

export interface Progress {
  /** `done` of the total given at the start; `note` is a short word for people (never a name from a document). */
  update(done: number, note: string): void;
  end(): void;
}

/** A bar on a terminal; elsewhere nothing, so that logs stay readable. Always on standard error. */
export function startProgress(io: Pick<Io, "stderr">, total: number): Progress {
  if (!io.stderr.isTTY) return { update: () => {}, end: () => {} };
  return {
    update(done, note) {
      const filled = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
      io.stderr.write(`\r\u001b[2K[${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}] ${done}/${total} ${note}`);
    },
    end: () => void io.stderr.write("\r\u001b[2K"),
  };
}
