import { all, day, month, type ObligationRow } from "../define.ts";

const SHARED = {
  bearer: "authority",
  bearerKinds: ["police", "financial-police", "national-security", "prosecutor"],
  trigger: [],
  silent: "The term is known from memory alone; the text of the code of 1997 was not at hand.",
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "next-working-day",
  inForce: "1998-01-01/2014-12-31",
  calendar: "kz",
  regime: { ref: "CNT-KZ-CPC", article: "as in the CPC 2014 art. 48-50" },
  flags: all("MEMORY"),
} satisfies Partial<ObligationRow>;

const authority = (article: string): ObligationRow["authority"] => ({
  instrument: "Criminal Procedure Code of Kazakhstan, 13 December 1997 No. 206-I",
  article,
  edition: "from memory",
  quote: "",
  url: null,
});

/** Checks before an investigation, and how long an investigation took, under the code of 1997. */
export const INVESTIGATION_1997: ObligationRow[] = [
  {
    ...SHARED,
    id: "KZ-CPC97-184",
    ref: "KZ-CPC97-184",
    title: "Body of inquiry or investigation: check a report of a crime and decide",
    discharge: [{ action: ["investigation.opened", "investigation.refused", "investigation.referred"] }],
    period: day(3),
    extension: {
      notice: [{ action: ["response.reply"], act: ["term-extended"] }],
      period: day(10),
      article: "art. 184; exceptionally two months, the prosecutor told within 24 hours",
    },
    next: "Complaint (art. 108, 109)",
    authority: authority("art. 184, 185"),
    examples: [
      { trigger: "2013-04-02", due: "2013-04-05", not: ["2013-04-04"], by: "own: three days from a Tuesday" },
      { trigger: "2013-04-02", extended: "2013-04-05", due: "2013-04-12", not: ["2013-04-15", "2013-04-05"], by: "own: ten in all" },
    ],
  },
  ...(
    [
      ["preliminary", "Investigator: finish a preliminary investigation", month(2), "art. 196", "2013-02-28", "2013-03-01"],
      ["inquiry", "Body of inquiry: finish an inquiry", month(1), "art. 285", "2013-01-31", "2013-01-30"],
    ] as const
  ).map(
    ([term, title, period, article, due, not]): ObligationRow => ({
      ...SHARED,
      id: `KZ-CPC97-196/${term}`,
      ref: "KZ-CPC97-196",
      title,
      discharge: [{ action: ["investigation.terminated", "investigation.suspended", "court.hearing"] }],
      period,
      start: { from: "event", dayZero: "excluded" },
      next: null,
      authority: authority(article),
      examples: [{ trigger: "2012-12-31", due, not: [not], by: "own: the same number, else the last day of the month" }],
    }),
  ),
];
