import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";
import { isModal, withoutFullStop } from "./month-word.ts";
import { yearOf } from "./year-parts.ts";

const LONGEST = 9;
/** Days before the last, each with the article that is its own: "the 3rd, the 5th and the 8th of May". */
const NAMES = Array.from({ length: LONGEST }, (_, i) => `d${i + 1}`);
const AND = "and|or|to|till|until|through|&";
const [FIRST, ...MORE] = NAMES.map((name) => `t${name}:the? ${name}:DAY`);
const DAYS = `${FIRST} ${MORE.map((day) => `(, ${day})?`).join(" ")} (,? (${AND}) on? t:the?|-|/) d:DAY`;

/** 25 and 26 June 2006; 10-12 March; 3, 5 and 8 May 2014: one timex per printed day. */
export const dayList: TimexForm = {
  id: "en.timex.day-list",
  patterns: [`${DAYS} of? m:MONTH +.? (,? y:YYYY|[ y:YYYY b:]|,? noted:YEARNOTE)?`],
  read(match) {
    if (match.isPartOfNumber("./-") || isModal(match)) return null;
    const printed = yearOf(match);
    if (!printed && match.has("noted")) return null;
    const year = printed?.year ?? null;
    const month = match.number("m");
    const listed = NAMES.filter((name) => match.has(name));
    const days: TimexDraft[] = listed.map((name) => ({
      type: "DATE",
      value: dayValue(year, month, match.number(name)),
      from: match.has(`t${name}`) ? `t${name}` : name,
      to: name,
    }));
    const last = match.has("b") ? "b" : (["noted", "y"].find((name) => match.has(name)) ?? withoutFullStop(match).to);
    return [
      ...days,
      {
        type: "DATE",
        value: dayValue(year, month, match.number("d")),
        from: match.has("t") ? "t" : "d",
        ...(last === undefined ? {} : { to: last }),
        cut: printed?.cut ?? 0,
      },
    ];
  },
  examples: [
    {
      text: "on 4/5 May they",
      finds: [
        ["4", "XXXX-05-04"],
        ["5 May", "XXXX-05-05"],
      ],
    },
    {
      text: "on 25 and 26 June 2006",
      finds: [
        ["25", "2006-06-25"],
        ["26 June 2006", "2006-06-26"],
      ],
    },
    {
      text: "from 10-12 March he",
      finds: [
        ["10", "XXXX-03-10"],
        ["12 March", "XXXX-03-12"],
      ],
    },
    {
      text: "between the 3rd and the 9th of April 2013",
      finds: [
        ["the 3rd", "2013-04-03"],
        ["the 9th of April 2013", "2013-04-09"],
      ],
    },
    {
      text: "on 12 and on 13 March they",
      finds: [
        ["12", "XXXX-03-12"],
        ["13 March", "XXXX-03-13"],
      ],
    },
    {
      text: "on 3, 5 and 8 May 2014",
      finds: [
        ["3", "2014-05-03"],
        ["5", "2014-05-05"],
        ["8 May 2014", "2014-05-08"],
      ],
    },
  ],
  counterexamples: ["articles 3 and 5 may apply", "5 to 10 May be wrong", "cell 1-23/5 and 6 June"],
};
