import { about, all, COURTS, day, INVESTIGATORS, type ObligationRow, PROSECUTORS, to, year } from "../define.ts";
import { ANSWERS, authority, CPC_TERM, NOTICE_OF_EXTENSION, TO_COURT, TO_PROSECUTOR } from "./common.ts";

const EXTENSION_CAVEAT =
  "With notice to the complainant the term may be extended to 15 days in all; a notice that is not in the documents is not known here.";
const CRIME_REPORT =
  "A report of torture is first of all the report of a crime, to be registered at once (art. 179-185); article 105 covers it as a complaint about acts of officials. 'Overdue' is said only beyond 30 days, when no law allows silence any more.";
const GENERAL_APPEAL =
  "The document does not say what the complaint was about. Were it a general appeal and no complaint under article 105, other laws would allow 15 working days, or 30 days; 'overdue' is said only beyond 30 days.";
const UNSAID_DECISION =
  "The document does not say whose decision was appealed; a petition against a judgment follows other rules. 'Overdue' is said only beyond 30 days.";
const HEADS =
  "Article 105 covers complaints to the head of the investigating body about an investigator; a complaint to a police body may also be the report of a crime.";

const APPEAL_TO_PROSECUTOR = { action: ["filing.appeal" as const], with: [to(PROSECUTORS)], without: [about(COURTS)] };
/** A term that no other law on complaints and appeals goes beyond (15 working days, or 30 days under the law on appeals of 2007). */
const EVERY_OTHER_TERM = day(30);

