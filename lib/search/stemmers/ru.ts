import { stemmer } from "@orama/stemmers/russian";
import type { Stemmer } from "./stemmer.ts";

/** Snowball's Russian stemmer. */
export const ru: Stemmer = {
  language: "ru",
  writes: /^[\p{Script=Cyrillic}\p{N}]+$/u,
  stem: stemmer,
  common:
    "а без бы был была были было в во вы для до его ее если же за и из или им их к как ко который которая которые мы на не ни но о об он она они от по при с со так также то у уже что чтобы это я".split(
      " ",
    ),
  examples: [
    ["жалоба", "жалобу"],
    ["прокурора", "прокурору"],
    ["отказал", "отказали"],
    ["задержан", "задержанного"],
  ],
  counterexamples: [
    ["жалоба", "желание"],
    ["прокурор", "прокуратура"],
    ["суд", "судно"],
  ],
};
