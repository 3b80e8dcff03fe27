import { bodySizeOf } from "./body-size.ts";
import type { Line, LinedDocument, Note, PageLines, Run } from "./lines.ts";
import { joinNoteLines } from "./note-text.ts";

/** Notes are set clearly smaller than the running text; marks smaller still, and raised. */
const NOTE_SIZE = 0.93;
const MARK_SIZE = 0.86;
const MARK_RAISED = 0.08;
const MARKS = /^\s*(?:\d{1,3}|[*†‡§]{1,3})(?:[,\s]\s?(?:\d{1,3}|[*†‡§]{1,3}))*\s*$/;
const NUMBERED_START = /^(\d{1,3})[.)]?\s+(\S.*)$/;

interface OpenNote {
  mark: string;
  page: number | null;
  lines: string[];
}

/** The small lines below the last line of running text, from top to bottom. */
function footOf(page: PageLines, bodySize: number): Line[] {
  const placed = page.lines.filter((line) => line.box !== null && line.text !== "").sort((a, b) => (a.box?.top ?? 0) - (b.box?.top ?? 0));
  let start = placed.length;
  while (start > 0 && (placed[start - 1]?.size ?? bodySize) < NOTE_SIZE * bodySize) start--;
  return placed.slice(start);
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

/** Reads the feet page after page; what stands before a page's first mark continues the last note, or is no note. */
function readFeet(document: LinedDocument, feet: readonly Line[][], known: ReadonlySet<string>): { notes: OpenNote[]; taken: Set<Line> } {
  const notes: OpenNote[] = [];
  const taken = new Set<Line>();
  for (const [index, foot] of feet.entries()) {
    const page = document.pages[index]?.number ?? null;
    const runsOn = index > 0 && notes.at(-1)?.page === document.pages[index - 1]?.number && foot.some((line) => noteStart(line, known));
    let open: OpenNote | undefined = runsOn ? notes.at(-1) : undefined;
    for (const line of foot) {
      const start = noteStart(line, known);
      if (start) {
        open = { mark: start.mark, page, lines: [start.text] };
        notes.push(open);
      } else open?.lines.push(line.text);
      if (open) taken.add(line);
    }
  }
  return { notes, taken };
}

function withoutMarks(line: Line, marks: ReadonlySet<string>): Line {
  if (!line.runs?.some((run) => isMarkRun(run, line))) return line;
  const runs = line.runs.map((run) =>
    isMarkRun(run, line) && marksIn(run).every((mark) => marks.has(mark)) ? { ...run, text: /\s/.test(run.text) ? " " : "" } : run,
  );
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
  return { ...line, runs, text };
}

const closed = (note: OpenNote): Note => ({ mark: note.mark, page: note.page, text: joinNoteLines(note.lines) });

/** Footnotes of printed pages: small lines at the foot that begin with a mark; their raised marks leave the running text. */
export function takePrintedNotes(document: LinedDocument): LinedDocument {
  const bodySize = bodySizeOf(document.pages.flatMap((page) => page.lines));
  const feet = document.pages.map((page) => footOf(page, bodySize));
  const known = marksInText(document, new Set(feet.flat()));
  const { notes, taken } = readFeet(document, feet, known);
  const marks = new Set(notes.map((note) => note.mark));
  const pages = document.pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !taken.has(line)).map((line) => withoutMarks(line, marks)),
  }));
  return { pages, notes: [...document.notes, ...notes.map(closed)] };
}
