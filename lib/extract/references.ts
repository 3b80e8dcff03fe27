import type { DatedAction } from "./attach.ts";
import type { DropTrace } from "./dropped-acts.ts";

/** A decision is told by what the body did in it. */
const DECIDING = /^(?:court|review|investigation|response)\./;

/**
 * "the judgment of 15 May", where the document has told before what was decided on 15 May: the noun says which paper is meant, and nothing new
 * happened. What no verb has told stays an act of its own. List to list, in text order.
 */
export function withoutReferences(attached: readonly DatedAction[], trace?: DropTrace): DatedAction[] {
  const told = new Map<string, DatedAction>();
  return attached.filter((one) => {
    const key = one.date.edtf;
    const earlier = key !== null && one.how === "noun" && one.candidate.cue.naming ? told.get(key) : undefined;
    if (earlier) trace?.(one.candidate, "refers-back", earlier.candidate);
    else if (key !== null && one.how !== "noun" && DECIDING.test(one.candidate.action)) remember(told, one);
    return !earlier;
  });
}

/** Under its day, and under its month and year, by which it may be meant later. */
function remember(told: Map<string, DatedAction>, one: DatedAction): void {
  const day = one.date.edtf ?? "";
  for (const key of [day, day.slice(0, 7), day.slice(0, 4)]) if (/^\d{4}/.test(key)) told.set(key, one);
}
