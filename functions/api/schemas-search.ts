import * as z from "zod";
import { Event } from "../../lib/model/event.ts";
import { DocumentSummary } from "./schemas.ts";

/** Words to look for, all of which have to be there, in any form of Russian, Kazakh or English. */
export const SearchQuery = z.object({
  q: z.string().min(1).max(200),
  kind: z.enum(["events", "documents"]).default("events"),
  case: z.string().max(100).optional(),
  /** Of the document, as two letters. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  /** Restricted documents are left out unless an editor asks for them. */
  restricted: z.enum(["left-out", "included"]).default("left-out"),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(4000).optional(),
});
export type SearchQuery = z.output<typeof SearchQuery>;

/** Code points, end exclusive. */
const Highlight = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** Highlights lie in the event's quote, and count from its beginning. */
const EventHit = z.object({ kind: z.literal("event"), event: Event, highlights: z.array(Highlight) });

/** Pieces of the running text; `start` and highlights count as `GET /documents/{id}/text` does. */
const DocumentHit = z.object({
  kind: z.literal("document"),
  document: DocumentSummary,
  snippets: z.array(z.object({ start: z.int().nonnegative(), text: z.string(), highlights: z.array(Highlight) })),
});

export const SearchAnswer = z.object({
  hits: z.array(z.discriminatedUnion("kind", [EventHit, DocumentHit])),
  /** How many were found, before what is replaced or may not be seen is left out. */
  found: z.int().nonnegative(),
  /** True where the words stand in more documents than one answer reads: add a rarer word. */
  isPartial: z.boolean(),
  cursor: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
