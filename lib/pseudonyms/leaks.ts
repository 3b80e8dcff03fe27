import { numbered } from "../export/numbered.ts";
import { FIXED_FIELDS } from "./fixed-fields.ts";
import type { KeyRow } from "./key.ts";
import { folded, namesBehind, wordsOf } from "./name-words.ts";

/** Where a name still stands after replacement: the path to the field and whose name, never the words. */
export interface Leak {
  readonly path: string;
  readonly pseudonym: string;
}

type Names = ReadonlyMap<string, string>;

const isIterable = (value: unknown): value is Iterable<unknown> => typeof value === "object" && value !== null && Symbol.iterator in value;

/** A name counts wherever a capital letter begins it, with whatever is glued to it: "Ormanfile", "Orman_2". */
function leakIn(text: string, names: Names): string | null {
  const capital = wordsOf(text).filter((word) => /^\p{Lu}/u.test(word.text));
  const left = capital.flatMap((word) => namesBehind(folded(word.text))).find((name) => names.has(name));
  return left === undefined ? null : (names.get(left) ?? null);
}

function* leaksUnder(value: unknown, names: Names, path: string): Generator<Leak> {
  if (typeof value === "string") {
    const pseudonym = leakIn(value, names);
    if (pseudonym !== null) yield { path, pseudonym };
  } else if (isIterable(value)) {
    for (const [at, one] of numbered(value)) yield* leaksUnder(one, names, `${path}[${at}]`);
  } else if (value !== null && typeof value === "object") {
    for (const [name, one] of Object.entries(value))
      if (!FIXED_FIELDS.has(name)) yield* leaksUnder(one, names, path === "" ? name : `${path}.${name}`);
  }
}

/** Every text in a value, however deep, in which a name of the key still stands. */
export function* leaksIn(value: unknown, key: readonly KeyRow[], path = ""): Generator<Leak> {
  const names = new Map(key.flatMap(({ words, pseudonym }) => words.map((word) => [word, pseudonym] as const)));
  yield* leaksUnder(value, names, path);
}
