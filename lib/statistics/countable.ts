import { isImplied } from "../model/agency.ts";
import type { Entry } from "../model/chronology.ts";
import type { EventAgency } from "../model/event.ts";

/** What may be counted: an act that is stated as done, in the story itself, and that nobody has rejected. */
export const isCountable = ({ polarity, modality, background, review }: Entry): boolean =>
  polarity === "affirmed" && modality === "asserted" && !background && review !== "rejected";

/** The bodies that the text states in this part; a doer that only the story implies counts for nobody. */
export const statedBodies = ({ agencies }: Entry, role: EventAgency["role"]): EventAgency[] =>
  agencies.filter((agency) => agency.role === role && !isImplied(agency));

export const documentsOf = (entries: readonly (Entry | undefined)[]): string[] =>
  [...new Set(entries.flatMap((entry) => entry?.sources.map(({ documentId }) => documentId) ?? []))].sort();
