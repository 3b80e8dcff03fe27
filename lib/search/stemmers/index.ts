import { en } from "./en.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { Stemmer } from "./stemmer.ts";

/** Every stemmer; a word is brought to the stems of all that write it, since Russian and Kazakh share their letters. */
export const STEMMERS: readonly Stemmer[] = [en, ru, kk];
