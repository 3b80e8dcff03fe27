import { all, definePack, type ObligationRow, workingDay } from "../define.ts";

const TERM = {
  bearer: "authority",
  bearerKinds: ["ministry", "government", "police", "other"],
  trigger: [],
  silent: "An entry does not tell a request for information from other requests.",
  discharge: [{ action: ["response.reply"], notAct: ["term-extended"] }],
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "none",
  calendar: "gb",
  regime: { ref: "UK-FOI-20", article: "s. 10(6): no Saturday, Sunday, Christmas Day, Good Friday or bank holiday of any part of the UK" },
  flags: all("VERIFIED"),
} satisfies Partial<ObligationRow>;

export const UK_FOI = definePack({
  id: "uk-foi",
  title: "United Kingdom, Freedom of Information Act 2000",
  jurisdiction: "GB",
  zones: ["Europe/London"],
  obligations: [
    {
      ...TERM,
      id: "UK-FOI-20",
      ref: "UK-FOI-20",
      title: "Public authority: answer a request for information",
      period: workingDay(20),
      ceiling: {
        status: "possibly-overdue",
        why: "Where the public interest is weighed the authority may take a reasonable longer time (s. 10(3)).",
      },
      next: "Internal review",
      inForce: "2005-01-01/..",
      authority: {
        instrument: "Freedom of Information Act 2000",
        article: "s. 10(1), 10(6)",
        edition: "in force since 1 January 2005",
        quote: "within 20 working days of receipt",
        url: null,
      },
      examples: [
        {
          trigger: "2009-03-12",
          due: "2009-04-14",
          not: ["2009-04-09", "2009-04-10", "2009-04-13"],
          by: "vector 23: St Patrick's Day in Northern Ireland, Good Friday, Easter Monday",
        },
        { trigger: "2008-02-01", due: "2008-02-29", not: ["2008-03-03", "2008-02-28"], by: "vector 24: leap year" },
        { trigger: "2022-09-05", due: "2022-10-04", not: ["2022-10-03"], by: "own: the state funeral on 19 September" },
      ],
    },
    {
      ...TERM,
      id: "UK-FOI-IR",
      ref: "UK-FOI-IR",
      title: "Public authority: complete an internal review",
      period: workingDay(20),
      extension: {
        notice: [{ action: ["response.reply"], act: ["term-extended"] }],
        period: workingDay(40),
        article: "code of practice under s. 45: in exceptional cases 40 working days",
      },
      ceiling: { status: "possibly-overdue", why: "The code of practice says what is normal; it binds less than a statute." },
      next: "Information Commissioner",
      inForce: "2018-07-04/..",
      authority: {
        instrument: "Code of practice under s. 45 of the Freedom of Information Act 2000",
        article: "part 5",
        edition: "4 July 2018",
        quote: "normally complete an internal review within 20 working days. In exceptional cases, this may extend to 40 working days",
        url: null,
      },
      caveats: ["The review must be asked for within 40 working days of the answer."],
      examples: [
        {
          trigger: "2024-03-11",
          due: "2024-04-11",
          not: ["2024-04-10", "2024-04-08"],
          by: "own: the substitute for St Patrick's Day, Good Friday, Easter Monday",
        },
      ],
    },
  ],
});
