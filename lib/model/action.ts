import * as z from "zod";
import type { Span } from "./span.ts";

/** The closed list of what can happen in a chronology. One row here, and cues per language; a language that lacks one does not compile. */
export const ACTIONS = [
  "incident.ill_treatment",
  "incident.death",
  "incident.other",
  "custody.detained",
  "custody.released",
  "custody.transferred",
  "filing.complaint",
  "filing.appeal",
  "filing.request",
  "response.reply",
  "investigation.check",
  "investigation.opened",
  "investigation.refused",
  "investigation.suspended",
  "investigation.resumed",
  "investigation.terminated",
  "investigation.referred",
  "review.upheld",
  "review.overturned",
  "evidence.examination",
  "evidence.interview",
  "oversight.visit",
  "oversight.meeting",
  "court.charged",
  "court.hearing",
  "court.verdict",
  "court.sentence",
  "court.ruling",
  "court.remedy",
  "public.statement",
  "public.law",
  "public.institution",
  "other",
] as const;
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

/** The finer acts that rule packs need, each refining one action. Every act is emitted by some recognizer (a test proves it). */
export const ACTS = {
  "complaint-of-torture": "filing.complaint",
  "complaint-of-conduct": "filing.complaint",
  "complaint-of-detention": "filing.complaint",
  "complaint-of-inaction": "filing.appeal",
  "motion-filed": "filing.request",
  "crime-registered": "investigation.opened",
  "detention-protocol-drawn-up": "custody.detained",
  "term-extended": "response.reply",
  "complaint-refused": "response.reply",
  "complaint-granted": "response.reply",
  /** Told of something: it may be the answer, but that it did not happen is no silence on a complaint. */
  informed: "response.reply",
  /** Explained, denied, commented, spoke to others: in time it may be the answer; late it is no late answer, undone it is no silence. */
  remarked: "response.reply",
} as const satisfies Record<string, (typeof ACTIONS)[number]>;
export type Act = keyof typeof ACTS;
export const Act = z.enum(Object.keys(ACTS) as [Act, ...Act[]]);

export const Polarity = z.enum(["affirmed", "negated"]);
export type Polarity = z.infer<typeof Polarity>;
export const Modality = z.enum(["asserted", "alleged", "planned", "required"]);
export type Modality = z.infer<typeof Modality>;
export const Phase = z.enum(["begun", "concluded"]);
export type Phase = z.infer<typeof Phase>;

/** A place in the text where somebody does something; says nothing yet of when or who. */
export interface ActionMention {
  start: number;
  end: number;
  text: string;
  ruleId: string;
  action: Action;
  act: Act | null;
  polarity: Polarity;
  modality: Modality;
  phase: Phase | null;
  /** The verb (or the noun, of a nominalization) that states it. */
  head: Span;
  voice: "active" | "passive" | "nominal";
}
