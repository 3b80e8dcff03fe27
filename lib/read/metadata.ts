import type { DocumentMetadata, MetadataClaim, MetadataSource, SourceDocument } from "../model/document.ts";

/** Whose word counts: a person's before the file's, the file's own before that of what it came in. */
const RANK: Readonly<Record<MetadataSource, number>> = { option: 5, form: 4, sidecar: 3, metadata: 2, dateline: 1, container: 0 };

/** One thing said, or none where there is nothing to say. */
export function claim(
  field: MetadataClaim["field"],
  value: string | null,
  source: MetadataSource,
  confidence: number,
  by?: string,
): MetadataClaim[] {
  return value === null || value.trim() === "" ? [] : [{ field, value: value.trim(), source, confidence, ...(by ? { by } : {}) }];
}

const stronger = (a: MetadataClaim, b: MetadataClaim): number => RANK[b.source] - RANK[a.source] || b.confidence - a.confidence;

/** Everything that was said, and for each field the word that counts: the best source, then the surest, then the first. */
export function settleMetadata(claims: readonly MetadataClaim[]): DocumentMetadata {
  const first = (field: MetadataClaim["field"]) => claims.filter((one) => one.field === field).sort(stronger)[0];
  const published = first("published");
  return {
    title: first("title")?.value ?? null,
    publisher: first("publisher")?.value ?? null,
    published: published ? { edtf: published.value, source: published.source } : null,
    claims: [...claims],
  };
}

/** What a document says, as claims, also where its reader kept none. */
const claimsOf = ({ claims, title, publisher, published }: DocumentMetadata): MetadataClaim[] =>
  claims ?? [
    ...claim("title", title, "metadata", 0.6),
    ...claim("publisher", publisher, "metadata", 0.6),
    ...claim("published", published?.edtf ?? null, published?.source ?? "metadata", 0.8),
  ];

/** A document of which somebody else says something too. */
export const withClaims = (document: SourceDocument, said: readonly MetadataClaim[]): SourceDocument =>
  said.length === 0 ? document : { ...document, metadata: settleMetadata([...said, ...claimsOf(document.metadata)]) };
