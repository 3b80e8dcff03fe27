import { describe, expect, it } from "vitest";
import { recognizeTimexes } from "../../../lib/extract/timex/recognize.ts";
import { refineTimexes } from "../../../lib/extract/timex/refine/index.ts";
import { resolveTimexes } from "../../../lib/extract/timex/resolve.ts";
import type { TimexForm, TimexLanguage } from "../../../lib/extract/timex/timex-language.ts";
import { dayValue, monthValue } from "../../../lib/extract/timex/value.ts";

/** A sketch of Russian, enough to prove that the engine knows no English: month cases and "г." are data. */
const MONTHS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const ENDINGS = ["ь", "я", "е", "ю", "й", "а", "у", ""];
const months = Object.fromEntries(MONTHS.flatMap((stem, i) => ENDINGS.map((ending) => [stem + ending, i + 1])));
const YEAR = "y:YYYY (г +.?|года|году)?";

const form = (id: string, pattern: string, read: TimexForm["read"]): TimexForm => ({
  id,
  patterns: [pattern],
  read,
  examples: [],
  counterexamples: [],
});

const russian: TimexLanguage = {
  code: "ru",
  lexicon: { MONTH: { words: months } },
  ordinalSuffixes: ["го", "е"],
  forms: [
    form("ru.day-month-year", `d:DAY m:MONTH ${YEAR}`, (match) => ({
      type: "DATE",
      value: dayValue(match.number("y"), match.number("m"), match.number("d")),
    })),
    form("ru.day-month", "d:DAY m:MONTH", (match) => ({ type: "DATE", value: dayValue(null, match.number("m"), match.number("d")) })),
    form("ru.month-year", `m:MONTH ${YEAR}`, (match) => ({ type: "DATE", value: monthValue(match.number("y"), match.number("m")) })),
    form("ru.same-day", "(тот|этот) же день", () => ({
      type: "DATE",
      value: "XXXX-XX-XX",
      relative: { anchor: "story", kind: "same", unit: "day", amount: 0 },
    })),
  ],
  prefixes: [{ phrase: "до", mod: "before", inside: false }],
  words: {
    timeLinks: ["в"],
    and: ["и"],
    to: ["по"],
    rangeOpeners: ["между"],
    numbered: ["ст"],
    streets: ["улица"],
    yearOpeners: ["в"],
    counted: [],
    cited: ["закон"],
    lawgivers: [],
    citedLinks: ["от"],
    citedDirect: [],
    online: [],
    decided: [],
    papers: [],
    definite: [],
    actsThrough: [],
    versus: [],
    courts: [],
    future: [],
    past: { words: ["был"], ending: "лся" },
    references: [],
  },
};

function edtfs(text: string) {
  const timexes = refineTimexes(recognizeTimexes(text, russian), text, russian);
  return resolveTimexes(timexes, { text, sentences: [], documentTime: null, language: russian }).map(({ edtf, timex }) =>
    timex.citation ? `(${edtf})` : edtf,
  );
}

describe("the engine with another language's data", () => {
  it.each([
    ["28 сентября 2011 г. он обратился. 9 октября ему ответили.", ["2011-09-28", "2011-10-09"]],
    ["В сентябре 2011 года и до 5 мая 2012 года он ждал.", ["2011-09", "../2012-05-05"]],
    ["12 мая 2013 года его задержали. В тот же день его отпустили.", ["2013-05-12", "2013-05-12"]],
    ["3 марта и 16 апреля 2015 г. он писал.", ["2015-03-03", "2015-04-16"]],
    ["Закон от 4 июля 2014 г. вступил в силу.", ["(2014-07-04)"]],
  ])("%s", (text, expected) => expect(edtfs(text)).toEqual(expected));
});
