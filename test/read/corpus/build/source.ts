/** A block of a corpus text: what a careful reader would take from any print of it. */
export type CorpusBlock =
  | { kind: "title" | "heading" | "subheading" | "text" | "item" | "caption" | "boxed"; text: string }
  | { kind: "table"; rows: string[][] };

export interface CorpusText {
  blocks: CorpusBlock[];
  notes: ReadonlyMap<string, string>;
}

export const NOTE_MARK = /\[\^(\d{1,3})\]/g;
const NOTE = /^\[\^(\d{1,3})\]: (.+)$/s;
const PREFIXES = [
  ["### ", "subheading"],
  ["## ", "heading"],
  ["# ", "title"],
  ["!! ", "caption"],
  [">> ", "boxed"],
] as const;

const rowsOf = (part: string): string[][] =>
  part.split("\n").map((row) =>
    row
      .replace(/^\| /, "")
      .split(" | ")
      .map((cell) => cell.trim()),
  );

function blockOf(text: string): CorpusBlock {
  if (text.startsWith("| ")) return { kind: "table", rows: rowsOf(text) };
  for (const [prefix, kind] of PREFIXES) if (text.startsWith(prefix)) return { kind, text: text.slice(prefix.length) };
  return { kind: /^\d{1,2}\. /.test(text) ? "item" : "text", text };
}

/** Reads a corpus text: `#` headings, numbered items, `!!` captions, `>>` boxed text, `|` tables, `[^1]` notes; blank lines part blocks, `===` is passed over. */
export function parseText(markup: string): CorpusText {
  const notes = new Map<string, string>();
  const blocks: CorpusBlock[] = [];
  for (const part of markup.trim().split(/\n{2,}/)) {
    const note = NOTE.exec(part);
    if (note?.[1] && note[2]) notes.set(note[1], note[2]);
    else if (part !== "===") blocks.push(blockOf(part));
  }
  return { blocks, notes };
}

export const withoutMarks = (text: string): string => text.replace(NOTE_MARK, "");

/** A text cut at its note marks: stretches of text, and the marks between them. */
export function pieces(text: string): ({ text: string } | { mark: string })[] {
  return text.split(/(\[\^\d{1,3}\])/).flatMap((part) => {
    const mark = /^\[\^(\d{1,3})\]$/.exec(part)?.[1];
    return part === "" ? [] : [mark ? { mark } : { text: part }];
  });
}

export const escapeMarkup = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
