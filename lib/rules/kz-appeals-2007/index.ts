import { all, day, definePack, type ObligationRow } from "../define.ts";
import { KZ_ZONES } from "../kz-zones.ts";

const TERM = {
  bearer: "authority",
  bearerKinds: ["ministry", "government"],
  trigger: [],
  silent: "Which appeals fell under this law is not told by an entry, and its terms are known from memory.",
  discharge: [{ action: ["response.reply"], notAct: ["term-extended"] }],
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "next-working-day",
  inForce: "2007~/2021-06-30",
  calendar: "kz",
  regime: { ref: "CNT-KZ-ADM2000", article: "Law of 27 November 2000 No. 107-II art. 12-1" },
  authority: {
    instrument: "Law of Kazakhstan on appeals of natural and legal persons, 12 January 2007 No. 221",
    article: "art. 8",
    edition: "before its repeal on 1 July 2021",
    quote: "",
    url: "https://adilet.zan.kz/rus/docs/Z070000221_",
  },
  flags: all("MEMORY"),
  next: "Court or higher body",
  caveats: ["The repeal is verified; the term is not, nor whether it rolled over."],
} satisfies Partial<ObligationRow>;

export const KZ_APPEALS_2007 = definePack({
  id: "kz-appeals-2007",
  title: "Kazakhstan, Law on appeals of 12 January 2007",
  jurisdiction: "KZ",
  zones: [...KZ_ZONES],
  obligations: [
    {
      ...TERM,
      id: "KZ-APPEALS07-15",
      ref: "KZ-APPEALS07-15",
      title: "Answer an appeal that needs no inquiry in other bodies",
      period: day(15),
      examples: [
        {
          trigger: "2019-03-06",
          due: "2019-03-26",
          strict: "2019-03-21",
          not: ["2019-03-25"],
          by: "own: day 15 is 21 March; Nauryz, a weekend, a substitute; also without roll-over",
        },
      ],
    },
    {
      ...TERM,
      id: "KZ-APPEALS07-30",
      ref: "KZ-APPEALS07-30",
      title: "Answer an appeal that needs an inquiry",
      period: day(30),
      extension: {
        notice: [{ action: ["response.reply"], act: ["term-extended"] }],
        period: day(60),
        article: "art. 8: by 30 days, the applicant told within 3 days",
      },
      examples: [
        {
          trigger: "2016-04-01",
          due: "2016-05-03",
          strict: "2016-05-01",
          not: ["2016-05-02"],
          by: "own: Sunday 1 May 2016, a holiday with its substitute on Monday",
        },
      ],
    },
  ],
});
