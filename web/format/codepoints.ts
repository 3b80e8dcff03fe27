/** Offsets of the API count Unicode code points; strings of the browser count UTF-16 units. */
export const codePoints = (text: string): string[] => [...text];

export interface Piece {
  text: string;
  /** Which kinds of mark lie over this piece, the widest first. */
  marks: readonly string[];
}

export interface Mark {
  kind: string;
  start: number;
  end: number;
}

/** Cuts `text`, which begins at code point `from`, wherever a mark begins or ends. */
export function cutAtMarks(text: string, from: number, marks: readonly Mark[]): Piece[] {
  const points = codePoints(text);
  const inside = (place: number): number => Math.min(Math.max(place - from, 0), points.length);
  const edges = [...new Set([0, points.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])])].sort((a, b) => a - b);
  const widestFirst = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start));
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? points.length;
    const over = widestFirst.filter((mark) => inside(mark.start) <= start && inside(mark.end) >= end && mark.start < mark.end);
    return { text: points.slice(start, end).join(""), marks: over.map(({ kind }) => kind) };
  });
}
