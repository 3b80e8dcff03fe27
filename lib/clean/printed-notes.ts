import { bodySizeOf } from "./body-size.ts";
import type { Line, LinedDocument, Note, PageLines, Run } from "./lines.ts";
import { joinNoteLines } from "./note-text.ts";
import { withRuns } from "./printed-text.ts";

/** Notes are set clearly smaller than the running text; marks smaller still, and raised. */
const NOTE_SIZE = 0.93;
const MARK_SIZE = 0.86;
const MARK_RAISED = 0.08;
const MARKS = /^\s*(?:\d{1,3}|[*†‡§]{1,3})(?:[,\s]\s?(?:\d{1,3}|[*†‡§]{1,3}))*\s*$/;
/** A number before a note, also where the space behind it is too narrow to be seen. */
const NUMBERED_START = /^(\d{1,3})(?:[.)]?\s+|[.)]?(?=["“«(]?\p{Lu}))(\S.*)$/u;

interface OpenNote {
  mark: string;
  page: number | null;
  lines: string[];
}

/** The small lines at the end of one column or band. */
interface Foot {
  page: PageLines;
  lines: Line[];
}

/** Lines by the column or band they stand in; where the layout knows none, the page is one, from top to bottom. */
function regionsOf({ lines }: PageLines): Line[][] {
  const placed = lines.filter((line) => line.box !== null && line.text !== "");
  const regions = new Map<number, Line[]>();
  for (const line of placed) {
    const same = regions.get(line.region ?? 0);
    if (same) same.push(line);
    else regions.set(line.region ?? 0, [line]);
  }
  return [...regions.values()].map((region) => region.sort((a, b) => (a.box?.bottom ?? 0) - (b.box?.bottom ?? 0)));
}

/** The small lines below the last line of running text, of every column, in reading order. */
function feetOf(page: PageLines, bodySize: number): Foot[] {
  return regionsOf(page).map((lines) => {
    let start = lines.length;
    while (start > 0 && lines[start - 1]?.row === undefined && (lines[start - 1]?.size ?? bodySize) < NOTE_SIZE * bodySize) start--;
    return { page, lines: lines.slice(start) };
  });
}

const isMarkRun = (run: Run, line: Line): boolean =>
  MARKS.test(run.text) && line.size !== null && run.raised > MARK_RAISED * line.size && run.size <= MARK_SIZE * line.size;

const marksIn = (run: Run): string[] => run.text.trim().split(/[,\s]+/);

/** Mark and text of a line that begins a note: a raised mark, or a number that the running text refers to. */
function noteStart(line: Line, known: ReadonlySet<string>): { mark: string; text: string } | null {
  const [first, ...rest] = line.runs ?? [];
  const restText = rest
    .map((run) => run.text)
    .join("")
    .trim();
  if (first && rest.length > 0 && restText !== "" && isMarkRun(first, line)) return { mark: first.text.trim(), text: restText };
  const numbered = NUMBERED_START.exec(line.text);
  return numbered?.[1] && numbered[2] && known.has(numbered[1]) ? { mark: numbered[1], text: numbered[2] } : null;
}

function marksInText(document: LinedDocument, feet: ReadonlySet<Line>): Set<string> {
  const found = new Set<string>();
  for (const page of document.pages) {
    for (const line of page.lines) {
      if (feet.has(line)) continue;
      for (const run of line.runs ?? []) if (isMarkRun(run, line)) for (const mark of marksIn(run)) found.add(mark);
    }
  }
  return found;
}

/** Reads the feet in order; what stands before a foot's first mark goes on with the last note, or is no note. */
function readFeet(feet: readonly Foot[], known: ReadonlySet<string>): { notes: OpenNote[]; taken: Set<Line> } {
  const notes: OpenNote[] = [];
  const taken = new Set<Line>();
  let previous: Foot | undefined;
  for (const foot of feet) {
    const { number } = foot.page;
    const touches = previous !== undefined && taken.has(previous.lines.at(-1) as Line);
    let open: OpenNote | undefined = touches && foot.lines.some((line) => noteStart(line, known)) ? notes.at(-1) : undefined;
    for (const line of foot.lines) {
      const start = noteStart(line, known);
      if (start) {
        open = { mark: start.mark, page: number, lines: [start.text] };
        notes.push(open);
      } else open?.lines.push(line.text);
      if (open) taken.add(line);
    }
    previous = foot;
  }
  return { notes, taken };
}

function withoutMarks(line: Line, marks: ReadonlySet<string>): Line {
  if (!line.runs?.some((run) => isMarkRun(run, line))) return line;
  return withRuns(line, (run) => !(isMarkRun(run, line) && marksIn(run).every((mark) => marks.has(mark))));
}

const closed = (note: OpenNote): Note => ({ mark: note.mark, page: note.page, text: joinNoteLines(note.lines) });

/** Footnotes of printed pages: small lines at the foot that begin with a mark; their raised marks leave the running text. */
export function takePrintedNotes(document: LinedDocument): LinedDocument {
  const bodySize = bodySizeOf(document.pages.flatMap((page) => page.lines));
  const feet = document.pages.flatMap((page) => feetOf(page, bodySize)).filter(({ lines }) => lines.length > 0);
  const known = marksInText(document, new Set(feet.flatMap(({ lines }) => lines)));
  const { notes, taken } = readFeet(feet, known);
  const marks = new Set(notes.map((note) => note.mark));
  const pages = document.pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !taken.has(line)).map((line) => withoutMarks(line, marks)),
  }));
  return { pages, notes: [...document.notes, ...notes.map(closed)] };
}
