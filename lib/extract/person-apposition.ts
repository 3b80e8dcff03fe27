import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

/** What is put in after a name: "Ada Kern, 24, …", "Ada Kern, a teacher from Veresk, …". `next`: the first word behind it. */
export interface Apposition {
  says: "age" | "profession";
  next: number;
}

const LONGEST = 18;
const AGE = /^\d{1,2}$/;

/** The apposition that makes a name a person's; null where none does: "Norland Steel, a company from Veresk, …", "Veresk, 12 May". */
export function appositionOf(words: readonly Word[], name: PrintedName, language: PersonLanguage): Apposition | null {
  const first = words[name.last + 1];
  if (!first || (first.gap !== "comma" && first.gap !== "parenthesis")) return null;
  return age(words, name.last + 1, language) ?? profession(words, name.last + 1, language);
}

/** ", 24, was", ", aged 24, was", " (24) was", ", 24 years old, was": closed by a comma or a bracket, so that no date begins there. */
function age(words: readonly Word[], at: number, language: PersonLanguage): Apposition | null {
  const opened = (words[at] as Word).gap;
  let i = at;
  if (language.ageWords.has((words[i] as Word).norm)) i++;
  if (!AGE.test(words[i]?.norm ?? "")) return null;
  i++;
  while (words[i]?.gap === "space" && language.ageWords.has((words[i] as Word).norm)) i++;
  const next = words[i];
  return next && next.gap === opened && !next.capitalized && !/^\d/.test(next.norm) ? { says: "age", next: i } : null;
}

function profession(words: readonly Word[], at: number, language: PersonLanguage): Apposition | null {
  const first = words[at] as Word;
  if (first.gap !== "comma" || !language.indefiniteArticles.has(first.norm)) return null;
  let known = false;
  for (let i = at + 1; i < at + LONGEST; i++) {
    const word = words[i];
    if (!word || word.gap === "break") return known && at + 1 < i ? { says: "profession", next: i } : null;
    if (word.gap === "comma") return known ? { says: "profession", next: i } : null;
    if (language.namedThings.has(word.norm) && !known) return null;
    known ||= language.professions.has(word.norm) || language.titles.has(word.norm) || language.ageWords.has(word.norm);
  }
  return null;
}
