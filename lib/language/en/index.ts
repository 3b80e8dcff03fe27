import type { Language } from "../language.ts";
import { EN_ACTIONS } from "./actions/index.ts";
import { EN_AGENCIES } from "./agencies.ts";
import { EN_PEOPLE } from "./people.ts";
import { sentences } from "./sentences.ts";
import { timex } from "./timex/index.ts";

export const EN: Language = {
  code: "en",
  name: "English",
  sentences,
  timex,
  actions: EN_ACTIONS,
  agencies: EN_AGENCIES,
  people: EN_PEOPLE,
};
