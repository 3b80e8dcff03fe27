import type * as z from "zod";
import type { AgencyKind } from "../model/agency.ts";
import type { EventSelector, Flag, Obligation } from "../model/obligation.ts";
import { RulePack } from "../model/obligation.ts";

/** A row as a pack writes it: what has a default may be left out. */
export type ObligationRow = z.input<typeof Obligation>;
export type SelectorRow = z.input<typeof EventSelector>;

/** Checks a pack against its schema when it is loaded; a pack that does not fit can't be used at all. */
export const definePack = (pack: z.input<typeof RulePack>): RulePack => RulePack.parse(pack);

/** The same flag for every part. */
export const all = (flag: Flag): ObligationRow["flags"] => ({ term: flag, start: flag, rollOver: flag, edition: flag });

export const day = (amount: number): ObligationRow["period"] => ({ amount, unit: "day" });
export const workingDay = (amount: number): ObligationRow["period"] => ({ amount, unit: "working-day" });
export const hour = (amount: number): ObligationRow["period"] => ({ amount, unit: "hour" });
export const month = (amount: number): ObligationRow["period"] => ({ amount, unit: "month" });
export const year = (amount: number): ObligationRow["period"] => ({ amount, unit: "year" });
export const immediately: ObligationRow["period"] = { amount: 0, unit: "immediately" };

export const PROSECUTORS: AgencyKind[] = ["prosecutor", "special-prosecutor"];
export const INVESTIGATORS: AgencyKind[] = ["police", "financial-police", "anti-corruption", "national-security"];
export const COURTS: AgencyKind[] = ["court", "investigating-judge"];

export const by = (kinds: AgencyKind[]): { kinds: AgencyKind[]; roles: ["actor"] } => ({ kinds, roles: ["actor"] });
export const to = (kinds: AgencyKind[]): { kinds: AgencyKind[]; roles: ["target"] } => ({ kinds, roles: ["target"] });
export const about = (kinds: AgencyKind[]): { kinds: AgencyKind[]; roles: ["subject"] } => ({ kinds, roles: ["subject"] });

/** Caveat of a term whose own words were not at hand. */
export const NEIGHBOURING_QUOTE =
  "The words quoted are those of a neighbouring term of the same row; this term's own words were not at hand.";
