import type { SourceDocument } from "../model/document.ts";
import { firstEndingAfter, type Span } from "../model/span.ts";
import type { CaseEvent } from "./cases.ts";
import type { BackgroundSign, PersonLanguage } from "./person-language.ts";

/** Why an event is no part of anybody's story: a sign in its words, in its heading, or its kind; null where nothing says so. */
export function backgroundReason(
  event: CaseEvent,
  document: Pick<SourceDocument, "text" | "paragraphs">,
  language: PersonLanguage,
  inCase: boolean,
): string | null {
  if (event.action === "public.law" || event.action === "public.institution") return "tells of a law or an institution, not of a case";
  if (inCase) return null;
  const words = folded(document.text.slice(event.start, event.end));
  const sign = language.background.find((each) => !each.inHeading && shows(each, words));
  if (sign) return sign.reason;
  const heading = headingOf(event, document);
  return heading === null ? null : (language.background.find((each) => each.inHeading && shows(each, heading))?.reason ?? null);
}

export const shows = (sign: BackgroundSign, words: string): boolean => sign.phrases.some((phrase) => words.includes(` ${phrase} `));

export const folded = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

/** The last heading before the event. */
function headingOf(event: Span, document: Pick<SourceDocument, "text" | "paragraphs">): string | null {
  for (let i = firstEndingAfter(document.paragraphs, event.start) - 1; i >= 0; i--) {
    const paragraph = document.paragraphs[i] as Span & { kind: string };
    if (paragraph.kind === "heading") return folded(document.text.slice(paragraph.start, paragraph.end));
  }
  return null;
}
