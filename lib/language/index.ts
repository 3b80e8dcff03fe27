import { EN } from "./en/index.ts";
import type { Language } from "./language.ts";

export { detectLanguage, paragraphLanguage } from "./detect.ts";

/** Every language that has a vocabulary; a folder that is not here fails a test. */
export const LANGUAGES: Readonly<Record<string, Language>> = { en: EN };

export const languageOf = (code: string): Language | undefined => (Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : undefined);
