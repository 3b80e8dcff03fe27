import type { Attachment } from "../extract/attach.ts";
import type { CaseGround } from "../extract/cases.ts";
import type { ConfidenceReason } from "../extract/confidence.ts";
import type { DropReason } from "../extract/dropped-acts.ts";
import type { Piece, Reason } from "./explanation.ts";

/** How an act came by its date. */
const DATED: Readonly<Record<Attachment | "carried-after", string>> = {
  noun: "The date belongs to the very noun that states the act.",
  clause: "The date stands in the act's own clause.",
  sentence: "The clause has no date; another clause of the sentence shares its own.",
  carried: "The sentence gives this act no date; the date told before it is carried on.",
  "carried-after": "The text only says that it came later; the date told before it opens an interval without end.",
};

const DROPPED: Readonly<Record<DropReason, string>> = {
  "known-act-beside": "The wording of this act is not known, and the sentence tells an act that is.",
  "noun-without-date": "A noun states it, and no date belongs to that noun.",
  "clause-without-date": "It counts only with a date in its own clause, and none stands there.",
  "sentence-without-date": "It counts only with a date in its sentence, and none is free for it.",
  "nothing-carried": "The sentence has no date for it, and no date told before can be carried on to it.",
  "not-told-as-real": "It is planned or required, not told as done, and has no date of its own.",
  "date-of-the-telling": "Somebody tells of it; the date of the sentence is that of the telling.",
  "verb-beside": "A verb of the same clause tells it with the same date.",
  "tells-of-an-act": "It only announces another act, which is told in its place.",
  "one-step": "It is one step with another act of its clause.",
  "one-happening": "It tells more of an act that is told already; the quote goes on to it.",
  "story-goes-on": "It goes on about the happening told before, without a date of its own.",
  "list-opening": "It is the first item of the list that another act opens.",
  "refers-back": "The noun names a decision by its date, and the document has told that decision before.",
  "said-before": "The same clause tells the same act on the same date.",
};

const BODIES = {
  "listed-name": "It is listed by this name.",
  "head-noun": "Its head noun says what kind of body it is.",
  "defined-form": "The document defines this short form.",
  "official-named": "The document says which body this official stands for.",
  "points-back": "It stands for a body named elsewhere in the same case.",
  "two-could-be-meant": "Two bodies named in one breath fit it; which one is meant is left open.",
  "nobody-fits": "No body named near it in the same case fits it; which one is meant is left open.",
  "own-noun": "No body named near it fits it; it is filed under its own noun.",
} as const;

const CASES: Readonly<Record<CaseGround, string>> = {
  heading: "It stands under a heading that names this case.",
  "one-person": "The document is about one person.",
  named: "This person is named here.",
  "happening-told": "The happening that the document is about is told here.",
  "named-before": "The paragraph has named this person before.",
  "one-happening": "The document is about one happening.",
  nobody: "Nobody's case is named here; it belongs to the document's own.",
};

/** By the last part of their rule ids. */
const IMPLIED_BODIES = {
  custodian: "The act leaves its doer out; this is the force that the story has at hand.",
  addressee: "The act leaves its doer out; this body was asked before.",
  "file-holder": "The act leaves its doer out; this body has the file.",
  examiner: "The act leaves its doer out; this body examines.",
  superior: "The act leaves its doer out; this body decides on the decisions of others.",
  decides: "The act names no addressee; this body decides on it next.",
  asker: "This body had asked the one that answers.",
  decider: "The act names a decision only; this body made the last one told before.",
  "court-sitting": "The act leaves its doer out; this court sits on the case.",
} as const;

const DIAGNOSTICS = {
  "impossible-date": "No calendar has this day; it stays as printed.",
  "weekday-mismatch": "The weekday printed with it is not that day's.",
  "day-month-order-unknown": "Nothing in the document says whether day or month comes first; both readings are kept.",
  "counted-date-contradicted": "The date printed beside it is not the one that counting gives.",
  "act-ambiguous": "The story tells several acts that it may be counted from.",
  "act-unknown": "It is counted from something that the story has not told with a date.",
  "year-uncertain": "The last date told lies in another year than the one taken here.",
  "range-backwards": "The range ends before it begins, so one of its ends is wrong, and nobody knows which.",
  "range-end-impossible": "The other end of its range is no date, so the range is open on that side.",
  "misread-digit": "A letter stands where a digit must be; it was read as that digit.",
} as const;

/** What changed an event's confidence. */
const CONFIDENCE: Readonly<Record<ConfidenceReason, string>> = {
  "date-carried": "The date was told in a sentence before.",
  "date-opens-interval": "The text only says that it came later.",
  "date-shared": "The date stands in another clause of the sentence.",
  "date-far": "The date stands far from the verb.",
  "date-relative": "The date was counted from another one.",
  "date-from-document": "The date was counted from the document's own.",
  "date-interval": "The date is an interval.",
  "date-open": "The date is an interval without an end.",
  "date-approximate": "The date is approximate.",
  "date-year-only": "The date is no more than a year.",
  "not-asserted": "It is alleged, planned or required, not told as done.",
  negated: "It is told as not done.",
  "inner-clause": "It stands in what somebody said, or in a clause of time or condition.",
  "participle-behind": "A participle behind it may be what the date belongs to.",
  "many-clauses": "The sentence has many clauses.",
  "doer-fits": "The body that did it is one that does such things.",
  "doer-unfit": "The body that did it is none that does such things.",
};

const OTHER = {
  "longer-form": "Another form reads more here.",
  "not-resolved": "There is nothing to count it from, or it says nothing that can be counted.",
} as const;

const TABLES = {
  dated: DATED,
  dropped: DROPPED,
  body: BODIES,
  case: CASES,
  implied: IMPLIED_BODIES,
  diagnostic: DIAGNOSTICS,
  confidence: CONFIDENCE,
  other: OTHER,
};

export type ReasonKind = keyof typeof TABLES;
export const REASONS: Readonly<Record<ReasonKind, Readonly<Record<string, string>>>> = TABLES;
export type BodyReason = keyof typeof BODIES;

/** An id in words; one that no table knows stands for itself. */
export const reason = (kind: ReasonKind, id: string, by: readonly Piece[] = []): Reason => ({
  id,
  text: REASONS[kind][id] ?? id,
  by: [...by],
});
