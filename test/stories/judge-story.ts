import { chroniclesOf } from "../../cli/case-files.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
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

/** From text to finding, by the very steps of `dueline check`. */
export function judgeStory({ id, texts, asOf }: Story): Verdict[] {
  const files = texts.map(({ text, published }, at) => {
    const document = plainDocument(unwrapped(text));
    const documentId = `doc_${id}-${at}`;
    const fileName = `${id}-${at}.txt`;
    const options = { documentId, fileName, ...(published === undefined ? {} : { published }) };
    return { documentId, fileName, document, extraction: extractDocument(document, options) };
  });
  return chroniclesOf(files).flatMap((chronology) => {
    const dates = new Map(chronology.entries.map((entry) => [entry.id, entry.date ?? ""]));
    return checkChronology(chronology, { packs: RULE_PACKS, calendars: CALENDARS, asOf }).map((finding) => ({
      finding,
      on: dates.get(finding.trigger) ?? "",
    }));
  });
}

const isMeant = ({ ref, on, by }: ExpectedVerdict, { finding, on: date }: Verdict): boolean =>
  (finding.obligationId === ref || finding.ref === ref) && date.startsWith(on) && (by === undefined || finding.bearer.name.includes(by));

export const verdictsFor = (expected: ExpectedVerdict, verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter((verdict) => isMeant(expected, verdict));
