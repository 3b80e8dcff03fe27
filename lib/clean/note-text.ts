const BROKEN_WORD = /(\p{Ll})[-\u2010\u00AD]$/u;

/** Lines of a note as one text; a word broken at a line's end is mended, whatever the vocabulary says: nobody cites a note's spelling. */
export function joinNoteLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === "") return line.trim();
    const broken = BROKEN_WORD.test(text) && /^\p{Ll}/u.test(line.trim());
    return broken ? text.slice(0, -1) + line.trim() : `${text} ${line.trim()}`;
  }, "");
}
