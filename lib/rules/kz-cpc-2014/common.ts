import { all, by, COURTS, INVESTIGATORS, type ObligationRow, PROSECUTORS, type SelectorRow, to } from "../define.ts";

const INSTRUMENT = "Criminal Procedure Code of Kazakhstan, 4 July 2014 No. 231-V";
export const EDITION = "adilet K1400000231, about February 2026";
const SOURCE_URL = "https://adilet.zan.kz/rus/docs/K1400000231";

export const authority = (article: string, quote: string): ObligationRow["authority"] => ({
  instrument: INSTRUMENT,
  article,
  edition: EDITION,
  quote,
  url: SOURCE_URL,
});

/** CNT-KZ-CPC, CPC 2014 art. 48-50: first day not counted, a free last day rolls to the next working day. */
export const CPC_TERM = {
  start: { from: "receipt", dayZero: "excluded" },
  rollOver: "next-working-day",
  inForce: "2015-01-01/..",
  calendar: "kz",
  regime: { ref: "CNT-KZ-CPC", article: "CPC 2014 art. 48-50" },
  flags: all("VERIFIED"),
} satisfies Partial<ObligationRow>;

/** Detention is counted by the minute from the actual detention and never rolls (CPC 2014 art. 48(5), 49). */
export const DETENTION_TERM = {
  start: { from: "event", dayZero: "excluded" },
  rollOver: "none",
  inForce: "2015-01-01/..",
  calendar: null,
  regime: { ref: "CNT-KZ-CPC", article: "CPC 2014 art. 48(5), 49" },
  flags: all("VERIFIED"),
} satisfies Partial<ObligationRow>;

/** What counts as an answer of a prosecutor or head of investigation: a reply on the merits, or a decision. A notice of extension is none. */
export const ANSWERS: SelectorRow[] = [
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
];

export const COURT_ANSWERS: SelectorRow[] = [
  { action: ["court.ruling", "review.upheld", "review.overturned"] },
  { action: ["response.reply"], notAct: ["term-extended"] },
];

export const NOTICE_OF_EXTENSION: SelectorRow[] = [{ action: ["response.reply"], act: ["term-extended"] }];

/** Steps to a court, which use the right that a window gives. */
export const TO_COURT: SelectorRow = { action: ["filing.appeal", "filing.complaint"], with: [to(COURTS)] };
export const TO_PROSECUTOR: SelectorRow = { action: ["filing.appeal", "filing.complaint"], with: [to(PROSECUTORS)] };

export const DECIDED_BY_PROSECUTOR: SelectorRow = { ...ANSWERS[1], with: [by(PROSECUTORS)] };
export const BY_INVESTIGATORS = by([...INVESTIGATORS, ...PROSECUTORS]);
