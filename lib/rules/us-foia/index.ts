import { all, day, definePack, type ObligationRow, workingDay } from "../define.ts";

const authority = (article: string, quote: string): ObligationRow["authority"] => ({
  instrument: "Freedom of Information Act, 5 U.S.C. 552",
  article,
  edition: "with the FOIA Improvement Act of 2016",
  quote,
  url: null,
});
const TERM = {
  bearer: "authority",
  bearerKinds: ["ministry", "government", "police", "other"],
  trigger: [],
  silent: "An entry does not tell a request for records from other requests.",
  discharge: [{ action: ["response.reply"], notAct: ["term-extended"] }],
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "none",
  calendar: "us",
  regime: { ref: "US-FOIA-20", article: "5 U.S.C. 552(a)(6)(A): Saturdays, Sundays and legal public holidays do not count" },
  flags: all("VERIFIED"),
} satisfies Partial<ObligationRow>;

const EXTENSION: ObligationRow["extension"] = {
  notice: [{ action: ["response.reply"], act: ["term-extended"] }],
  period: workingDay(30),
  article: "552(a)(6)(B): in unusual circumstances by at most ten working days, told in writing",
};
const TWENTY = "within 20 days (excepting Saturdays, Sundays, and legal public holidays) after the receipt of any such request";

export const US_FOIA = definePack({
  id: "us-foia",
  title: "United States, Freedom of Information Act",
  jurisdiction: "US",
  zones: ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu"],
  principles: [
    {
      ref: "CNT-US-6A",
      title: "In federal courts the day of the event is not counted, every day after it is, and a last day that is free is rolled",
      article: "Federal Rules of Civil Procedure, rule 6(a)",
      quote: "exclude the day of the event that triggers the period",
      flag: "VERIFIED",
    },
  ],
  obligations: [
    {
      ...TERM,
      id: "US-FOIA-20/request",
      ref: "US-FOIA-20",
      title: "Agency: determine whether to comply with a request",
      period: workingDay(20),
      extension: EXTENSION,
      next: "Appeal to the head of the agency; on silence the court",
      inForce: "1997-10-02/..",
      authority: authority("552(a)(6)(A)(i)", TWENTY),
      caveats: ["The term starts when the proper component has the request, at the latest ten days after any component got it."],
      examples: [
        { trigger: "2026-10-05", due: "2026-11-03", not: ["2026-11-02", "2026-10-25"], by: "vector 28: Columbus Day on 12 October" },
        {
          trigger: "2026-10-05",
          extended: "2026-10-20",
          due: "2026-11-18",
          not: ["2026-11-17", "2026-12-02"],
          by: "own: ten more, over Veterans Day on 11 November",
        },
      ],
    },
    {
      ...TERM,
      id: "US-FOIA-20/appeal",
      ref: "US-FOIA-20",
      title: "Agency: determine an appeal",
      period: workingDay(20),
      extension: EXTENSION,
      next: "Court",
      inForce: "1997-10-02/..",
      authority: authority("552(a)(6)(A)(ii)", TWENTY),
      examples: [
        {
          trigger: "2024-06-10",
          due: "2024-07-10",
          not: ["2024-07-08", "2024-07-09"],
          by: "own: Juneteenth and Independence Day lie between",
        },
      ],
    },
    {
      ...TERM,
      id: "US-FOIA-EXP",
      ref: "US-FOIA-EXP",
      title: "Agency: decide whether to expedite",
      period: day(10),
      start: { from: "event", dayZero: "excluded" },
      calendar: null,
      next: "Court",
      inForce: "1997-10-02/..",
      authority: authority("552(a)(6)(E)(ii)(I)", "within 10 days after the date of the request"),
      examples: [
        { trigger: "2024-02-20", due: "2024-03-01", not: ["2024-03-02", "2024-03-05"], by: "own: calendar days over 29 February" },
      ],
    },
    {
      ...TERM,
      id: "US-FOIA-90",
      ref: "US-FOIA-90",
      title: "Requester: appeal an adverse determination",
      bearer: "applicant",
      bearerKinds: [],
      discharge: [{ action: ["filing.appeal", "filing.complaint"] }],
      period: day(90),
      start: { from: "event", dayZero: "excluded" },
      calendar: null,
      next: "Court",
      inForce: "2016-06-30/..",
      authority: authority("552(a)(6)(A)(i)(III)(aa)", "not less than 90 days after the date of such adverse determination"),
      caveats: ["Agencies may set a longer term; the letter of refusal names it."],
      examples: [{ trigger: "2024-01-15", due: "2024-04-14", not: ["2024-04-15", "2024-04-13"], by: "own: 90 days in a leap year" }],
    },
  ],
});
