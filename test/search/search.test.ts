import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DuelineError } from "../../lib/errors.ts";
import { highlightsIn } from "../../lib/search/highlights.ts";
import { postingsOf } from "../../lib/search/postings.ts";
import { searchTerms } from "../../lib/search/query.ts";
import { nearness, textScore } from "../../lib/search/rank.ts";
import { snippetOf } from "../../lib/search/snippet.ts";
import { searchWords } from "../../lib/search/words.ts";
import { storyEvent } from "../functions/story.ts";

/** Would a query of one word find a text of one word? */
const finds = (query: string, text: string): boolean => {
  const stems = new Set([...searchWords(text)].flatMap((word) => word.stems));
  return searchTerms(query).every((term) => term.stems.some((stem) => stems.has(stem)));
};

describe("a word is found by any form", () => {
  it.each([
    ["complaints", "complained? No: one complaint."],
    ["PROSECUTOR", "the prosecutor’s office"],
    ["жалоба", "на жалобу не ответили"],
    ["Орманов", "у Орманова и к Орманову"],
    ["прокурор", "прокурорға жазды"],
    ["шағым", "шағымдары қаралмады"],
    ["елка", "Ёлка"],
    ["Jose", "José"],
    ["105", "art. 105(2)"],
  ])("%s in “%s”", (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ["police", "the policy of the town"],
    ["йод", "иод"],
    ["court", "she wrote to the courier"],
  ])("%s not in “%s”", (query, text) => expect(finds(query, text)).toBe(false));
});

describe("a query", () => {
  it.each(["", "the of", "и в", "?!…"])("of no word to look for is refused: %j", (q) => {
    expect(() => searchTerms(q)).toThrow(DuelineError);
  });
  it("takes eight words and no more, each once", () => {
    expect(searchTerms("police police Police")).toHaveLength(1);
    expect(() => searchTerms("one1 two2 three3 four4 five5 six6 seven7 eight8 nine9")).toThrow(/more than 8/);
  });
});

describe("postings", () => {
  const text = "🙂 Полиция искала. The police searched; police again, police, police.";
  const of = (stem: string) => postingsOf(text, []).find((posting) => posting.stem === stem);

  it("count a word and keep its first three places, in code points and in bytes", () => {
    const posting = of([...searchWords("police")][0]?.stems[0] ?? "");
    expect(posting?.count).toBe(4);
    expect(posting?.places).toHaveLength(3);
    const bytes = Buffer.from(text);
    for (const { point, byte } of posting?.places ?? []) {
      expect([...text].slice(point, point + 6).join("")).toBe("police");
      expect(bytes.subarray(byte, byte + 6).toString()).toBe("police");
    }
  });

  it("name the events of a word, of their quotes, bodies, cases and actions", () => {
    const event = storyEvent("2026-01-09 filing.complaint Alma Sample", { documentId: "doc_1", fileName: "a.txt", index: 0, start: 0 });
    const found = (word: string) =>
      postingsOf("", [event, event])
        .find(({ stem }) => [...searchWords(word)][0]?.stems.includes(stem))
        ?.events.map(({ index }) => index);
    for (const word of ["Alma", "Northern", "complaint", "2026"]) expect(found(word)).toEqual([0, 1]);
    expect(found("Southern")).toBeUndefined();
  });
});

describe("ranking", () => {
  it("puts words that stand side by side first", () => {
    expect(
      nearness([
        { index: 0, word: 5 },
        { index: 0, word: 6 },
      ]),
    ).toBe(1);
    expect(nearness([{ index: 0, word: 5 }])).toBe(1);
    expect(
      nearness([
        { index: 0, word: 5 },
        { index: 0, word: 8 },
      ]),
    ).toBeLessThan(1);
  });
  it("counts a rare word more than a common one, and a short text more than a long one", () => {
    expect(textScore({ count: 1, words: 100, documents: 3 })).toBeGreaterThan(textScore({ count: 1, words: 100, documents: 3000 }));
    expect(textScore({ count: 2, words: 100, documents: 3 })).toBeGreaterThan(textScore({ count: 2, words: 9000, documents: 3 }));
  });
});

describe("highlights", () => {
  it("are code points of whole words, whatever the text", () => {
    const word = fc.constantFrom("police", "Полиция", "🙂", "полицияның", "—", "courts", "é");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        const shown = highlightsIn(text, searchTerms("police полиция court")).map(({ start, end }) => [...text].slice(start, end).join(""));
        expect(shown).toEqual(words.filter((one) => !["🙂", "—", "é"].includes(one)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("lie at their place in the whole text, wherever the piece of it begins", () => {
    const text = `${"слово 🙂 ".repeat(40)}the prosecutor refused ${"қала ".repeat(60)}`;
    const bytes = Buffer.from(text);
    const byte = bytes.indexOf("prosecutor");
    const place = { byte, point: [...text].indexOf("p", [...text.slice(0, text.indexOf("prosecutor"))].length) };
    for (let before = 1; before < 120; before++) {
      const from = byte - before;
      const snippet = snippetOf(bytes.subarray(from, from + 300), from, place, searchTerms("prosecutors refuse"));
      expect(snippet.text).not.toContain("\uFFFD");
      expect([...text].slice(snippet.start, snippet.start + [...snippet.text].length).join("")).toBe(snippet.text);
      const shown = snippet.highlights.map(({ start, end }) => [...text].slice(start, end).join(""));
      expect(shown).toEqual(["prosecutor", "refused"]);
    }
  });
});
