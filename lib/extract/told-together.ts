import type { PersonMention } from "../model/person.ts";
import type { Span } from "../model/span.ts";
import type { PersonLanguage } from "./person-language.ts";

/** The names of some mentions, each once. */
export const distinct = (mentions: readonly PersonMention[]): string[] => [...new Set(mentions.map((mention) => mention.name))];

/** Who is named last, with those named in one breath: "Ada Kern and Bo Lind". */
export function lastNamed(victims: readonly PersonMention[], text: string, language: PersonLanguage): string[] {
  const last = victims.at(-1);
  if (!last) return [];
  return distinct(victims.slice(firstOfList(victims, victims.length - 1, text, language)));
}

function firstOfList(victims: readonly PersonMention[], at: number, text: string, language: PersonLanguage): number {
  let first = at;
  while (first > 0 && inOneBreath(victims[first - 1] as PersonMention, victims[first] as PersonMention, text, language)) first--;
  return first;
}

/** Those of whom the same is told as of `name`: "Ada Kern and Bo Lind were detained". */
export function besideIn(here: readonly PersonMention[], name: string, text: string, language: PersonLanguage): string[] {
  const at = here.findIndex((mention) => mention.name === name);
  if (at < 0) return [];
  const first = firstOfList(here, at, text, language);
  let last = at;
  while (here[last + 1] && inOneBreath(here[last] as PersonMention, here[last + 1] as PersonMention, text, language)) last++;
  return distinct(here.slice(first, last + 1)).filter((one) => one !== name);
}

/** Nothing but a comma or "and" stands between two names; one noun ("the brothers") may name both. */
function inOneBreath(one: Span, next: Span, text: string, { listJoiners }: PersonLanguage): boolean {
  const words = text
    .slice(one.end, next.start)
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  return next.start - one.end <= LONGEST_JOINT && words.every((word) => listJoiners.has(word));
}

const LONGEST_JOINT = 6;

/** Those who are somewhere named in one breath with somebody. */
export function togetherWith(name: string, victims: readonly PersonMention[], text: string, language: PersonLanguage): string[] {
  const beside = victims.flatMap((mention, i) => {
    const next = victims[i + 1];
    const joined = next && next.name !== mention.name && inOneBreath(mention, next, text, language);
    return joined && (mention.name === name || next.name === name) ? [mention.name, next.name] : [];
  });
  return [...new Set(beside)];
}
