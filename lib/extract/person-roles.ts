import type { PersonRole } from "../model/person.ts";
import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

const BEFORE = 4;
const AFTER = 5;

/** What the words around one printed name say of the person; null where they say nothing. */
export function roleAt(words: readonly Word[], name: PrintedName, language: PersonLanguage): PersonRole | null {
  return titleBefore(words, name, language) ?? titleAfter(words, name, language) ?? storyAround(words, name, language);
}

function titleBefore(words: readonly Word[], name: PrintedName, language: PersonLanguage): PersonRole | null {
  for (let i = name.first - 1, n = 0; i >= 0 && n < BEFORE; i--, n++) {
    const word = words[i] as Word;
    const gap = (words[i + 1] as Word).gap;
    if (gap === "break" && !language.honorifics.has(word.norm)) return null;
    const role = language.titles.get(word.norm);
    if (role) return word.possessive ? null : role;
    if (!language.betweenTitleAndName.has(word.norm) && !language.honorifics.has(word.norm) && gap !== "comma") return null;
  }
  return null;
}

/** "Zhandar Orman, his lawyer": an apposition. */
function titleAfter(words: readonly Word[], name: PrintedName, language: PersonLanguage): PersonRole | null {
  if (words[name.last + 1]?.gap !== "comma" && words[name.last + 1]?.gap !== "parenthesis") return null;
  for (let i = name.last + 1, n = 0; n < BEFORE; i++, n++) {
    const word = words[i];
    if (!word || (n > 0 && word.gap !== "space")) return null;
    const role = language.titles.get(word.norm);
    if (role) return role;
    if (!language.betweenTitleAndName.has(word.norm) && !word.possessive) return null;
  }
  return null;
}

function storyAround(words: readonly Word[], name: PrintedName, language: PersonLanguage): PersonRole | null {
  const last = words[name.last] as Word;
  const next = words[name.last + 1];
  if (last.possessive && next && possessedByVictim(words, name.last + 1, language)) return "victim";
  const [of, noun] = [words[name.first - 1], words[name.first - 2]];
  if (of?.norm === "of" && noun && language.storyOf.has(noun.norm)) return "victim";
  return suffers(words, name, language) ? "victim" : null;
}

const possessedByVictim = (words: readonly Word[], at: number, language: PersonLanguage): boolean =>
  words.slice(at, at + 2).some((word, i) => (i === 0 || word.gap === "space") && language.victimNouns.has(word.norm));

function suffers(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  for (let i = name.last + 1, passive = false; i <= name.last + AFTER; i++) {
    const word = words[i];
    if (!word || word.gap === "break" || word.gap === "comma") return false;
    if (language.suffered.has(word.norm)) return passive;
    if (language.complained.has(word.norm)) return true;
    if (!language.auxiliaries.has(word.norm)) return false;
    passive = true;
  }
  return false;
}
