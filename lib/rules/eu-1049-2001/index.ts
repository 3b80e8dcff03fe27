import { all, definePack, type ObligationRow, workingDay } from "../define.ts";

const authority = (article: string, quote: string): ObligationRow["authority"] => ({
  instrument: "Regulation (EC) No 1049/2001",
  article,
  edition: "in force since 3 December 2001",
  quote,
  url: "https://eur-lex.europa.eu/eli/reg/2001/1049/oj",
});
const WORDS = "The 15 working days to reply to your request will start running only when you send us your postal address";
const TERM = {
  bearer: "authority",
  bearerKinds: ["intergovernmental"],
  trigger: [],
  silent: "An entry does not tell an application for documents from other requests.",
  discharge: [{ action: ["response.reply"], notAct: ["term-extended"] }],
  period: workingDay(15),
  start: { from: "registration", dayZero: "excluded" },
  rollOver: "none",
  calendar: "eu",
  regime: { ref: "CNT-EU-1182", article: "Regulation 1182/71 art. 2, 3" },
  inForce: "2001-12-03/..",
} satisfies Partial<ObligationRow>;
const EXTENSION: ObligationRow["extension"] = {
  notice: [{ action: ["response.reply"], act: ["term-extended"] }],
  period: workingDay(30),
  article: "art. 7(3), 8(2): in exceptional cases by 15 working days, with notice in advance and reasons",
};

export const EU_1049_2001 = definePack({
  id: "eu-1049-2001",
  title: "European Union, Regulation 1049/2001 on access to documents",
  jurisdiction: "EU",
  zones: ["Europe/Brussels"],
  obligations: [
    {
      ...TERM,
      id: "EU-1049/initial",
      ref: "EU-1049",
      title: "Institution: answer an application for documents",
      extension: EXTENSION,
      next: "Confirmatory application within 15 working days",
      authority: authority("art. 7(1)", WORDS),
      flags: { ...all("VERIFIED"), edition: "MEMORY" },
      caveats: ["The Commission registers an application only once it has a postal address."],
      examples: [
        { trigger: "2024-09-02", due: "2024-09-23", not: ["2024-09-17", "2024-09-20"], by: "own: three weeks without a holiday" },
        { trigger: "2024-09-02", extended: "2024-09-20", due: "2024-10-14", not: ["2024-10-11", "2024-09-23"], by: "own: 30 in all" },
      ],
    },
    {
      ...TERM,
      id: "EU-1049/confirmatory-application",
      ref: "EU-1049",
      title: "Applicant: ask the institution to reconsider",
      bearer: "applicant",
      bearerKinds: [],
      discharge: [{ action: ["filing.appeal", "filing.request"] }],
      start: { from: "receipt", dayZero: "excluded" },
      next: "Answer to the confirmatory application",
      authority: authority("art. 7(2), 7(4)", ""),
      flags: all("MEMORY"),
      examples: [
        {
          trigger: "2024-04-22",
          due: "2024-05-16",
          strict: "2024-05-13",
          not: ["2024-05-14"],
          by: "own: 1 May, Ascension and the day after it, if the institution keeps them",
        },
      ],
    },
    {
      ...TERM,
      id: "EU-1049/confirmatory",
      ref: "EU-1049",
      title: "Institution: answer a confirmatory application",
      extension: EXTENSION,
      next: "Silence is a refusal: Ombudsman or General Court",
      authority: authority("art. 8(1)", ""),
      flags: all("MEMORY"),
      examples: [{ trigger: "2025-09-01", due: "2025-09-22", not: ["2025-09-19", "2025-09-16"], by: "own: three weeks without a holiday" }],
    },
  ],
});
