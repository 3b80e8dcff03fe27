import type { Timex } from "../../../model/timex.ts";
import type { TimexLanguage } from "../timex-language.ts";
import type { Token } from "../tokens.ts";
import { tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const BEFORE = 70;
const LONGEST_MENTION = 5;

/** The tokens from the determiner to the paper, and what stands before them: "quashed | the first decision | of". */
function mentionOf(before: readonly Token[], language: TimexLanguage): { lead: Token | undefined } | null {
  const { papers, citedLinks, definite } = language.words;
  const link = before[before.length - 1];
  const paper = before[before.length - 2];
  if (!link || !paper || !citedLinks.includes(link.text) || !papers.includes(paper.text)) return null;
  for (let i = before.length - 3; i >= 0 && i >= before.length - 3 - LONGEST_MENTION; i -= 1) {
    const token = before[i];
    if (!token || (token.kind === "mark" && token.text !== "'")) return null;
    if (definite.includes(token.text)) return { lead: before[i - 1] };
  }
  return null;
}

function namesPaper(timex: Timex, text: string, language: TimexLanguage): boolean {
  const mention = mentionOf(tokensBefore(text, timex, BEFORE, language), language);
  if (!mention) return false;
  return mention.lead === undefined || !language.words.actsThrough.includes(mention.lead.text);
}

const isDated = ({ type, citation, relative }: Timex): boolean => type === "DATE" && !citation && !relative;

/** Which paper is meant, said by its date: nothing happens in the story on that day. Members of a list follow its first. */
export const references: RefineStep = {
  id: "references",
  reason: "It says which earlier document is meant.",
  apply(timexes, text, language) {
    const marked: Timex[] = [];
    for (const timex of timexes) {
      const previous = marked[marked.length - 1];
      const first = previous?.group !== undefined && previous.group.start === timex.group?.start ? previous : undefined;
      const isReference = isDated(timex) && (first ? first.reference === true : namesPaper(timex, text, language));
      marked.push(isReference ? { ...timex, reference: true } : timex);
    }
    return marked;
  },
};
