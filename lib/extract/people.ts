import type { PersonMention } from "../model/person.ts";
import type { PersonLanguage } from "./person-language.ts";
import type { Sentence } from "./sentences.ts";

/** Finds the people a text names, each under the fullest form of the name, with the role the text gives them. */
export function recognizePeople(_text: string, _sentences: readonly Sentence[], _language: PersonLanguage): PersonMention[] {
  return [];
}
