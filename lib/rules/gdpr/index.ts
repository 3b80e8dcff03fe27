import { all, definePack, month } from "../define.ts";

export const GDPR = definePack({
  id: "gdpr",
  title: "European Union, General Data Protection Regulation",
  jurisdiction: "EU",
  zones: ["Europe/Brussels", "Europe/Dublin", "Europe/Helsinki"],
  principles: [
    {
      ref: "CNT-EU-1182",
      title:
        "Terms of acts of the Union: the day of the event is not counted; months end on the same date, else on the month's last day; a free last day is rolled",
      article: "Regulation (EEC, Euratom) No 1182/71 art. 3",
      quote: "if the date does not exist in the final month, the period ends on that month's last day",
      flag: "VERIFIED",
    },
  ],
  obligations: [
    {
      id: "EU-GDPR-12",
      ref: "EU-GDPR-12",
      title: "Controller: tell the person what was done about a request",
      bearer: "authority",
      bearerKinds: ["ministry", "government", "police", "other"],
      trigger: [],
      silent: "An entry does not tell a request about one's own data from other requests.",
      discharge: [{ action: ["response.reply"], notAct: ["term-extended"] }],
      period: month(1),
      start: { from: "receipt", dayZero: "excluded" },
      rollOver: "next-working-day",
      extension: {
        notice: [{ action: ["response.reply"], act: ["term-extended"] }],
        period: month(3),
        article: "art. 12(3): by two further months, told within the first",
      },
      next: "Supervisory authority",
      inForce: "2018-05-25/..",
      calendar: "eu",
      regime: { ref: "CNT-EU-1182", article: "Regulation 1182/71 art. 3" },
      authority: {
        instrument: "Regulation (EU) 2016/679",
        article: "art. 12(3)",
        edition: "applicable since 25 May 2018",
        quote: "within one month of receipt of the request. That period may be extended by two further months where necessary",
        url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
      },
      flags: all("VERIFIED"),
      caveats: ["The calendar has the days of the institutions; a public holiday of the controller's own state rolls the term as well."],
      examples: [
        { trigger: "2024-03-04", due: "2024-04-04", not: ["2024-04-03", "2024-04-05"], by: "vector 29: EDPB Guidelines 01/2022" },
        { trigger: "2024-01-31", due: "2024-02-29", not: ["2024-03-02", "2024-03-01"], by: "own: no 31 February" },
        { trigger: "2025-07-31", due: "2025-09-01", not: ["2025-08-31"], by: "own: 31 August is a Sunday" },
        {
          trigger: "2024-03-04",
          extended: "2024-04-02",
          due: "2024-06-04",
          not: ["2024-06-03", "2024-07-02"],
          by: "own: three months in all",
        },
      ],
    },
  ],
});
