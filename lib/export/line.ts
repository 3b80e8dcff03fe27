import type { AgencyRole } from "../model/agency.ts";
import type { Chronology, Entry } from "../model/chronology.ts";
import type { Event } from "../model/event.ts";
import type { ExportBundle } from "./bundle.ts";

/** `alleged`: an incident, or an act that the source itself calls alleged; `stated`: the source states it. Neither says that it is true. */
export type Standing = "alleged" | "stated";

export interface ExportSource {
  readonly documentId: string;
  readonly document: string;
  readonly page: number | null;
  readonly paragraph: number | null;
  readonly quote: string;
  readonly link: string | null;
}

/** A line of a chronology as people read it; every format that shows lines shows these. */
export interface ExportLine {
  readonly entryId: string;
  readonly caseId: string;
  readonly caseName: string;
  /** EDTF, with its bounds as days. */
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly time: string | null;
  readonly printedDate: string;
  readonly action: string;
  readonly act: string | null;
  readonly polarity: Entry["polarity"];
  readonly modality: Entry["modality"];
  readonly standing: Standing;
  readonly review: "machine-read" | "reviewed";
  readonly confidence: number;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly subjects: readonly string[];
  readonly people: readonly string[];
  readonly sources: readonly ExportSource[];
  readonly conflicts: readonly string[];
  readonly partial: boolean;
}

const standingOf = ({ action, modality }: Entry): Standing =>
  modality === "alleged" || action.startsWith("incident.") ? "alleged" : "stated";

/** Has a person looked at it? */
export const reviewText = ({ review }: Pick<Entry, "review">): ExportLine["review"] => (review === "none" ? "machine-read" : "reviewed");

const names = (entry: Entry, role: AgencyRole): string[] => [
  ...new Set(entry.agencies.filter((agency) => agency.role === role && agency.name !== "").map(({ name }) => name)),
];

const sourceOf =
  ({ linkTo }: ExportBundle) =>
  ({ documentId, document, page, paragraph, quote }: Event): ExportSource => ({
    documentId,
    document,
    page,
    paragraph,
    quote,
    link: linkTo(documentId, page),
  });

function lineOf(bundle: ExportBundle, { caseId, name }: Chronology, entry: Entry): ExportLine {
  const { date, earliest, latest, time, action, act, polarity, modality, confidence } = entry;
  return {
    ...{ entryId: entry.id, caseId, caseName: name, date, earliest, latest, time, action, act, polarity, modality, confidence },
    printedDate: entry.sources[0]?.timex.text ?? "",
    standing: standingOf(entry),
    review: reviewText(entry),
    actors: names(entry, "actor"),
    targets: names(entry, "target"),
    subjects: names(entry, "subject"),
    people: [...new Set(entry.people.map((person) => person.name))],
    sources: entry.sources.map(sourceOf(bundle)),
    conflicts: entry.conflicts.map(({ message }) => message),
    partial: entry.sources.some(({ coverage }) => coverage === "partial"),
  };
}

/** Every line of a case in its order; what a person rejected is no line. */
export function* linesOfCase(bundle: ExportBundle, chronology: Chronology): Generator<ExportLine> {
  for (const entry of chronology.entries) if (entry.review !== "rejected") yield lineOf(bundle, chronology, entry);
}

/** Every line of every case. */
export function* linesOf(bundle: ExportBundle): Generator<ExportLine> {
  for (const chronology of bundle.chronologies) yield* linesOfCase(bundle, chronology);
}
