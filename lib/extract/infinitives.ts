import type { Modality } from "../model/action.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./tokens.ts";

/** A verb that may hang on another: the words of its group, and where that starts. */
interface Controlled {
  tokens: readonly Token[];
  words: readonly Token[];
  start: number;
  past: boolean;
  grammar: Grammar;
}

const CONTROL_REACH = 8;

/** What a verb or noun before "to" makes of the infinitive: "refused to", "decided to", "asked the court to". */
export function infinitiveOf({ tokens, words, start, grammar }: Controlled): "none" | "negated" | Modality {
  const to = words.findIndex((w) => grammar.infinitive.has(w.lower));
  if (to < 0) return "none";
  const from = tokens.indexOf(words[to] as Token);
  if (grammar.language.control.adjacent.includes(tokens[from - 1]?.lower ?? "")) return "asserted";
  for (let i = from - 1; i >= Math.max(0, start + to - CONTROL_REACH); i--) {
    const word = (tokens[i] as Token).lower;
    if (grammar.controlNegated.has(word)) return "negated";
    if (grammar.controlOrdering.has(word)) return words.slice(to).some((w) => grammar.be.has(w.lower)) ? "asserted" : "required";
    if (grammar.controlAsserted.has(word)) return "asserted";
    if (grammar.controlRequired.has(word)) return "required";
    if (grammar.verbalStops.has(word)) break;
  }
  return "planned";
}

const CAUSATIVE_REACH = 4;

/** "asked the head to have him examined": what is asked for, and no act. */
export function isCausative({ tokens, start, past, grammar }: Controlled): boolean {
  const { causatives } = grammar.language;
  for (let i = start - 1; past && i > Math.max(0, start - CAUSATIVE_REACH); i--)
    if (causatives.includes((tokens[i] as Token).lower)) return grammar.infinitive.has(tokens[i - 1]?.lower ?? "");
  return false;
}
