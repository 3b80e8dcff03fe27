import { createHash } from "node:crypto";
import * as z from "zod";
import type { Calendar } from "../model/calendar.ts";
import type { RulePack } from "../model/obligation.ts";

/** Which wording of every pack and calendar a judgment rests on: short digests by id, to be kept beside the findings. */
export const LawVersion = z.object({ packs: z.record(z.string(), z.string()), calendars: z.record(z.string(), z.string()) });
export type LawVersion = z.infer<typeof LawVersion>;

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);
const digests = (rows: readonly { id: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map((row): [string, string] => [row.id, digest(row)]).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The version of packs and calendars, whatever order they come in. */
export const lawVersion = (packs: readonly RulePack[], calendars: readonly Calendar[]): LawVersion => ({
  packs: digests(packs),
  calendars: digests(calendars),
});

const isSameDigests = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, one]) => b[id] === one);

/** Whatever order a store gives the rows back in. */
export const isSameLaw = (a: LawVersion, b: LawVersion): boolean =>
  isSameDigests(a.packs, b.packs) && isSameDigests(a.calendars, b.calendars);
