import { FIXED_FIELDS } from "./fixed-fields.ts";
import type { KeyRow } from "./key.ts";
import { folded, isFormOf, wordsOf } from "./name-words.ts";

/** Where a name still stands after replacement: the path to the field and whose name, never the words. */
export interface Leak {
  readonly path: string;
  readonly pseudonym: string;
}

/** A name counts wherever a capital letter begins it, with whatever is glued to it: "Ormanfile", "Orman_2". */
function leakIn(text: string, key: readonly KeyRow[]): string | null {
  const words = wordsOf(text)
    .filter((word) => /^\p{Lu}/u.test(word.text))
    .map((word) => folded(word.text));
  const left = key.find(({ words: names }) => names.some((name) => words.some((word) => isFormOf(word, name))));
  return left?.pseudonym ?? null;
}

/** Every text in a value, however deep, in which a name of the key still stands. */
export function leaksIn(value: unknown, key: readonly KeyRow[], path = ""): Leak[] {
  if (typeof value === "string") {
    const pseudonym = leakIn(value, key);
    return pseudonym === null ? [] : [{ path, pseudonym }];
  }
  if (Array.isArray(value)) return value.flatMap((one, at) => leaksIn(one, key, `${path}[${at}]`));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value)
    .filter(([name]) => !FIXED_FIELDS.has(name))
    .flatMap(([name, one]) => leaksIn(one, key, path === "" ? name : `${path}.${name}`));
}
