import { type CaseDocument, identifyCases } from "../../lib/chronology/case-identity.ts";
import { recognizePeople } from "../../lib/extract/people.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { EN_PEOPLE } from "../../lib/language/en/people.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import type { CasePair, NamePair } from "./same-person-pairs.ts";

export type Verdict = "one" | "two";

/** The person that the printed name stands for; what is given to nobody is nobody's. */
function personAt(printed: string, { text, names }: NamePair): string {
  const start = printed === names[0] ? text.indexOf(printed) : text.lastIndexOf(printed);
  const found = recognizePeople(text, [], EN_PEOPLE).filter((person) => person.start < start + printed.length && person.end > start);
  return found[0]?.name ?? `nobody (${printed})`;
}

export const judgeNames = (pair: NamePair): Verdict => (personAt(pair.names[0], pair) === personAt(pair.names[1], pair) ? "one" : "two");

export const documentOf = (text: string, documentId: string): CaseDocument => ({
  documentId,
  caseFolder: null,
  events: extractDocument(plainDocument(text), { documentId, fileName: `${documentId}.txt` }).events,
});

export function judgeCases({ first, second }: CasePair): Verdict {
  const { cases } = identifyCases([documentOf(first, "doc_1"), documentOf(second, "doc_2")], [], (parts) => parts.join("|"));
  return cases.length === 1 ? "one" : "two";
}
