import type { FindingStatus } from "../../lib/model/finding.ts";

/** What a careful lawyer says of one obligation from one act. `want`: the right verdicts (else a miss). `never`: what would be plainly wrong. */
export interface ExpectedVerdict {
  readonly ref: string;
  /** The date of the act that starts the clock, as EDTF; or its first day where the text is imprecise. */
  readonly on: string;
  /** Part of the name of the body that owes; needed where one act goes to two bodies. */
  readonly by?: string;
  readonly want: readonly FindingStatus[];
  readonly never: readonly FindingStatus[];
}

export interface StoryText {
  readonly text: string;
  readonly published?: string;
}

/** A story as an NGO, a newspaper or a lawyer would tell it; fictional people and towns, written before its author saw any cue. */
export interface Story {
  readonly id: string;
  readonly texts: readonly StoryText[];
  readonly asOf: string;
  readonly verdicts: readonly ExpectedVerdict[];
}

export const GEN = "KZ-CPC-105-GEN";
export const URG = "KZ-CPC-105-URG";
export const MOTION = "KZ-CPC-99";
export const JUDGE = "KZ-CPC-106-DEC";

type Expect = (ref: string, on: string, by?: string) => ExpectedVerdict;
const expected =
  (want: readonly FindingStatus[], never: readonly FindingStatus[]): Expect =>
  (ref, on, by) => ({ ref, on, want, never, ...(by === undefined ? {} : { by }) });

/** An answer within the term is told. */
export const inTime = expected(["met"], ["met-late", "overdue"]);
/** An answer after the term is told. */
export const late = expected(["met-late"], ["met", "overdue"]);
/** The text says that none came, and the term is surely over. */
export const overdue = expected(["overdue"], ["met", "met-late"]);
/** No answer is told, and nobody says that none came. */
export const untold = expected(["no-answer-on-file", "possibly-overdue"], ["met", "met-late", "overdue"]);
/** What is told can't settle it either way. */
export const open = expected(["possibly-overdue", "no-answer-on-file", "met", "not-applicable"], ["met-late", "overdue"]);
/** The term has not run out, or could not have run out. */
export const running = expected(["pending", "due-soon"], ["overdue", "met-late", "possibly-overdue"]);
/** The term can't be computed from what is told. */
export const unclear = expected(["undetermined"], ["overdue", "met-late", "met"]);
