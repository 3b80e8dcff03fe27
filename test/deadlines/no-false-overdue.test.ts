import { describe, expect, it } from "vitest";
import { check, type Told } from "./chronology-factory.ts";

/** A silence that would make an unanswered complaint overdue, said long after every term. */
const SILENT: Told = { date: "2020-02-03", action: "response.reply", by: "prosecutor", polarity: "negated" };
const SILENT_UNNAMED: Told = { date: "2020-02-03", action: "response.reply", polarity: "negated" };
const APPEAL: Told = { date: "2019-03-01", action: "filing.appeal", to: "prosecutor", about: "police" };
const COMPLAINT: Told = { date: "2019-03-01", action: "filing.complaint", to: "prosecutor" };
const reply = (date: string, more: Partial<Told> = {}): Told => ({ date, action: "response.reply", by: "prosecutor", ...more });
const overdue = (told: readonly Told[], asOf = "2025-06-30"): string[] =>
  check(told, asOf)
    .filter(({ status }) => status === "overdue")
    .map(({ obligationId }) => obligationId);

/** Each case is a story that a naive clock calls overdue; the reason it must not be is its title. */
const CASES: Record<string, [string, Told[], string?][]> = {
  "answered, whoever signed": [
    ["the bearer replied in time", [APPEAL, reply("2019-03-06"), SILENT]],
    ["the bearer replied on the last day", [APPEAL, reply("2019-03-11"), SILENT]],
    ["the bearer replied late: late is not overdue", [APPEAL, reply("2019-04-02"), SILENT]],
    ["the bearer decided instead of replying: upheld", [APPEAL, { date: "2019-03-07", action: "review.upheld", by: "prosecutor" }, SILENT]],
    ["the bearer decided: overturned", [APPEAL, { date: "2019-03-07", action: "review.overturned", by: "prosecutor" }, SILENT]],
    ["the bearer opened a case", [APPEAL, { date: "2019-03-07", action: "investigation.opened", by: "prosecutor" }, SILENT]],
    ["the bearer refused to open a case", [APPEAL, { date: "2019-03-07", action: "investigation.refused", by: "prosecutor" }, SILENT]],
    [
      "the bearer concluded a check",
      [APPEAL, { date: "2019-03-07", action: "investigation.check", phase: "concluded", by: "prosecutor" }, SILENT],
    ],
    ["a reply whose author is not named", [APPEAL, reply("2019-03-07", { by: "anyProsecutor" }), SILENT_UNNAMED]],
    ["a reply with no body at all", [APPEAL, { date: "2019-03-07", action: "response.reply" }, SILENT_UNNAMED]],
    ["a late reply with no body at all", [APPEAL, { date: "2019-04-07", action: "response.reply" }, SILENT_UNNAMED]],
    ["a reply that is only alleged", [APPEAL, reply("2019-03-07", { modality: "alleged" }), SILENT]],
  ],
  "answered by another body": [
    ["the regional prosecutor answered", [APPEAL, reply("2019-03-07", { by: "regional" }), SILENT]],
    ["the regional prosecutor answered late", [APPEAL, reply("2019-05-07", { by: "regional" }), SILENT]],
    ["the Prosecutor General's Office answered", [APPEAL, reply("2019-03-07", { by: "general" }), SILENT]],
    ["the police answered, as if the complaint had been passed on", [APPEAL, reply("2019-03-07", { by: "police" }), SILENT]],
    ["the ministry answered", [APPEAL, reply("2019-03-20", { by: "ministry" }), SILENT]],
    [
      "the file was referred to the police, who answered",
      [
        APPEAL,
        { date: "2019-03-04", action: "investigation.referred", by: "prosecutor", to: "police" },
        reply("2019-03-10", { by: "police" }),
        SILENT,
      ],
    ],
    [
      "referred, and answered late",
      [
        APPEAL,
        { date: "2019-03-04", action: "investigation.referred", by: "prosecutor", to: "police" },
        reply("2019-05-10", { by: "police" }),
        SILENT,
      ],
    ],
    [
      "a court ruled on it",
      [
        { ...APPEAL, to: "judge" },
        { date: "2019-03-09", action: "court.ruling", by: "court" },
        { ...SILENT, by: "judge" },
      ],
    ],
    ["the police refused to open a case after it", [APPEAL, { date: "2019-03-09", action: "investigation.refused", by: "police" }, SILENT]],
  ],
  "wrong or unknown body": [
    [
      "a complaint to an NGO",
      [
        { ...COMPLAINT, to: "ngo" },
        { ...SILENT, by: "ngo" },
      ],
    ],
    [
      "a complaint to a newspaper",
      [
        { ...COMPLAINT, to: "newspaper" },
        { ...SILENT, by: "newspaper" },
      ],
    ],
    [
      "a complaint to the ombudsman",
      [
        { ...COMPLAINT, to: "ombudsman" },
        { ...SILENT, by: "ombudsman" },
      ],
    ],
    [
      "a complaint to a ministry",
      [
        { ...COMPLAINT, to: "ministry" },
        { ...SILENT, by: "ministry" },
      ],
    ],
    [
      "a complaint to a colony",
      [
        { ...COMPLAINT, to: "colony" },
        { ...SILENT, by: "colony" },
      ],
    ],
    ["a complaint to nobody named", [{ date: "2019-03-01", action: "filing.complaint" }, SILENT_UNNAMED]],
    ["an appeal to nobody named", [{ date: "2019-03-01", action: "filing.appeal" }, SILENT]],
    [
      "a prosecutor of another state",
      [
        { ...APPEAL, to: "kyrgyz" },
        { ...SILENT, by: "kyrgyz" },
      ],
    ],
    [
      "an unplaced prosecutor in a file that tells of another state",
      [APPEAL, SILENT, { date: "2019-01-02", action: "filing.request", to: "kyrgyz" }],
    ],
    [
      "an unplaced prosecutor in a file that tells of two states",
      [
        APPEAL,
        SILENT,
        { date: "2019-01-02", action: "filing.request", to: "kyrgyz" },
        { date: "2019-01-03", action: "oversight.meeting", by: "ombudsman" },
      ],
    ],
    ["the silence is another body's", [APPEAL, { ...SILENT, by: "police" }]],
    ["the silence is another prosecutor's", [APPEAL, { ...SILENT, by: "otherProsecutor" }]],
    ["the silence is the ombudsman's", [APPEAL, { ...SILENT, by: "ombudsman" }]],
    [
      "the complaint of inaction is about another body",
      [APPEAL, { date: "2019-06-01", action: "filing.appeal", act: "complaint-of-inaction", to: "general", about: "police" }],
    ],
    [
      "an appeal that may be a petition against a judgment, silent for a month",
      [
        { date: "2019-03-01", action: "filing.appeal", to: "prosecutor" },
        { ...SILENT, date: "2019-03-30" },
      ],
    ],
    ["an appeal about a court, addressed to a prosecutor", [{ ...APPEAL, about: "court" }, SILENT]],
  ],
  "no ground": [
    ["nothing on file at all", [APPEAL]],
    ["the silence is said on the due day", [APPEAL, { ...SILENT, date: "2019-03-11" }]],
    ["the silence is said before the due day", [APPEAL, { ...SILENT, date: "2019-03-05" }]],
    ["the silence has no date", [APPEAL, { ...SILENT, date: null }]],
    ["the silence is alleged", [APPEAL, { ...SILENT, modality: "alleged" }]],
    ["the silence is background", [APPEAL, { ...SILENT, background: true }]],
    ["a person rejected the silence", [APPEAL, { ...SILENT, review: "rejected" }]],
    [
      "the silence is said of a motion to the police, unnamed, on the same day",
      [APPEAL, { date: "2019-03-01", action: "filing.request", to: "police" }, SILENT_UNNAMED],
    ],
    [
      "the silence may be about a request that the same body had as well",
      [APPEAL, { date: "2019-03-01", action: "filing.request", to: "prosecutor" }, SILENT],
    ],
    [
      "an unnamed silence may belong to a complaint to another body",
      [APPEAL, { ...COMPLAINT, date: "2019-04-06", to: "police" }, SILENT_UNNAMED],
    ],
    ["the person confirmed silence only until the due day", [{ ...APPEAL, noAnswerBy: "2019-03-11" }]],
    [
      "only another act was denied",
      [APPEAL, { date: "2020-02-03", action: "investigation.opened", by: "prosecutor", polarity: "negated" }],
    ],
  ],
  "imprecise dates": [
    [
      "the complaint is of a month, the silence of the same month",
      [
        { ...APPEAL, date: "2019-03" },
        { ...SILENT, date: "2019-03-28" },
      ],
    ],
    [
      "the complaint is of a year, the silence of the same year",
      [
        { ...APPEAL, date: "2019" },
        { ...SILENT, date: "2019-12-20" },
      ],
    ],
    [
      "the complaint is approximate",
      [
        { ...APPEAL, date: "2019-03~" },
        { ...SILENT, date: "2019-05-03" },
      ],
    ],
    ["the complaint has an open end", [{ ...APPEAL, date: "2019-03-01/.." }, SILENT]],
    ["the complaint has an open start", [{ ...APPEAL, date: "../2019-03-01" }, SILENT]],
    ["the silence is of a month that begins before the due day", [APPEAL, { ...SILENT, date: "2019-03" }]],
    ["the reply is of a year that reaches back before the complaint", [APPEAL, reply("2019"), SILENT]],
    ["the reply is of the complaint's month", [APPEAL, reply("2019-03"), SILENT]],
    ["complaint and reply are both of the same month", [{ ...APPEAL, date: "2019-03" }, reply("2019-03"), SILENT]],
    [
      "a season, with the silence inside it",
      [
        { ...APPEAL, date: "2019-21" },
        { ...SILENT, date: "2019-05-30" },
      ],
    ],
  ],
  "holidays and weekends": [
    ["8 March falls on the last day", [APPEAL, { ...SILENT, date: "2019-03-09" }]],
    ["the weekend after 8 March", [APPEAL, { ...SILENT, date: "2019-03-10" }]],
    [
      "Nauryz and three substitutes",
      [
        { ...APPEAL, date: "2025-03-14" },
        { ...SILENT, date: "2025-03-26" },
      ],
    ],
    [
      "a transferred day off",
      [
        { ...APPEAL, date: "2018-08-24" },
        { ...SILENT, date: "2018-09-01" },
      ],
    ],
    [
      "Kurban Ait, which does not fall on a fixed day",
      [
        { ...APPEAL, date: "2021-07-13" },
        { ...SILENT, date: "2021-07-21" },
      ],
    ],
    [
      "New Year and the transferred Friday",
      [
        { ...APPEAL, date: "2019-12-27" },
        { ...SILENT, date: "2020-01-05" },
      ],
    ],
    [
      "a provisional holiday of 2027",
      [
        { ...APPEAL, date: "2027-03-08" },
        { ...SILENT, date: "2027-03-16" },
      ],
      "2027-04-01",
    ],
    [
      "a bridge day of 2027 that may be declared off",
      [
        { ...APPEAL, date: "2027-12-10" },
        { ...SILENT, date: "2027-12-20" },
      ],
      "2027-12-22",
    ],
  ],
  "extension and clarification": [
    [
      "an extension was announced, the silence is within it",
      [APPEAL, reply("2019-03-06", { act: "term-extended" }), { ...SILENT, date: "2019-03-15" }],
    ],
    ["an extension of unknown day", [APPEAL, reply("2019-03", { act: "term-extended" }), { ...SILENT, date: "2019-03-15" }]],
    [
      "an extension announced by a superior",
      [APPEAL, reply("2019-03-06", { act: "term-extended", by: "regional" }), { ...SILENT, date: "2019-03-15" }],
    ],
    ["the authority asked back: that is a reply", [APPEAL, reply("2019-03-06"), SILENT]],
    ["a complaint of unknown content, silent for 30 days", [COMPLAINT, { ...SILENT, date: "2019-04-01" }]],
    [
      "a report of torture, silent for 30 days",
      [
        { ...COMPLAINT, act: "complaint-of-torture" },
        { ...SILENT, date: "2019-04-01" },
      ],
    ],
    [
      "a report of torture to the police, whose terms are known from memory",
      [
        { ...COMPLAINT, to: "police", act: "complaint-of-torture" },
        { ...SILENT, by: "police" },
      ],
    ],
  ],
  "an answer in words that no cue knows": [
    ["an act of the body that nobody could name", [APPEAL, { date: "2019-03-08", action: "other", by: "prosecutor" }, SILENT]],
    [
      "something about the body: its decision was handed over",
      [APPEAL, { date: "2019-03-08", action: "other", about: "prosecutor" }, SILENT],
    ],
    [
      "the body asked for a document",
      [APPEAL, { date: "2019-03-06", action: "filing.request", by: "prosecutor" }, { ...SILENT, date: "2019-03-24" }],
    ],
    [
      "the body wrote to the police about it",
      [APPEAL, { date: "2019-03-06", action: "filing.request", by: "prosecutor", to: "police" }, SILENT],
    ],
    [
      "the body passed the file on, and nobody answered",
      [APPEAL, { date: "2019-03-06", action: "investigation.referred", by: "prosecutor", to: "police" }, SILENT],
    ],
    ["the body met the complainant", [APPEAL, { date: "2019-03-06", action: "oversight.meeting", by: "prosecutor" }, SILENT]],
    ["an act of the body's service, named generically", [APPEAL, { date: "2019-03-08", action: "other", by: "anyProsecutor" }, SILENT]],
  ],
  "who read it and how": [
    ["the complaint was planned", [{ ...APPEAL, modality: "planned" }, SILENT]],
    ["the complaint is alleged", [{ ...APPEAL, modality: "alleged" }, SILENT]],
    ["the complaint was not made", [{ ...APPEAL, polarity: "negated" }, SILENT]],
    ["the complaint is background", [{ ...APPEAL, background: true }, SILENT]],
    ["a person rejected the complaint", [{ ...APPEAL, review: "rejected" }, SILENT]],
    ["the reading is unsure", [{ ...APPEAL, confidence: 0.3 }, SILENT]],
    ["the sources do not agree", [{ ...APPEAL, conflict: true }, SILENT]],
    ["one reply to two complaints, late for the first", [APPEAL, { ...APPEAL, date: "2019-03-08" }, reply("2019-03-14"), SILENT]],
    ["a complaint filed by the ombudsman", [{ ...APPEAL, by: "ombudsman" }, SILENT]],
    ["the wording of article 105 was just being replaced", [{ ...APPEAL, date: "2017-07-14" }, SILENT]],
    ["the term is known from a report", [{ ...APPEAL, date: "2016-05-16" }, SILENT]],
    ["the code of 1997", [{ ...APPEAL, date: "2012-05-16" }, SILENT]],
    [
      "an investigation that lasts: the term can be extended unseen",
      [
        { date: "2019-03-01", action: "investigation.opened", by: "police" },
        { ...SILENT, by: "police" },
      ],
    ],
  ],
};

