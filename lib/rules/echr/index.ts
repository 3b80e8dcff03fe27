import { all, definePack, month, type ObligationRow } from "../define.ts";

/** Calendar months from the day after the final decision was served, with no roll-over even on a Sunday. */
const TERM = {
  bearer: "applicant",
  bearerKinds: [],
  trigger: [],
  silent: "Which domestic decision was final, and when it was served, is not told by an entry.",
  discharge: [{ action: ["filing.complaint"], with: [{ kinds: ["regional-court"], roles: ["target"] }] }],
  start: { from: "event", dayZero: "excluded" },
  rollOver: "none",
  calendar: null,
  regime: { ref: "ECHR", article: "calendar months, no roll-over" },
  next: "Inadmissible",
} satisfies Partial<ObligationRow>;
const authority = (edition: string, quote: string): ObligationRow["authority"] => ({
  instrument: "European Convention on Human Rights",
  article: "art. 35(1)",
  edition,
  quote,
  url: null,
});
const CAVEAT = "That the term does not roll over (Sabri Güneş v. Turkey [GC]) is known from memory; apply earlier where in doubt.";

export const ECHR = definePack({
  id: "echr",
  title: "European Court of Human Rights",
  jurisdiction: "CoE",
  zones: ["Europe/Paris"],
  principles: [
    {
      ref: "ECHR-R39",
      title: "A State complies with an interim measure at once; the letter names a term of its own",
      article: "Rules of Court, rule 39; Convention art. 34",
      quote: "",
      flag: "MEMORY",
    },
  ],
  obligations: [
    {
      ...TERM,
      id: "ECHR-4M",
      ref: "ECHR-4M",
      title: "Applicant: apply to the Court",
      period: month(4),
      inForce: "2022-02-01/..",
      authority: authority("Protocol No. 15", "The four-month period starts the day after the date on which the final decision was served"),
      flags: { ...all("VERIFIED"), rollOver: "MEMORY" },
      caveats: [CAVEAT],
      examples: [{ trigger: "2022-10-31", due: "2023-02-28", not: ["2023-03-03", "2023-03-01"], by: "own: no 31 February" }],
    },
    {
      ...TERM,
      id: "ECHR-6M",
      ref: "ECHR-6M",
      title: "Applicant: apply to the Court",
      period: month(6),
      inForce: "1998-11-01/2022-01-31",
      authority: authority(
        "before Protocol No. 15",
        "it does not apply to applications in which the final domestic decision was taken prior to 1 February 2022",
      ),
      flags: all("VERIFIED"),
      caveats: [CAVEAT],
      examples: [{ trigger: "2021-08-31", due: "2022-02-28", not: ["2022-03-03"], by: "own: no 31 February" }],
    },
    {
      id: "ECHR-46",
      ref: "ECHR-46",
      title: "State: action plan or report to the Committee of Ministers",
      bearer: "authority",
      bearerKinds: ["government", "ministry"],
      trigger: [],
      silent: "When a judgment became final is not told by an entry.",
      discharge: [{ action: ["response.reply"] }],
      period: month(6),
      start: { from: "event", dayZero: "excluded" },
      rollOver: "none",
      next: "Committee of Ministers",
      inForce: "2011~/..",
      calendar: null,
      regime: { ref: "ECHR", article: "calendar months, no roll-over" },
      authority: {
        instrument: "Committee of Ministers, rules and working methods under art. 46(2)",
        article: "action plans",
        edition: "practice, from memory",
        quote: "",
        url: null,
      },
      flags: all("MEMORY"),
      examples: [{ trigger: "2023-08-31", due: "2024-02-29", not: ["2024-03-02"], by: "own: no 31 February, leap year" }],
    },
  ],
});
