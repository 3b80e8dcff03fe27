import { all, day, definePack, NEIGHBOURING_QUOTE, type ObligationRow, workingDay } from "../define.ts";
import { KZ_ZONES } from "../kz-zones.ts";

const authority = (article: string, quote: string): ObligationRow["authority"] => ({
  instrument: "Law of Kazakhstan on access to information, 16 November 2015 No. 401-V",
  article,
  edition: "adilet Z1500000401, 2026",
  quote,
  url: "https://adilet.zan.kz/rus/docs/Z1500000401",
});
const SILENT = "An entry does not tell a request for information from other requests.";
const TERM = {
  bearer: "authority",
  bearerKinds: ["ministry", "government", "police", "prosecutor", "court", "other"],
  trigger: [],
  silent: SILENT,
  discharge: [{ action: ["response.reply"], notAct: ["term-extended"] }],
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "next-working-day",
  inForce: "2015-12~/..",
  calendar: "kz",
  regime: { ref: "CNT-KZ-CIVIL", article: "Civil Code art. 172-176" },
  flags: all("VERIFIED"),
} satisfies Partial<ObligationRow>;

export const KZ_INFO_2015 = definePack({
  id: "kz-info-2015",
  title: "Kazakhstan, Law on access to information of 16 November 2015",
  jurisdiction: "KZ",
  zones: [...KZ_ZONES],
  obligations: [
    {
      ...TERM,
      id: "KZ-INFO-11-10",
      ref: "KZ-INFO-11-10",
      title: "Holder of information: answer a written request",
      period: day(15),
      alternatives: [
        {
          name: "without roll-over",
          why: "The law does not say that the term rolls over; the roll is taken from Civil Code art. 175.",
          rollOver: "none",
        },
      ],
      extension: {
        notice: [{ action: ["response.reply"], act: ["term-extended"] }],
        period: day(30),
        article: "art. 11(10): once, by at most 15 calendar days, the requester told within 3 working days",
      },
      next: "Complaint under the APPC",
      authority: authority("art. 11(10)", "в течение пятнадцати календарных дней со дня поступления к обладателю информации"),
      examples: [
        {
          trigger: "2026-02-21",
          due: "2026-03-10",
          strict: "2026-03-08",
          not: ["2026-03-09"],
          by: "vector 19: day 15 is Sunday 8 March, 9 March a substitute",
        },
        {
          trigger: "2024-02-01",
          extended: "2024-02-14",
          due: "2024-03-04",
          strict: "2024-03-02",
          not: ["2024-02-29"],
          by: "own: 30 days in all end on a Saturday",
        },
      ],
    },
    {
      ...TERM,
      id: "KZ-INFO-11-17/refuse",
      ref: "KZ-INFO-11-17",
      title: "Holder of information: refuse with reasons",
      period: workingDay(5),
      start: { from: "registration", dayZero: "excluded" },
      next: "Complaint under the APPC",
      authority: authority("art. 11(17)", "в течение пяти рабочих дней со дня регистрации запроса"),
      examples: [
        {
          trigger: "2025-12-30",
          due: "2026-01-09",
          not: ["2026-01-06", "2026-01-08"],
          by: "own: New Year, a weekend and 7 January lie between",
        },
      ],
    },
    {
      ...TERM,
      id: "KZ-INFO-11-17/forward",
      ref: "KZ-INFO-11-17",
      title: "Wrong holder: forward the request",
      period: workingDay(3),
      next: "Complaint under the APPC",
      authority: authority("art. 11(11)", "в течение пяти рабочих дней со дня регистрации запроса"),
      caveats: [NEIGHBOURING_QUOTE],
      examples: [{ trigger: "2025-12-30", due: "2026-01-06", not: ["2026-01-02", "2026-01-07"], by: "own: 31 December, 5 and 6 January" }],
    },
    {
      ...TERM,
      id: "KZ-INFO-11-17/published",
      ref: "KZ-INFO-11-17",
      title: "Holder of information: point to where it is published",
      period: workingDay(3),
      next: "Complaint under the APPC",
      authority: authority("art. 11(15)", "в течение пяти рабочих дней со дня регистрации запроса"),
      caveats: [NEIGHBOURING_QUOTE],
      examples: [{ trigger: "2024-12-13", due: "2024-12-19", not: ["2024-12-18"], by: "own: Independence Day on Monday 16 December" }],
    },
  ],
});
