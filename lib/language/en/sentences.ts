import type { SentenceLanguage } from "../../extract/sentence-language.ts";

export const sentences: SentenceLanguage = {
  code: "en",
  titles: [
    ..."mr mrs ms messrs mss dr prof rev hon st col lt maj gen capt cpl sgt cmdr cdr insp supt adv atty sr jr".split(" "),
    ..."v vs cf viz ca al".split(" "),
    ..."jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
    ..."i.e e.g doc".split(" "),
  ],
  beforeNumber: "no nos art arts artt p pp para paras sec secs s ss ch chap vol app appl fig ref reg cl col ord rec item pt §".split(" "),
  beforePronoun:
    "am was were did do does had have has than and nor or so but as could should would will shall can may might must if that like when".split(
      " ",
    ),
  openers:
    "the on at in by after before during when while however according he she they it his her their this that these those there following subsequently".split(
      " ",
    ),
  examples: [
    { text: "In May he married Ms N.R. The couple left.", sentences: ["In May he married Ms N.R.", "The couple left."] },
    {
      text: "They called his wife I. Orlova, who came. Nobody knew.",
      sentences: ["They called his wife I. Orlova, who came.", "Nobody knew."],
    },
    { text: "He waited and so did I. Nobody came.", sentences: ["He waited and so did I.", "Nobody came."] },
    { text: "The complaint was heard.56 In May it was rejected.", sentences: ["The complaint was heard.56", "In May it was rejected."] },
    {
      text: "Mr. Sarin met Dr. V. Okun in Belgorod. They spoke.",
      sentences: ["Mr. Sarin met Dr. V. Okun in Belgorod.", "They spoke."],
    },
    {
      text: "1. On 3 May 2012 A. B. Lemm complained. 2. No reply came.",
      sentences: ["1. On 3 May 2012 A. B. Lemm complained.", "2. No reply came."],
    },
    {
      text: "The case was opened under Art. 146 of the Code. It was closed.",
      sentences: ["The case was opened under Art. 146 of the Code.", "It was closed."],
    },
    {
      text: "See decision no. 12 on p. 4. He appealed.",
      sentences: ["See decision no. 12 on p. 4.", "He appealed."],
    },
    {
      text: "He was held at 5 p.m. on Monday. She left.",
      sentences: ["He was held at 5 p.m. on Monday.", "She left."],
    },
    {
      text: "The answer was no. The next day he left.",
      sentences: ["The answer was no.", "The next day he left."],
    },
    {
      text: "“He refused.” The officer left.",
      sentences: ["“He refused.”", "The officer left."],
    },
    {
      text: "It was lodged by Orlin Ltd. in March, i.e. on time.",
      sentences: ["It was lodged by Orlin Ltd. in March, i.e. on time."],
    },
  ],
};
