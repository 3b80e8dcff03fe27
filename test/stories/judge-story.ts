import { chroniclesOf, chronologyDocument } from "../../cli/case-files.ts";
import type { ExtractedFile } from "../../cli/source-files.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import type { ExpectedVerdict, Story } from "./story.ts";

export interface Verdict {
  readonly finding: Finding;
  /** The date of the act that started the clock, as the chronology holds it. */
  readonly on: string;
}

/** The source is broken into lines for its reader; a story's own lines are paragraphs and numbered points. */
const unwrapped = (text: string): string => text.replace(/(?<!\n)\n(?!\n|\d\. )/g, " ");

const filesOf = ({ id, texts }: Story): ExtractedFile[] =>
  texts.map(({ text, published }, at) => {
    const document = plainDocument(unwrapped(text));
    const documentId = `doc_${id}-${at}`;
    const fileName = `${id}-${at}.txt`;
    const options = { documentId, fileName, ...(published === undefined ? {} : { published }) };
    return { documentId, fileName, document, extraction: extractDocument(document, options) };
  });

function judged(chronology: Chronology, { asOf }: Story): Verdict[] {
  const dates = new Map(chronology.entries.map((entry) => [entry.id, entry.date ?? ""]));
  const findings = checkChronology(chronology, { packs: RULE_PACKS, calendars: CALENDARS, asOf });
  return findings.map((finding) => ({ finding, on: dates.get(finding.trigger) ?? "" }));
}

/** From text to finding, by the very steps of `dueline check`. */
export const judgeStory = (story: Story): Verdict[] => chroniclesOf(filesOf(story)).flatMap((chronology) => judged(chronology, story));

/** The same where somebody has put all its documents into the folder of one case. */
export function judgeFolder(story: Story): Verdict[] {
  const files = filesOf(story);
  const events = files.flatMap(({ extraction }) => extraction.events);
  const documents = files.map(chronologyDocument);
  return judged(buildChronology({ caseId: "case_folder", name: story.id, events, documents, corrections: [] }), story);
}

const isMeant = ({ ref, on, by }: ExpectedVerdict, { finding, on: date }: Verdict): boolean =>
  (finding.obligationId === ref || finding.ref === ref) && date.startsWith(on) && (by === undefined || finding.bearer.name.includes(by));

export const verdictsFor = (expected: ExpectedVerdict, verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter((verdict) => isMeant(expected, verdict));
