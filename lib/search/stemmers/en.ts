import { stemmer } from "@orama/stemmers/english";
import type { Stemmer } from "./stemmer.ts";

/** Snowball's English stemmer; it also serves other languages in Latin letters, whose words it mostly leaves as they are. */
export const en: Stemmer = {
  language: "en",
  writes: /^[\p{Script=Latin}\p{N}]+$/u,
  stem: stemmer,
  common:
    "a an and are as at be by did for from had has have he her his in is it its not of on or s she that the their they this to was were which who with".split(
      " ",
    ),
  examples: [
    ["complaint", "complaints"],
    ["refused", "refusing"],
    ["investigation", "investigated"],
    ["prosecutors", "prosecutor"],
  ],
  counterexamples: [
    ["complaint", "complete"],
    ["police", "policy"],
    ["court", "courier"],
  ],
};
