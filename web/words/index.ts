import { computed, signal } from "@preact/signals";
import type { Catalogue, WordKey } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { ru } from "./ru/index.ts";

export type { WordKey } from "./catalogue.ts";

/** Every language of the page, under the name that its readers call it. */
export const PAGE_LANGUAGES = {
  en: { name: "English", words: en as Catalogue },
  ru: { name: "Русский", words: ru },
} as const;
export type PageLanguage = keyof typeof PAGE_LANGUAGES;

const KEPT_AS = "dueline.language";
const isKnown = (code: string | null | undefined): code is PageLanguage => code != null && Object.hasOwn(PAGE_LANGUAGES, code);

/** What this reader chose here before, else what his browser asks for. */
export function preferredLanguage(): PageLanguage {
  const kept = localStorage.getItem(KEPT_AS);
  if (isKnown(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isKnown) ?? "en";
}

export const language = signal<PageLanguage>("en");
const plurals = computed(() => new Intl.PluralRules(language.value));
const numbers = computed(() => new Intl.NumberFormat(language.value));

export function chooseLanguage(code: PageLanguage): void {
  language.value = code;
  localStorage.setItem(KEPT_AS, code);
  document.documentElement.lang = code;
}

/** A phrase in the reader's language; numbers are written as that language writes them. */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const phrase = PAGE_LANGUAGES[language.value].words[key];
  const form = typeof phrase === "string" ? phrase : (phrase[plurals.value.select(Number(values.n))] ?? phrase.other);
  return form.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return typeof value === "number" ? numbers.value.format(value) : (value ?? hole);
  });
}
