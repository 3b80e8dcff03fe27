import { all, COURTS, definePack, hour, INVESTIGATORS, NEIGHBOURING_QUOTE, type ObligationRow, workingDay } from "../define.ts";
import { KZ_ZONES } from "../kz-zones.ts";

const SILENT = "An entry does not tell a case of an administrative offence from a criminal one.";
const authority = (article: string, quote: string): ObligationRow["authority"] => ({
  instrument: "Code of Administrative Offences of Kazakhstan, 5 July 2014 No. 235-V",
  article,
  edition: "adilet K1400000235, about February 2026",
  quote,
  url: "https://adilet.zan.kz/rus/docs/K1400000235",
});

/** Article 739(3) leaves non-working time out of terms in days: read to the letter, days are working days. Both readings are computed. */
const inDays = (amount: number): Pick<ObligationRow, "period" | "alternatives"> => ({
  period: { amount, unit: "day" },
  alternatives: [
    {
      name: "working days",
      why: "Article 739(3) excludes non-working time from terms in days; read to the letter these are working days (a lawyer should confirm).",
      period: workingDay(amount),
    },
  ],
});

const TERM = {
  trigger: [],
  silent: SILENT,
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "none",
  inForce: "2015-01-01/..",
  calendar: "kz",
  regime: { ref: "CNT-KZ-COAO", article: "CoAO art. 739" },
  flags: all("VERIFIED"),
} satisfies Partial<ObligationRow>;

export const KZ_COAO_2014 = definePack({
  id: "kz-coao-2014",
  title: "Kazakhstan, Code of Administrative Offences of 5 July 2014",
  jurisdiction: "KZ",
  zones: [...KZ_ZONES],
  obligations: [
    {
      ...TERM,
      id: "KZ-COAO-789",
      ref: "KZ-COAO-789",
      title: "Release from administrative detention",
      bearer: "authority",
      bearerKinds: INVESTIGATORS,
      bearerRole: "actor",
      discharge: [{ action: ["custody.released"] }],
      dischargeBy: "anyone",
      period: hour(3),
      start: { from: "event", dayZero: "excluded" },
      calendar: null,
      outer: { period: hour(48), why: "Up to 24 hours where arrest is a possible penalty (art. 789(3)), 48 hours in cases at the border." },
      next: "KZ-COAO-817",
      authority: authority(
        "art. 789",
        "не более трех часов… тот час с точностью до минуты, когда ограничение свободы задержанного лица стало реально",
      ),
      examples: [
        {
          trigger: "2019-06-09T22:30",
          zone: "Asia/Almaty",
          due: "2019-06-10T01:30",
          not: ["2019-06-12"],
          by: "own: by the minute, across midnight",
        },
      ],
    },
    {
      ...TERM,
      ...inDays(15),
      id: "KZ-COAO-817/decide",
      ref: "KZ-COAO-817",
      title: "Decide a case of an administrative offence",
      bearer: "authority",
      bearerKinds: [...COURTS, ...INVESTIGATORS],
      discharge: [{ action: ["court.ruling", "court.verdict"] }],
      next: "KZ-COAO-APPEAL",
      authority: authority("art. 817", "в течение пятнадцати суток со дня получения"),
      examples: [
        {
          trigger: "2023-06-01",
          due: "2023-06-22",
          strict: "2023-06-16",
          not: ["2023-06-15"],
          by: "own: 15 days end on 16 June, the 15th working day is 22 June",
        },
      ],
    },
    {
      ...TERM,
      id: "KZ-COAO-817/detained",
      ref: "KZ-COAO-817",
      title: "Decide the case of a detained person",
      bearer: "authority",
      bearerKinds: COURTS,
      discharge: [{ action: ["court.ruling", "court.verdict", "custody.released"] }],
      period: hour(24),
      start: { from: "event", dayZero: "excluded" },
      calendar: null,
      next: "KZ-COAO-APPEAL",
      authority: authority("art. 817", "не позднее двадцати четырех часов с момента его задержания"),
      examples: [
        {
          trigger: "2022-01-07T11:20",
          zone: "Asia/Almaty",
          due: "2022-01-08T11:20",
          not: ["2022-01-10"],
          by: "own: a Saturday does not stop hours",
        },
      ],
    },
    {
      ...TERM,
      ...inDays(10),
      id: "KZ-COAO-APPEAL/file",
      ref: "KZ-COAO-APPEAL",
      title: "Party: appeal a decision on an administrative offence",
      bearer: "applicant",
      bearerKinds: [],
      discharge: [{ action: ["filing.appeal"] }],
      next: "KZ-COAO-APPEAL/decide",
      authority: authority("art. 829-4", "в течение десяти суток со дня вручения"),
      caveats: ["Late filing is no ground to refuse the appeal (art. 829-4(3))."],
      examples: [
        {
          trigger: "2023-06-01",
          due: "2023-06-15",
          strict: "2023-06-11",
          not: ["2023-06-12"],
          by: "own: 10 days end on Sunday 11 June; the 10th working day is 15 June",
        },
      ],
    },
    {
      ...TERM,
      ...inDays(10),
      id: "KZ-COAO-APPEAL/decide",
      ref: "KZ-COAO-APPEAL",
      title: "Court: decide on the appeal",
      bearer: "authority",
      bearerKinds: COURTS,
      discharge: [{ action: ["court.ruling", "review.upheld", "review.overturned"] }],
      next: "Cassation",
      authority: authority("art. 832, 835", "в течение десяти суток со дня вручения"),
      caveats: [NEIGHBOURING_QUOTE],
      examples: [
        {
          trigger: "2024-04-29",
          due: "2024-05-16",
          strict: "2024-05-09",
          not: ["2024-05-14"],
          by: "own: 10 days end on 9 May; working days 30 April, 2, 3, 4 (worked Saturday), 6, 10, 13, 14, 15, 16 May",
        },
      ],
    },
    {
      ...TERM,
      ...inDays(1),
      id: "KZ-COAO-APPEAL/arrest",
      ref: "KZ-COAO-APPEAL",
      title: "Court: decide on the appeal of a person who serves an arrest",
      bearer: "authority",
      bearerKinds: COURTS,
      discharge: [{ action: ["court.ruling", "review.upheld", "review.overturned"] }],
      next: "Cassation",
      authority: authority("art. 835(2)", "в течение одних суток с момента их подачи"),
      examples: [
        {
          trigger: "2023-09-08",
          due: "2023-09-11",
          strict: "2023-09-09",
          not: ["2023-09-10"],
          by: "own: the next day is a Saturday; the next working day is Monday",
        },
      ],
    },
    {
      ...TERM,
      ...inDays(3),
      id: "KZ-COAO-740",
      ref: "KZ-COAO-740",
      title: "Decide on a motion in a case of an administrative offence",
      bearer: "authority",
      bearerKinds: [...COURTS, ...INVESTIGATORS],
      discharge: [{ action: ["court.ruling", "response.reply"] }],
      next: null,
      authority: authority("art. 740", "не позднее трех суток с момента заявления"),
      examples: [
        {
          trigger: "2023-06-02",
          due: "2023-06-07",
          strict: "2023-06-05",
          not: ["2023-06-06"],
          by: "own: a Friday; 3 days end on Monday, 3 working days on Wednesday",
        },
      ],
    },
  ],
});