describe.each(Object.entries(CASES))("never overdue: %s", (_, cases) => {
  it.each(cases)("%s", (_title, told, asOf) => expect(overdue(told, asOf)).toEqual([]));
});

it("there are at least 60 such cases", () => expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(60));

describe("and yet never a missed one", () => {
  const said: [string, Told[], string[]][] = [
    ["a named silence", [APPEAL, SILENT], ["KZ-CPC-105-GEN"]],
    ["an unnamed silence after the only complaint", [APPEAL, SILENT_UNNAMED], ["KZ-CPC-105-GEN"]],
    ["'by 3 February no answer had come'", [APPEAL, { ...SILENT, date: "../2020-02-03" }], ["KZ-CPC-105-GEN"]],
    ["a generic 'the prosecutor's office did not answer'", [APPEAL, { ...SILENT, by: "anyProsecutor" }], ["KZ-CPC-105-GEN"]],
    [
      "a complaint of inaction about the bearer",
      [APPEAL, { date: "2019-06-01", action: "filing.appeal", act: "complaint-of-inaction", to: "general", about: "prosecutor" }],
      ["KZ-CPC-105-GEN"],
    ],
    ["a person's word", [{ ...APPEAL, noAnswerBy: "2019-03-12" }], ["KZ-CPC-105-GEN"]],
    [
      "two complaints to a body that answered neither",
      [APPEAL, { ...APPEAL, date: "2019-05-06" }, SILENT],
      ["KZ-CPC-105-GEN", "KZ-CPC-105-GEN"],
    ],
    [
      "an unnamed silence after a complaint to one body and then to another",
      [{ ...COMPLAINT, date: "2019-01-15", to: "police" }, APPEAL, SILENT_UNNAMED],
      ["KZ-CPC-105-GEN"],
    ],
    ["a report of torture, silent beyond every lawful term", [{ ...COMPLAINT, act: "complaint-of-torture" }, SILENT], ["KZ-CPC-105-GEN"]],
    ["a complaint of unknown content, silent beyond every lawful term", [COMPLAINT, SILENT], ["KZ-CPC-105-GEN"]],
    ["a complaint about a detention", [{ ...COMPLAINT, act: "complaint-of-detention" }, SILENT], ["KZ-CPC-105-URG"]],
    [
      "a reply to an earlier complaint is no reply to this one",
      [{ ...APPEAL, date: "2018-11-01" }, reply("2018-11-06"), APPEAL, SILENT],
      ["KZ-CPC-105-GEN"],
    ],
    [
      "another body that was asked itself answered for itself",
      [APPEAL, { ...COMPLAINT, to: "police" }, reply("2019-03-07", { by: "police" }), SILENT],
      ["KZ-CPC-105-GEN"],
    ],
    [
      "a check only begun answers nothing",
      [APPEAL, { date: "2019-03-05", action: "investigation.check", phase: "begun", by: "prosecutor" }, SILENT],
      ["KZ-CPC-105-GEN"],
    ],
    [
      "an NGO's statement answers nothing",
      [APPEAL, { date: "2019-03-05", action: "response.reply", by: "ngo" }, SILENT],
      ["KZ-CPC-105-GEN"],
    ],
    [
      "an investigating judge who never ruled",
      [
        { ...APPEAL, to: "judge" },
        { ...SILENT, by: "judge" },
      ],
      ["KZ-CPC-106-DEC/hearing"],
    ],
    [
      "a motion nobody decided",
      [
        { date: "2019-03-01", action: "filing.request", act: "motion-filed", to: "police" },
        { ...SILENT, by: "police" },
      ],
      ["KZ-CPC-99"],
    ],
    [
      "an appeal after a judgment, against the police",
      [{ date: "2018-02-01", action: "court.verdict", by: "court" }, APPEAL, SILENT],
      ["KZ-CPC-105-GEN"],
    ],
  ];
  it.each(said)("%s", (_title, told, expected) => expect(overdue(told)).toEqual(expected));
});
