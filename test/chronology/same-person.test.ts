import { describe, expect, it } from "vitest";
import { documentOf, judgeCases, judgeNames, type Verdict } from "./judge-pairs.ts";
import { CASE_PAIRS, NAME_PAIRS } from "./same-person-pairs.ts";

/** Merges that are still missed, each with the reason; one that is mended fails here until it is struck off. */
const KNOWN_MISSED: Readonly<Record<string, string>> = {};

const label = ({ names: [a, b], are }: { names: readonly [string, string]; are: Verdict }): string => `${a} / ${b}: ${are}`;

describe("people and cases are never merged wrongly", () => {
  it.each(NAME_PAIRS.map((pair) => [`${label(pair)} in "${pair.text}"`, pair] as const))("%s", (_, pair) => {
    const verdict = judgeNames(pair);
    if (pair.are === "two") expect(verdict).toBe("two");
    else expect(verdict === "one" || label(pair) in KNOWN_MISSED).toBe(true);
  });

  it.each(CASE_PAIRS.map((pair) => [`${label(pair)} in "${pair.first}" and "${pair.second}"`, pair] as const))("%s", (_, pair) => {
    const verdict = judgeCases(pair);
    if (pair.are === "two") expect(verdict).toBe("two");
    else expect(verdict === "one" || label(pair) in KNOWN_MISSED).toBe(true);
  });

  it("of 45 pairs no merge is wrong, and none is missed that is not known", () => {
    const judged = [
      ...NAME_PAIRS.map((pair) => ({ ...pair, verdict: judgeNames(pair) })),
      ...CASE_PAIRS.map((pair) => ({ ...pair, verdict: judgeCases(pair) })),
    ];
    expect(judged.length).toBe(45);
    expect(judged.filter(({ are, verdict }) => are === "two" && verdict === "one").map(label)).toEqual([]);
    expect(
      judged
        .filter(({ are, verdict }) => are === "one" && verdict === "two")
        .map(label)
        .sort(),
    ).toEqual(Object.keys(KNOWN_MISSED).sort());
  });

  it("each document of a pair tells of the person it is meant to", () => {
    for (const { first, second, names } of CASE_PAIRS)
      for (const [text, name] of [
        [first, names[0]],
        [second, names[1]],
      ] as const)
        expect(
          documentOf(text, "doc_1").events.map((event) => event.case.toLowerCase()),
          text,
        ).toContain(name.toLowerCase());
  });
});
