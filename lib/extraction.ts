import type { NamedBody, UnreadDate } from "./model/chronology.ts";
import type { Diagnostic } from "./model/document.ts";
import type { Event } from "./model/event.ts";
import type { ResolvedTimex, Timex } from "./model/timex.ts";

/** What came out of one document. `timexes` and `resolved` keep what was recognized and rejected, for `annotate` and for explaining. */
export interface Extraction {
  language: string;
  events: Event[];
  timexes: Timex[];
  resolved: ResolvedTimex[];
  diagnostics: Diagnostic[];
  /** Every body that the document names, once. */
  bodies: NamedBody[];
  /** Dates beside bodies of which no act was read. */
  unread: UnreadDate[];
}