/** Article 105: complaints about acts and decisions of those who investigate, to the prosecutor or the head of the investigation. */
export const ARTICLE_105: ObligationRow[] = [
  {
    ...CPC_TERM,
    id: "KZ-CPC-105-V1",
    ref: "KZ-CPC-105-V1",
    title: "Prosecutor: decide on a complaint of procedural wrongdoing and answer it",
    bearer: "authority",
    bearerKinds: PROSECUTORS,
    trigger: [
      { action: ["filing.complaint"], with: [to(PROSECUTORS)] },
      {
        ...APPEAL_TO_PROSECUTOR,
        certainty: "arguable",
        why: "The report speaks of complaints of wrongdoing; whether every appeal fell under this wording is not known.",
      },
    ],
    discharge: ANSWERS,
    period: day(3),
    next: "Appeal to a higher prosecutor or a court",
    inForce: "2015-01-01/2017-07~",
    authority: {
      ...authority(
        "art. 105 (original wording)",
        "decide within three days whether to take any action or decline the complaint, and respond to the complainant accordingly",
      ),
      edition: "original wording, as told by Amnesty International, Dead End Justice (EUR 57/3345/2016)",
      url: "https://www.amnesty.org/en/documents/eur57/3345/2016/en/",
    },
    flags: { ...all("SEED"), rollOver: "VERIFIED" },
    caveats: ["Known from a report, not from the text of this edition; whether it allowed an extension is not said there."],
    examples: [
      {
        trigger: "2015-01-05",
        due: "2015-01-08",
        not: ["2015-01-07", "2015-01-12"],
        by: "own: Monday + 3 days, Thursday; 7 January lies inside and does not stop it",
      },
      {
        trigger: "2016-03-04",
        due: "2016-03-09",
        not: ["2016-03-07", "2016-03-08"],
        by: "own: day 3 is Monday 7 March, a transferred day off; 8 March is a holiday",
      },
    ],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-105-GEN",
    ref: "KZ-CPC-105-GEN",
    title: "Prosecutor or head of investigation: decide on a complaint about acts or decisions and tell the complainant",
    bearer: "authority",
    bearerKinds: [...PROSECUTORS, ...INVESTIGATORS],
    trigger: [
      { ...APPEAL_TO_PROSECUTOR, with: [to(PROSECUTORS), about([...INVESTIGATORS, ...PROSECUTORS])] },
      { action: ["filing.appeal"], act: ["complaint-of-inaction"], with: [to(PROSECUTORS)], without: [about(COURTS)] },
      { action: ["filing.complaint"], act: ["complaint-of-conduct"], with: [to(PROSECUTORS)] },
      { action: ["filing.complaint"], act: [null], with: [to(PROSECUTORS), about([...INVESTIGATORS, ...PROSECUTORS])] },
      { ...APPEAL_TO_PROSECUTOR, certainty: "arguable", beyond: EVERY_OTHER_TERM, why: UNSAID_DECISION },
      {
        action: ["filing.complaint"],
        act: [null],
        with: [to(PROSECUTORS)],
        certainty: "arguable",
        beyond: EVERY_OTHER_TERM,
        why: GENERAL_APPEAL,
      },
      {
        action: ["filing.complaint"],
        act: ["complaint-of-torture"],
        with: [to(PROSECUTORS)],
        certainty: "arguable",
        beyond: EVERY_OTHER_TERM,
        why: CRIME_REPORT,
      },
      { action: ["filing.complaint"], act: ["complaint-of-conduct"], with: [to(INVESTIGATORS)], certainty: "arguable", why: HEADS },
      { action: ["filing.appeal"], with: [to(INVESTIGATORS)], without: [about(COURTS)], certainty: "arguable", why: HEADS },
    ],
    discharge: ANSWERS,
    period: day(7),
    extension: { notice: NOTICE_OF_EXTENSION, period: day(15), article: "CPC 2014 art. 105(2), third sentence", ref: "KZ-CPC-105-EXT" },
    next: "District court under art. 106 (KZ-CPC-106-FILE)",
    inForce: "2017-07~/..",
    authority: authority(
      "art. 105(2), first sentence",
      "обязаны рассмотреть жалобу и уведомить о принятом решении лицо, подавшее жалобу, в течение семи суток с момента ее получения",
    ),
    caveats: [
      EXTENSION_CAVEAT,
      "In force since about July 2017 (Law of 11 July 2017 No. 91-VI); later changes of wording can't be told apart in the edition read.",
    ],
    examples: [
      { trigger: "2025-03-18", due: "2025-03-26", not: ["2025-03-25"], by: "vector 1: day 7 is Tuesday 25 March, a Nauryz substitute" },
      {
        trigger: "2025-03-18",
        extended: "2025-03-24",
        due: "2025-04-02",
        not: ["2025-04-08", "2025-03-26"],
        by: "vector 4: 15 days from receipt, not from the notice",
      },
      { trigger: "2024-04-27", due: "2024-05-04", not: ["2024-05-06"], by: "own: day 7 is Saturday 4 May 2024, worked instead of 8 May" },
    ],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-105-URG",
    ref: "KZ-CPC-105-URG",
    title: "Prosecutor or head of investigation: decide on a complaint about an unlawful detention (and the other urgent matters)",
    bearer: "authority",
    bearerKinds: PROSECUTORS,
    trigger: [{ action: ["filing.complaint"], act: ["complaint-of-detention"], with: [to(PROSECUTORS)] }],
    discharge: ANSWERS,
    period: day(3),
    extension: { notice: NOTICE_OF_EXTENSION, period: day(15), article: "CPC 2014 art. 105(2), third sentence", ref: "KZ-CPC-105-EXT" },
    next: "District court under art. 106 (KZ-CPC-106-FILE)",
    inForce: "2017-07~/..",
    authority: authority(
      "art. 105(2), second sentence",
      "Жалобы на нарушения закона при задержании, признании подозреваемым… подлежат рассмотрению в течение трех суток",
    ),
    caveats: [
      EXTENSION_CAVEAT,
      "The list also holds recognition as a suspect, qualification, suspension from office, unsanctioned searches and property limits. Torture is not in it.",
    ],
    examples: [
      {
        trigger: "2019-05-06",
        due: "2019-05-13",
        not: ["2019-05-09", "2019-05-10"],
        by: "own: day 3 is Thursday 9 May, a holiday; 10 May was a transferred day off, then a weekend",
      },
      { trigger: "2024-02-26", due: "2024-02-29", not: ["2024-03-01"], by: "own: leap year, a Thursday" },
    ],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-105-EXT",
    ref: "KZ-CPC-105-EXT",
    title: "Prosecutor or head of investigation: decide within the extended term",
    bearer: "authority",
    bearerKinds: PROSECUTORS,
    trigger: [],
    silent: "It is the extension of KZ-CPC-105-GEN and KZ-CPC-105-URG and is computed with them when a notice is on file.",
    extends: "KZ-CPC-105-GEN",
    discharge: ANSWERS,
    period: day(15),
    extension: { notice: NOTICE_OF_EXTENSION, period: day(15), article: "CPC 2014 art. 105(2), third sentence" },
    next: "After 15 days of silence: district court under art. 106(5)",
    inForce: "2017-07~/..",
    authority: authority(
      "art. 105(2), third sentence",
      "допускается рассмотрение жалобы в срок до пятнадцати суток с извещением об этом лица, подавшего жалобу",
    ),
    caveats: ["Counted from the receipt of the complaint, not from the notice; it can't be extended again."],
    examples: [{ trigger: "2025-03-18", extended: "2025-03-24", due: "2025-04-02", not: ["2025-04-08"], by: "vector 4" }],
  },
];

