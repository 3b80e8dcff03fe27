import { day, type ObligationRow, PROSECUTORS, to } from "../define.ts";

const SHARED = {
  bearer: "authority",
  bearerKinds: PROSECUTORS,
  discharge: [
    { action: ["response.reply"], notAct: ["term-extended"] },
    { action: ["review.upheld", "review.overturned"] },
    { action: ["investigation.check"], phase: "concluded" },
    {
      action: [
        "investigation.opened",
        "investigation.refused",
        "investigation.resumed",
        "investigation.suspended",
        "investigation.terminated",
      ],
    },
  ],
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "next-working-day",
  next: "Higher prosecutor or court (art. 109)",
  inForce: "2010~/2014-12-31",
  calendar: "kz",
  regime: { ref: "CNT-KZ-CPC", article: "as in the CPC 2014 art. 48-50" },
  authority: {
    instrument: "Criminal Procedure Code of Kazakhstan, 13 December 1997 No. 206-I",
    article: "art. 108",
    edition: "2010 to 2014, as told by Amnesty International, Dead End Justice (EUR 57/3345/2016)",
    quote: "the Prosecutor had up to five days to review a complaint of torture, and up to seven days to review other complaints",
    url: "https://www.amnesty.org/en/documents/eur57/3345/2016/en/",
  },
  flags: { term: "SEED", start: "SEED", rollOver: "MEMORY", edition: "SEED" },
  caveats: [
    "Known from a report, not from the text of the code; seen for 2010 to 2014.",
    "How terms were rolled over is taken from the later code; the term is also computed without it.",
  ],
} satisfies Partial<ObligationRow>;

const APPEALED_COURT = { kinds: ["court" as const, "investigating-judge" as const], roles: ["subject" as const] };

/** Article 108 of the code of 1997: complaints to the prosecutor, of torture and others. */
export const ARTICLE_108: ObligationRow[] = [
  {
    ...SHARED,
    id: "KZ-CPC97-108-T",
    ref: "KZ-CPC97-108-T",
    title: "Prosecutor: review a complaint of torture",
    trigger: [{ action: ["filing.complaint"], act: ["complaint-of-torture"], with: [to(PROSECUTORS)] }],
    period: day(5),
    examples: [
      {
        trigger: "2013-10-08",
        due: "2013-10-16",
        strict: "2013-10-13",
        not: ["2013-10-14", "2013-10-15"],
        by: "own: day 5 is Sunday 13 October; 14 October transferred off, 15 October Kurban Ait",
      },
      { trigger: "2012-07-02", due: "2012-07-09", strict: "2012-07-07", not: ["2012-07-06", "2012-07-10"], by: "own: day 5 is a Saturday" },
    ],
  },
  {
    ...SHARED,
    id: "KZ-CPC97-108-O",
    ref: "KZ-CPC97-108-O",
    title: "Prosecutor: review another complaint",
    trigger: [
      { action: ["filing.complaint"], act: [null, "complaint-of-conduct", "complaint-of-detention"], with: [to(PROSECUTORS)] },
      { action: ["filing.appeal"], with: [to(PROSECUTORS)], without: [APPEALED_COURT] },
    ],
    period: day(7),
    examples: [
      {
        trigger: "2014-03-17",
        due: "2014-03-26",
        strict: "2014-03-24",
        not: ["2014-03-25"],
        by: "own: day 7 is Monday 24 March; Nauryz fell on Friday to Sunday, with substitutes on 24 and 25 March",
      },
    ],
  },
];
