import * as z from "zod";

export const AgencyKind = z.enum([
  "prosecutor",
  "special-prosecutor",
  "police",
  "financial-police",
  "national-security",
  "anti-corruption",
  "penitentiary",
  "court",
  "investigating-judge",
  "ministry",
  "government",
  "parliament",
  "ombudsman",
  "npm",
  "monitoring-commission",
  "medical",
  "forensic",
  "un",
  "regional-court",
  "intergovernmental",
  "ngo",
  "media",
  "other",
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** A body that the gazetteer knows. Names per language; validity in EDTF; every row with its source. */
export const Agency = z.object({
  id: z.string(),
  kind: AgencyKind,
  /** Where it sits: the zone its days end in. */
  zone: z.string().nullable(),
  names: z.record(z.string(), z.string()),
  aliases: z.record(z.string(), z.array(z.string())),
  /** Names that say no state ("Supreme Court"): they mean this body only in a text about its state. */
  bare: z.record(z.string(), z.array(z.string())).optional(),
  /** Its name is written in many ways: a document's own full form is shown, under our id. */
  shownAsPrinted: z.boolean().optional(),
  existed: z.string().nullable(),
  successor: z.string().nullable(),
  parent: z.string().nullable(),
  source: z.string(),
});
export type Agency = z.infer<typeof Agency>;

export const AgencyRole = z.enum(["actor", "target", "subject"]);
export type AgencyRole = z.infer<typeof AgencyRole>;

/** A body named or pointed at in the text. `name` is the full name as a reader would file it; "" while an anaphor is open. */
export interface AgencyMention {
  start: number;
  end: number;
  text: string;
  ruleId: string;
  id: string | null;
  name: string;
  kind: AgencyKind;
  /** "the Prosecutor's Office", "the same court": to be resolved from what was named before, or left open. */
  anaphoric: boolean;
}

/** Rule ids of bodies that an act's own words do not name begin so: the act is told without its doer, and the story has one at hand. */
export const IMPLIED = "implied.";

/** Was this body taken from elsewhere in the story? Such a doer is likely, not stated: it never makes or settles an accusation. */
export const isImplied = ({ ruleId }: { ruleId: string }): boolean => ruleId.startsWith(IMPLIED);
