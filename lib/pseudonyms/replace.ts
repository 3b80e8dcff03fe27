import type { KeyRow } from "./key.ts";
import { folded, namesBehind, type Word, wordsOf } from "./name-words.ts";

/** A stretch of text that names somebody: its words may be those of one person or, where relatives share a name, of several. */
interface Naming {
  start: number;
  end: number;
  rows: readonly KeyRow[];
}

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Between two words of one name: a space, a hyphen, an initial with its point. */
const WITHIN_NAME = /^(?:[ \u00a0-]|\.? ?)$/u;
const INITIALS_BEFORE = /(?:(?!(?:Mr|Ms|Dr|No|St|Jr|Sr)\.)\p{Lu}\p{Ll}?\.[ \u00a0]?){1,3}$/u;

function rowsNaming(word: Word, byStem: ReadonlyMap<string, readonly KeyRow[]>): readonly KeyRow[] {
  if (!startsUpper(word.text)) return [];
  for (const name of namesBehind(folded(word.text))) {
    const rows = byStem.get(name);
    if (rows) return rows;
  }
  return [];
}

function namingsIn(text: string, byStem: ReadonlyMap<string, readonly KeyRow[]>): Naming[] {
  const found: Naming[] = [];
  for (const word of wordsOf(text)) {
    const rows = rowsNaming(word, byStem);
    if (rows.length === 0) continue;
    const last = found.at(-1);
    const shared = last ? last.rows.filter((row) => rows.includes(row)) : [];
    if (last && shared.length > 0 && WITHIN_NAME.test(text.slice(last.end, word.start)))
      Object.assign(last, { end: word.end, rows: shared });
    else found.push({ start: word.start, end: word.end, rows });
  }
  return found;
}

const labelOf = ({ rows }: Naming): string => rows.map(({ pseudonym }) => pseudonym).join(" or ");

/** Makes a function that puts pseudonyms in the place of names in running text, initials before a surname included. */
export function nameReplacer(key: readonly KeyRow[]): (text: string) => string {
  const byStem = new Map<string, KeyRow[]>();
  for (const row of key) for (const word of row.words) byStem.set(word, [...(byStem.get(word) ?? []), row]);
  return (text) => {
    let [done, from] = ["", 0];
    for (const naming of namingsIn(text, byStem)) {
      done += text.slice(from, naming.start).replace(INITIALS_BEFORE, "") + labelOf(naming);
      from = naming.end;
    }
    return done + text.slice(from);
  };
}
