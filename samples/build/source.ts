/** A footnote of a source text: its mark and what it says. */
export interface SourceNote {
  mark: string;
  text: string;
}

/** A block of a source text; `page` asks for a new page. */
export type SourceBlock = { kind: "title" | "heading" | "subheading" | "text" | "item"; text: string } | { kind: "page" };

export interface Source {
  blocks: SourceBlock[];
  notes: ReadonlyMap<string, SourceNote>;
}

export const NOTE_MARK = /\[\^(\d{1,3})\]/g;
const NOTE = /^\[\^(\d{1,3})\]: (.+)$/s;
const HEADINGS = [
  ["### ", "subheading"],
  ["## ", "heading"],
  ["# ", "title"],
] as const;

function blockOf(text: string): SourceBlock {
  if (text === "===") return { kind: "page" };
  for (const [prefix, kind] of HEADINGS) if (text.startsWith(prefix)) return { kind, text: text.slice(prefix.length) };
  return { kind: /^\d{1,2}\. /.test(text) ? "item" : "text", text };
}

/** Reads the little markup of the sample texts: `#` headings, numbered items, `===` page breaks, `[^1]` notes; blank lines part blocks. */
export function parseSource(markup: string): Source {
  const parts = markup.trim().split(/\n{2,}/);
  const notes = new Map<string, SourceNote>();
  const blocks: SourceBlock[] = [];
  for (const part of parts) {
    const note = NOTE.exec(part);
    if (note?.[1] && note[2]) notes.set(note[1], { mark: note[1], text: note[2] });
    else blocks.push(blockOf(part));
  }
  return { blocks, notes };
}
