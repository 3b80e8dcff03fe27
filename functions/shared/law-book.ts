import { checkChronology } from "../../lib/deadlines/check.ts";
import { differences, type FindingDifference, type Judgment } from "../../lib/deadlines/differences.ts";
import type { LawVersion } from "../../lib/deadlines/law-version.ts";
import { assembleLaw, BUILT_IN_LAW, type Law } from "../../lib/law/law.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import type { LawFiles } from "./law-files.ts";
import type { Log } from "./log.ts";

/**
 * The law that this installation judges by: what comes with Dueline, and the packs and calendars of its own. `refresh` looks whether those have
 * changed; until it has been called once, nothing can be judged, so that a pack that lies in the bucket is never overlooked.
 */
export class LawBook {
  readonly #files: LawFiles;
  readonly #log: Log;
  #law: Law | null = null;
  #tags = "";
  #lookedAt = Number.NEGATIVE_INFINITY;
  constructor(files: LawFiles, log: Log) {
    this.#files = files;
    this.#log = log;
  }

  /** Loads what changed. `maxAge`: milliseconds for which the last look is good enough. */
  async refresh(maxAge = 0): Promise<void> {
    const now = Date.now();
    if (this.#law !== null && now - this.#lookedAt < maxAge) return;
    const listed = await this.#files.list();
    const tags = JSON.stringify(listed);
    if (this.#law === null || tags !== this.#tags) this.#load(await Promise.all(listed.map(({ name }) => this.#files.read(name))));
    this.#tags = tags;
    this.#lookedAt = now;
  }

  #load(files: Parameters<typeof assembleLaw>[0]): void {
    this.#law = files.length === 0 ? BUILT_IN_LAW : assembleLaw(files);
    for (const { code } of this.#law.problems) this.#log("law.refused", { code });
  }

  /** What is in force now. Throws where `refresh` was never called: a fault of the caller. */
  get law(): Law {
    if (this.#law === null) throw new Error("LawBook.refresh() comes before judging");
    return this.#law;
  }

  get version(): LawVersion {
    return this.law.version;
  }

  check(chronology: Chronology, asOf: string, soonDays: { authority: number; applicant: number }): Finding[] {
    const { packs, calendars } = this.law;
    return checkChronology(chronology, { packs, calendars, asOf, soonDays });
  }

  differences(before: Judgment, after: Judgment): FindingDifference[] {
    return differences(before, after, this.law.packs);
  }
}
