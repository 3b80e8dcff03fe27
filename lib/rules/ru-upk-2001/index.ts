import { all, day, definePack, type ObligationRow } from "../define.ts";

const CODE = "Criminal Procedure Code of the Russian Federation, 18 December 2001 No. 174-FZ";
const TERM = {
  bearer: "authority",
  bearerKinds: ["police", "prosecutor", "court", "other"],
  trigger: [],
  silent: "Days transferred by the government are not in the calendar, and no pack for Russia is complete enough to judge by.",
  discharge: [{ action: ["investigation.opened", "investigation.refused", "investigation.referred", "response.reply"] }],
  start: { from: "receipt", dayZero: "included" },
  rollOver: "next-working-day",
  alternatives: [
    {
      name: "day of arrival not counted",
      why: "Article 128 leaves out the first day of terms in months only; practice often leaves it out of terms in days as well.",
      dayZero: "excluded",
    },
  ],
  inForce: "2002-07-01/..",
  calendar: "ru",
  regime: { ref: "CNT-RU-128", article: "UPK art. 128" },
} satisfies Partial<ObligationRow>;

const fromMemory = (instrument: string, article: string): Pick<ObligationRow, "authority" | "flags"> => ({
  authority: { instrument, article, edition: "from memory", quote: "", url: null },
  flags: all("MEMORY"),
});

export const RU_UPK_2001 = definePack({
  id: "ru-upk-2001",
  title: "Russia, Criminal Procedure Code of 2001 and the law on citizens' appeals",
  jurisdiction: "RU",
  zones: ["Europe/Moscow", "Europe/Kaliningrad", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Vladivostok", "Asia/Kamchatka"],
  obligations: [
    {
      ...TERM,
      id: "RU-UPK-144",
      ref: "RU-UPK-144",
      title: "Body of inquiry or investigation: check a report of a crime and decide",
      period: day(3),
      extension: {
        notice: [{ action: ["response.reply"], act: ["term-extended"] }],
        period: day(10),
        article: "art. 144(3): up to ten days, and up to thirty (from memory) where papers or examinations are needed",
      },
      ceiling: { status: "possibly-overdue", why: "The term can be prolonged to ten and thirty days without notice to the applicant." },
      next: "Complaint under art. 124 or 125",
      authority: {
        instrument: CODE,
        article: "art. 144(1), 144(3)",
        edition: "as quoted by the Constitutional Court, 30 October 2025 No. 2665-O",
        quote: "в срок не позднее 3 суток со дня поступления сообщения; этот срок может быть продлен… до 10 суток",
        url: null,
      },
      flags: all("VERIFIED"),
      examples: [
        {
          trigger: "2024-03-12",
          due: "2024-03-15",
          strict: "2024-03-14",
          not: ["2024-03-16"],
          by: "own: both ways to count the first day",
        },
        {
          trigger: "2024-03-12",
          extended: "2024-03-14",
          due: "2024-03-22",
          strict: "2024-03-21",
          not: ["2024-03-24", "2024-03-15"],
          by: "own: ten in all from arrival, not from the prolongation",
        },
      ],
    },
    {
      ...TERM,
      ...fromMemory(CODE, "art. 124"),
      id: "RU-UPK-124-125/prosecutor",
      ref: "RU-UPK-124-125",
      title: "Prosecutor or head of investigation: decide on a complaint",
      period: day(3),
      extension: {
        notice: [{ action: ["response.reply"], act: ["term-extended"] }],
        period: day(10),
        article: "art. 124(1)",
      },
      next: "Court under art. 125",
      examples: [{ trigger: "2024-03-12", due: "2024-03-15", strict: "2024-03-14", not: ["2024-03-16"], by: "own: both ways to count" }],
    },
    {
      ...TERM,
      ...fromMemory(CODE, "art. 125"),
      id: "RU-UPK-124-125/court",
      ref: "RU-UPK-124-125",
      title: "Court: decide on a complaint about the investigation",
      period: day(5),
      next: "Appeal",
      examples: [
        {
          trigger: "2024-03-11",
          due: "2024-03-18",
          strict: "2024-03-15",
          not: ["2024-03-16"],
          by: "own: day 5 not counting the first is a Saturday",
        },
      ],
    },
    {
      ...TERM,
      ...fromMemory("Federal law of 2 May 2006 No. 59-FZ", "art. 12"),
      id: "RU-59FZ",
      ref: "RU-59FZ",
      title: "State body: answer an appeal",
      period: day(30),
      start: { from: "registration", dayZero: "excluded" },
      alternatives: [],
      rollOver: "none",
      extension: { notice: [{ action: ["response.reply"], act: ["term-extended"] }], period: day(60), article: "art. 12(2)" },
      next: "Complaint or court",
      inForce: "2006-10~/..",
      calendar: null,
      regime: { ref: "RU-59FZ", article: "calendar days" },
      examples: [{ trigger: "2024-02-01", due: "2024-03-02", not: ["2024-03-03", "2024-03-04"], by: "own: 30 days in a leap year" }],
    },
  ],
});
