import { EN } from "./en/index.ts";
import type { Language } from "./language.ts";

/** Every language that has a vocabulary; a folder that is not here fails a test. */
export const LANGUAGES: Readonly<Record<string, Language>> = { en: EN };

export const languageOf = (code: string): Language | undefined => (Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : undefined);

/** Letters that Kazakh has and Russian has not. */
const KAZAKH_ONLY = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const SAMPLE = 20_000;
const KAZAKH_SHARE = 0.03;

/** The language by its script: Latin is read as English; Cyrillic as Russian, or Kazakh where its own letters are frequent. "und" without letters. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const [latin, cyrillic] = [count(LATIN), count(CYRILLIC)];
  if (latin === 0 && cyrillic === 0) return "und";
  if (latin >= cyrillic) return "en";
  return count(KAZAKH_ONLY) > cyrillic * KAZAKH_SHARE ? "kk" : "ru";
}
