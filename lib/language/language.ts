import type { ActionLanguage } from "../extract/action-language.ts";
import type { AgencyLanguage } from "../extract/agency-language.ts";
import type { PersonLanguage } from "../extract/person-language.ts";
import type { SentenceLanguage } from "../extract/sentence-language.ts";
import type { TimexLanguage } from "../extract/timex/timex-language.ts";

/** All that the engine knows of one language, as data. A new language is one folder that fills this in. */
export interface Language {
  readonly code: string;
  readonly name: string;
  readonly sentences: SentenceLanguage;
  readonly timex: TimexLanguage;
  readonly actions: ActionLanguage;
  readonly agencies: AgencyLanguage;
  readonly people: PersonLanguage;
}
