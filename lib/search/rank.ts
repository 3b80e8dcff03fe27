import type { EventPlace } from "./postings.ts";

/** BM25's saturation and its weight of length, as commonly chosen; the mean length stands in for a count that nobody keeps. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const MEAN_WORDS = 2000;
const DOCUMENTS = 100_000;

/** How much one word tells, given in how many documents it stands. */
export const rarity = (documents: number): number => Math.log(1 + DOCUMENTS / (1 + documents));

/** A document that has a word `count` times among `words`, where `documents` have it. */
export function textScore({ count, words, documents }: { count: number; words: number; documents: number }): number {
  const length = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * (words / MEAN_WORDS);
  return (rarity(documents) * count) / (count + SATURATION * length);
}

/** From 0 to 1: 1 where the words stand side by side, in an order or another. Takes the first place of each word. */
export function nearness(places: readonly EventPlace[]): number {
  const words = places.map(({ word }) => word);
  const spread = Math.max(...words) - Math.min(...words) - (words.length - 1);
  return 1 / (1 + Math.max(0, spread));
}
