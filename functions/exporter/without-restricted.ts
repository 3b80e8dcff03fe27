import type { SpooledCase } from "./spool.ts";

/** What is left of a case without what rests on these documents, and how many lines went. */
export interface LeftOver {
  case: SpooledCase;
  lines: number;
}

/**
 * A line goes as a whole where one of its sources is held back: its date and bodies may come from that source. So do findings that rest on a line
 * that went.
 */
export function withoutRestricted({ chronology, findings }: SpooledCase, isHeldBack: (documentId: string) => boolean): LeftOver {
  const entries = chronology.entries.filter(({ sources }) => !sources.some(({ documentId }) => isHeldBack(documentId)));
  const kept = new Set(entries.map(({ id }) => id));
  const stands = (entryId: string | null): boolean => entryId === null || kept.has(entryId);
  const { beside, unplaced: _, ...rest } = chronology;
  return {
    case: {
      chronology: {
        ...rest,
        entries,
        documents: chronology.documents.filter(({ documentId }) => !isHeldBack(documentId)),
        ...(beside ? { beside: beside.filter(({ documentId }) => !isHeldBack(documentId)) } : {}),
      },
      findings: findings.filter(({ trigger, discharge }) => stands(trigger) && stands(discharge)),
    },
    lines: chronology.entries.length - entries.length,
  };
}
