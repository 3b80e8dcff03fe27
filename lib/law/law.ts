import { CALENDARS } from "../calendar/index.ts";
import { type LawVersion, lawVersion } from "../deadlines/law-version.ts";
import { DuelineError, type ErrorCode } from "../errors.ts";
import type { Calendar } from "../model/calendar.ts";
import type { RulePack } from "../model/obligation.ts";
import { RULE_PACKS } from "../rules/index.ts";
import { parseRulePack } from "../rules/validate.ts";
import { parseCalendar } from "./check-calendar.ts";
import { packProblems } from "./check-pack.ts";
import { type LawFile, readLawFile } from "./law-file.ts";

/** A file of one's own law that can't be used, and why; the rest is used without it. */
export interface LawProblem {
  file: string;
  code: ErrorCode;
  message: string;
}

/** What cases are judged by: what comes with Dueline, and somebody's own packs and calendars. `own`: ids of theirs. */
export interface Law {
  packs: readonly RulePack[];
  calendars: readonly Calendar[];
  version: LawVersion;
  own: { packs: readonly string[]; calendars: readonly string[] };
  problems: readonly LawProblem[];
}

const lawOf = (packs: readonly RulePack[], calendars: readonly Calendar[], own: Law["own"], problems: readonly LawProblem[]): Law => ({
  packs,
  calendars,
  version: lawVersion(packs, calendars),
  own,
  problems,
});

/** The law that comes with Dueline. */
export const BUILT_IN_LAW: Law = lawOf(RULE_PACKS, CALENDARS, { packs: [], calendars: [] }, []);

interface Read {
  file: LawFile;
  data: unknown;
}

/** A calendar says which days are worked, a pack which terms there are. */
const isCalendar = (data: unknown): boolean => typeof data === "object" && data !== null && ("daysOff" in data || "adds" in data);

const replace = <Row extends { id: string }>(rows: readonly Row[], row: Row): Row[] =>
  rows.some(({ id }) => id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row];

/** Reads one rule pack, held against the calendars and the other packs. Throws BAD_RULE_PACK with the first thing that is wrong. */
export function readPack(data: unknown, packs: readonly RulePack[], calendars: readonly Calendar[]): RulePack {
  const pack = parseRulePack(data);
  const others = new Map(packs.filter(({ id }) => id !== pack.id).flatMap(({ id, obligations }) => obligations.map((one) => [one.id, id])));
  const taken = pack.obligations.find(({ id }) => others.has(id));
  if (taken !== undefined)
    throw new DuelineError("BAD_RULE_PACK", `${taken.id} is an obligation of the pack ${others.get(taken.id)} already`);
  const [problem] = packProblems(pack, calendars);
  if (problem !== undefined) throw new DuelineError("BAD_RULE_PACK", problem);
  return pack;
}

/** Collects what went wrong, file by file, so that one broken file takes no other with it. */
class Shelf {
  packs: readonly RulePack[];
  calendars: readonly Calendar[];
  readonly ownPacks: string[] = [];
  readonly ownCalendars: string[] = [];
  readonly problems: LawProblem[] = [];
  constructor(base: Law) {
    this.packs = base.packs;
    this.calendars = base.calendars;
  }
  attempt(file: LawFile, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DuelineError)) throw error;
      this.problems.push({ file: file.name, code: error.code, message: error.message });
    }
  }
  addCalendar(data: unknown): void {
    const calendar = parseCalendar(data, this.calendars);
    this.calendars = replace(this.calendars, calendar);
    this.ownCalendars.push(calendar.id);
  }
  addPack(data: unknown): void {
    const pack = readPack(data, this.packs, this.calendars);
    if (this.ownPacks.includes(pack.id)) throw new DuelineError("BAD_RULE_PACK", `another file has the pack ${pack.id} already`);
    this.packs = replace(this.packs, pack);
    this.ownPacks.push(pack.id);
  }
}

/**
 * The law with somebody's own files, whatever order they come in: calendars first, because packs count on them. A pack or calendar with the id of
 * one that comes with Dueline takes its place. Files that can't be used are named in `problems`.
 */
export function assembleLaw(files: readonly LawFile[], base: Law = BUILT_IN_LAW): Law {
  const shelf = new Shelf(base);
  const read: Read[] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    shelf.attempt(file, () => void read.push({ file, data: readLawFile(file, "BAD_RULE_PACK") }));
  for (const { file, data } of read) if (isCalendar(data)) shelf.attempt(file, () => shelf.addCalendar(data));
  for (const { file, data } of read) if (!isCalendar(data)) shelf.attempt(file, () => shelf.addPack(data));
  return lawOf(shelf.packs, shelf.calendars, { packs: shelf.ownPacks, calendars: [...new Set(shelf.ownCalendars)] }, shelf.problems);
}
