import type { ActionCandidate } from "./extract/actions.ts";
import type { AgencyTrace } from "./extract/agencies-resolve.ts";
import type { EventDraft } from "./extract/assemble.ts";
import type { CaseAssignment } from "./extract/cases.ts";
import type { DocumentTime } from "./extract/document-time.ts";
import type { DropTrace } from "./extract/dropped-acts.ts";
import type { Sentence } from "./extract/sentences.ts";
import type { RefineTrace } from "./extract/timex/refine/index.ts";
import type { Language } from "./language/language.ts";
import type { AgencyMention } from "./model/agency.ts";
import type { PersonMention } from "./model/person.ts";
import type { ResolvedTimex, Timex } from "./model/timex.ts";

/** What stands between a text and its events, list by list; spans in UTF-16. `drafts` and `cases` are in the order of the events. */
export interface Stages {
  language: Language;
  sentences: readonly Sentence[];
  recognized: readonly Timex[];
  resolved: readonly ResolvedTimex[];
  /** Dates counted from acts and from where the story stood; they are no timexes of the text. */
  counted: readonly ResolvedTimex[];
  documentTime: DocumentTime | null;
  mentioned: readonly AgencyMention[];
  agencies: readonly AgencyMention[];
  people: readonly PersonMention[];
  acts: readonly ActionCandidate[];
  drafts: readonly EventDraft[];
  cases: readonly CaseAssignment[];
}

/** Watches an extraction without changing it: for explaining what became of every date, act and body. */
export interface Observer {
  refined?: RefineTrace;
  pointed?: AgencyTrace;
  dropped?: DropTrace;
  finished?: (stages: Stages) => void;
}
