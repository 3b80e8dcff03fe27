import type { Stemmer } from "./stemmer.ts";

/**
 * Endings of Kazakh nouns and of the commonest verb forms, each in the shapes that vowel harmony and the sound before give it. A word takes them in
 * the order plural, possession, case, person, so they are taken off from the end, one layer after the other. Source: the paradigms of declension and
 * of possession as every grammar of Kazakh prints them.
 */
const LAYERS: readonly (readonly string[])[] = [
  "мын мін бын бін пын пін сың сің сыз сіз мыз міз быз біз пыз піз".split(" "),
  "ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі".split(
    " ",
  ),
  "ым ім ың ің сы сі ы і ымыз іміз мыз міз ыңыз іңіз лары лері дары дері тары тері".split(" "),
  "лар лер дар дер тар тер".split(" "),
];

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 6;
const VOWEL = /[аәеиоөұүыіуэюя]/u;

function withoutEnding(word: string, endings: ReadonlySet<string>): string {
  for (let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); length > 0; length--) {
    const stem = word.slice(0, -length);
    if (endings.has(word.slice(-length)) && VOWEL.test(stem)) return stem;
  }
  return word;
}

const ENDINGS = LAYERS.map((layer) => new Set(layer));

/** Again until nothing comes off: a stem that itself ends like an ending has to come out the same with endings and without. */
function stemOf(word: string): string {
  const shorter = ENDINGS.reduce(withoutEnding, word);
  return shorter === word ? word : stemOf(shorter);
}

/** Kazakh in Cyrillic letters, by its endings. */
export const kk: Stemmer = {
  language: "kk",
  writes: /^[\p{Script=Cyrillic}\p{N}]+$/u,
  stem: stemOf,
  common: "және мен бен пен бұл сол ол олар да де та те үшін деп бар жоқ бір осы оның туралы бойынша".split(" "),
  examples: [
    ["арыз", "арызды"],
    ["арыз", "арыздар"],
    ["прокурордың", "прокурорға"],
    ["полицияның", "полицияда"],
    ["шағым", "шағымдары"],
    ["тергеуші", "тергеушінің"],
  ],
  counterexamples: [
    ["арыз", "арман"],
    ["сот", "соқ"],
    ["шағым", "шақыру"],
  ],
};
