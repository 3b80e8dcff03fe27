import type { Act } from "../model/action.ts";
import type { Cue } from "./action-language.ts";
import type { Clause } from "./clauses.ts";

const OPENING_WORDS = 5;
const WORD_BREAK = /[^\p{L}]+/u;

/** The finer act of a cue where the sentence is about somebody else's affairs, or denies or doubts what it tells; else the cue's own. */
export function actInSentence({ act, elsewhere }: Cue, { sentence }: Clause, head: { start: number }): Act | null {
  if (!elsewhere) return act ?? null;
  const before = sentence.text.slice(0, head.start - sentence.start).toLowerCase();
  const opening = before.split(WORD_BREAK, OPENING_WORDS);
  const isElsewhere = opening.some((word) => elsewhere.openers.includes(word)) || elsewhere.before.some((words) => before.includes(words));
  return isElsewhere ? elsewhere.act : (act ?? null);
}

/** "No answer from the clinic", "the landlord did not answer": the doer is named, but no body that is known. */
export function actWithoutDoer({ act, cue, end }: { act: Act | null; cue: Cue; end: number }, hasActor: boolean, text: string): Act | null {
  const { elsewhere } = cue;
  if (!elsewhere || hasActor) return act;
  const around = text.slice(Math.max(0, end - 8), end + 8).toLowerCase();
  const behind = elsewhere.behind.some((mark) => around.split(WORD_BREAK).includes(mark));
  return behind || elsewhere.subject === true ? elsewhere.act : act;
}