const MOTION = { action: ["filing.request" as const], act: ["motion-filed" as const] };
const HANDED_IN = { action: ["filing.complaint" as const, "filing.appeal" as const], with: [to(["penitentiary"])] };
const PASSED_ON = [
  { action: ["investigation.referred" as const] },
  { action: ["response.reply" as const], notAct: ["term-extended" as const] },
];

/** Articles 99 and 101: motions, and complaints handed in by people in detention. */
export const ARTICLES_99_101: ObligationRow[] = [
  {
    ...CPC_TERM,
    id: "KZ-CPC-99",
    ref: "KZ-CPC-99",
    title: "Investigator, prosecutor or judge: decide on a motion of a party",
    bearer: "authority",
    bearerKinds: [...INVESTIGATORS, ...PROSECUTORS, ...COURTS],
    trigger: [
      { ...MOTION, with: [to([...INVESTIGATORS, ...PROSECUTORS, "investigating-judge"])] },
      {
        ...MOTION,
        with: [to(["court"])],
        certainty: "arguable",
        why: "A motion to a court at trial is decided under the rules of the trial.",
      },
    ],
    discharge: [...ANSWERS, { action: ["court.ruling"] }, { action: ["evidence.examination", "evidence.interview"] }],
    period: day(3),
    start: { from: "event", dayZero: "excluded" },
    next: "Complaint under art. 105",
    authority: authority("art. 99(4)", "должно быть разрешено не позднее трех суток со дня заявления"),
    caveats: ["A motion is decided at once where that is possible; the 3 days are the outer limit."],
    examples: [
      {
        trigger: "2022-10-20",
        due: "2022-10-26",
        not: ["2022-10-24", "2022-10-25"],
        by: "own: day 3 is Sunday; 24 October was transferred off, 25 October is Republic Day",
      },
    ],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-101-OTHER",
    ref: "KZ-CPC-101-OTHER",
    title: "Place of detention: pass a complaint on to the body in charge",
    bearer: "authority",
    bearerKinds: ["penitentiary"],
    trigger: [
      {
        ...HANDED_IN,
        act: [null, "complaint-of-detention", "complaint-of-inaction"],
        certainty: "arguable",
        why: "Whether the complaint was handed in for another body or addressed to the place of detention itself is not said.",
      },
    ],
    discharge: PASSED_ON,
    period: day(1),
    next: "Prosecutor",
    authority: authority("art. 101(2)", "Иные жалобы не позднее суток с момента их поступления"),
    examples: [{ trigger: "2023-09-08", due: "2023-09-11", not: ["2023-09-09", "2023-09-10"], by: "own: the day after is a Saturday" }],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-101-TORT",
    ref: "KZ-CPC-101-TORT",
    title: "Place of detention: pass a complaint of torture to the prosecutor at once",
    bearer: "authority",
    bearerKinds: ["penitentiary"],
    trigger: [{ ...HANDED_IN, act: ["complaint-of-torture", "complaint-of-conduct"] }],
    discharge: PASSED_ON,
    period: { amount: 0, unit: "immediately" },
    rollOver: "none",
    calendar: null,
    next: "Prosecutor; National Preventive Mechanism",
    authority: authority("art. 101(2)", "администрация мест заключения обязана немедленно передавать прокурору"),
    caveats: ["The law gives no number; 24 hours are a soft threshold of this program."],
    examples: [{ trigger: "2023-09-08", due: "2023-09-09", not: ["2023-09-11"], by: "own: soft threshold of 24 hours" }],
  },
];

const DECISIONS = ["investigation.refused" as const, "investigation.terminated" as const, "investigation.suspended" as const];
const STANDS_NO_LONGER = {
  by: [{ action: ["review.overturned" as const] }, { action: ["investigation.resumed" as const] }],
  why: "The decision no longer stands, so there is nothing left to appeal.",
};

