/** The width of a text in points. */
export type Measure = (text: string) => number;

/** A word that is wider than a line, cut between letters; the last piece may be followed by further words. */
function cut(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let [piece, filled] = ["", 0];
  for (const letter of word) {
    const more = measure(letter);
    if (filled + more > width && piece !== "") {
      pieces.push(piece);
      [piece, filled] = ["", 0];
    }
    piece += letter;
    filled += more;
  }
  return [...pieces, piece];
}

/** A text in lines no wider than `width` points. Nothing is dropped: the lines joined by spaces are the text, but for words that are wider than a line. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const space = measure(" ");
  const lines: string[] = [];
  let [line, filled] = ["", 0];
  for (const word of text.split(" ").flatMap((one) => cut(one, width, measure))) {
    const more = measure(word);
    if (line !== "" && filled + space + more > width) {
      lines.push(line);
      [line, filled] = ["", 0];
    }
    filled += line === "" ? more : space + more;
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
