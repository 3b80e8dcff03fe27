import type { Line } from "./lines.ts";

/** A line without its last letters, with `end` in their place; the places of what is left are kept. */
export function withEnd(line: Line, length: number, end: string): Line {
  const text = line.text.slice(0, length) + end;
  const { print } = line;
  return print ? { ...line, text, print: { ...print, edges: print.edges.slice(0, text.length + 1) } } : { ...line, text };
}

/** A line of only those runs that are wanted, one space where two would meet; letters keep their places. */
export function withRuns(line: Line, isWanted: (run: NonNullable<Line["runs"]>[number]) => boolean): Line {
  let text = "";
  let at = 0;
  const edges: number[] = [];
  const runs = (line.runs ?? []).flatMap((run) => {
    const start = at;
    at += run.text.length;
    const shown = isWanted(run) ? run.text : run.text.replace(/\S/g, "");
    const kept = shown.replace(/^ +/, text === "" || text.endsWith(" ") ? "" : " ");
    const from = isWanted(run) ? start + run.text.length - kept.length : start;
    for (let unit = 0; unit < kept.length; unit++) edges.push(line.print?.edges[from + unit] ?? 0);
    text += kept;
    return kept === "" ? [] : [{ ...run, text: kept }];
  });
  const trimmed = text.trimEnd();
  const wholeEnd = (line.runs ?? []).length > 0 && isWanted((line.runs ?? []).at(-1) as never);
  const right = wholeEnd ? line.print?.edges.at(-1) : rightOf(line, isWanted);
  const print = line.print ? { ...line.print, edges: [...edges.slice(0, trimmed.length), right ?? 0] } : line.print;
  return { ...line, text: trimmed, runs, ...(print === undefined ? {} : { print }) };
}

/** The right edge of the last run that is wanted. */
function rightOf(line: Line, isWanted: (run: NonNullable<Line["runs"]>[number]) => boolean): number | undefined {
  let at = 0;
  let right: number | undefined;
  for (const run of line.runs ?? []) {
    at += run.text.length;
    if (isWanted(run)) right = line.print?.edges[at];
  }
  return right;
}