/** What the complainant may still do: articles 102 and 106(5). */
export const APPLICANT_WINDOWS: ObligationRow[] = [
  {
    ...CPC_TERM,
    id: "KZ-CPC-102",
    ref: "KZ-CPC-102",
    title: "Complainant: appeal a decision that terminates the case",
    bearer: "applicant",
    bearerKinds: [],
    trigger: [{ action: ["investigation.terminated"] }],
    discharge: [TO_PROSECUTOR, TO_COURT],
    voidedBy: STANDS_NO_LONGER,
    period: year(1),
    start: { from: "event", dayZero: "excluded" },
    next: "Art. 105, 106",
    authority: authority("art. 102", "в течение одного года с момента вынесения… либо утверждения его прокурором"),
    caveats: ["Where a prosecutor had to approve the decision, the year runs from the approval and ends later."],
    examples: [
      { trigger: "2023-05-17", due: "2024-05-17", not: ["2024-05-16"], by: "own: the same date, a Friday" },
      { trigger: "2024-02-29", due: "2025-02-28", not: ["2025-03-01"], by: "own: no 29 February, the month's last day, a Friday" },
    ],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-106-FILE/decision",
    ref: "KZ-CPC-106-FILE",
    title: "Complainant: go to the district court about a decision",
    bearer: "applicant",
    bearerKinds: [],
    trigger: [{ action: DECISIONS }],
    discharge: [TO_COURT],
    voidedBy: STANDS_NO_LONGER,
    period: day(15),
    start: { from: "knowledge", dayZero: "excluded" },
    next: "Investigating judge (KZ-CPC-106-DEC); restoration on good cause (art. 50)",
    authority: authority("art. 106(5)", "в течение пятнадцати суток со дня ознакомления с решением"),
    caveats: [
      "Counted from the day on which the decision became known, which documents seldom tell; the strict reading takes the day of the decision.",
    ],
    examples: [{ trigger: "2025-03-10", due: "2025-03-26", not: ["2025-03-25"], by: "own: day 15 is 25 March, a Nauryz substitute" }],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-106-FILE/refusal",
    ref: "KZ-CPC-106-FILE",
    title: "Complainant: go to the district court after the prosecutor's refusal",
    bearer: "applicant",
    bearerKinds: [],
    trigger: [
      { action: ["response.reply"], act: ["complaint-refused"], with: [{ kinds: PROSECUTORS, roles: ["actor"] }] },
      { action: ["review.upheld"], with: [{ kinds: PROSECUTORS, roles: ["actor"] }] },
    ],
    discharge: [TO_COURT],
    voidedBy: STANDS_NO_LONGER,
    period: day(15),
    next: "Investigating judge (KZ-CPC-106-DEC); restoration on good cause (art. 50)",
    authority: authority("art. 106(5)", "либо в этот же срок после получения уведомления прокурора об отказе"),
    caveats: ["Counted from the receipt of the refusal; the date in the document may be that of the refusal itself."],
    examples: [{ trigger: "2021-07-05", due: "2021-07-21", not: ["2021-07-20"], by: "own: day 15 is Kurban Ait" }],
  },
  {
    ...CPC_TERM,
    id: "KZ-CPC-106-FILE/silence",
    ref: "KZ-CPC-106-FILE",
    title: "Complainant: go to the district court after the prosecutor's silence",
    bearer: "applicant",
    bearerKinds: [],
    trigger: [APPEAL_TO_PROSECUTOR, { action: ["filing.complaint"], with: [to(PROSECUTORS)] }],
    discharge: [TO_COURT],
    voidedBy: {
      by: [{ action: ["response.reply"], notAct: ["term-extended"] }, { action: ["review.upheld", "review.overturned"] }],
      why: "An answer came, so the term for silence does not run.",
    },
    delay: day(15),
    period: day(15),
    next: "Investigating judge (KZ-CPC-106-DEC); restoration on good cause (art. 50)",
    authority: authority(
      "art. 106(5)",
      "или со дня истечения пятнадцати суток после подачи жалобы прокурору, если не был получен на нее ответ",
    ),
    caveats: ["It runs only if no answer came."],
    examples: [
      {
        trigger: "2025-02-03",
        due: "2025-03-05",
        not: ["2025-02-18"],
        by: "own: 15 days end on Tuesday 18 February, 15 more on Wednesday 5 March",
      },
    ],
  },
];
