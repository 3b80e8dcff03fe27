import type { ExportLine, ExportSource } from "./line.ts";

/** "filing.complaint" as people read it: "complaint filed" needs a grammar, "filing: complaint" does not. */
export const actionText = ({ action, polarity, modality }: ExportLine): string => {
  const what = action.replace(".", ": ").replaceAll("_", "-");
  const mood = modality === "asserted" ? "" : ` (${modality})`;
  return `${polarity === "negated" ? "not " : ""}${what}${mood}`;
};

/** The date as precise as it is known, with the printed words beside it where they say something else. */
export const dateText = ({ date, time, printedDate }: ExportLine): string => {
  if (date === null) return `${printedDate} (date not clear)`;
  return time === null || date.includes("T") ? date : `${date} ${time}`;
};

export const bodiesText = ({ actors, targets, subjects }: ExportLine): string =>
  [...actors.map((name) => `by ${name}`), ...targets.map((name) => `to ${name}`), ...subjects.map((name) => `concerning ${name}`)].join(
    ", ",
  );

/** Where a source says it: document, then page or paragraph. */
export function placeText({ document, page, paragraph }: ExportSource): string {
  if (page !== null) return `${document}, p. ${page}`;
  return paragraph === null ? document : `${document}, para. ${paragraph}`;
}

/** What a reader must know of a line before relying on it. */
export const standingText = ({ standing, review, partial }: ExportLine): string =>
  [standing, review, ...(partial ? ["source read in part only"] : [])].join(", ");
