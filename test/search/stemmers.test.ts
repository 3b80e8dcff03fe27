import { describe, expect, it } from "vitest";
import { STEMMERS } from "../../lib/search/stemmers/index.ts";

describe.each(STEMMERS.map((stemmer) => [stemmer.language, stemmer] as const))("the stemmer of %s", (_language, stemmer) => {
  it.each(stemmer.examples)("brings %s and %s together", (one, other) => expect(stemmer.stem(one)).toBe(stemmer.stem(other)));

  it.each(stemmer.counterexamples)("keeps %s and %s apart", (one, other) => expect(stemmer.stem(one)).not.toBe(stemmer.stem(other)));

  it("writes its own examples and common words", () => {
    for (const word of [...stemmer.examples.flat(), ...stemmer.common]) expect(word).toMatch(stemmer.writes);
  });
});
