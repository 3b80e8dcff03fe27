import { createHash } from "node:crypto";
import { DuelineError } from "../../lib/errors.ts";
import type { Diagnostic, MetadataClaim, SourceDocument } from "../../lib/model/document.ts";
import { LIMITS } from "../../lib/read/limits.ts";
import { withClaims } from "../../lib/read/metadata.ts";
import { claimsOf, parseSaid, type Said } from "../../lib/read/said.ts";
import type { Inbox } from "../shared/inbox.ts";
import { descriptionKey } from "../shared/keys.ts";
import type { Source } from "../shared/store/objects.ts";

/** What people say of a document, from all places where its bytes lie. */
export interface Told {
  claims: MetadataClaim[];
  language: string | null;
  /** Descriptions that cannot be understood. */
  diagnostics: Diagnostic[];
  /** Tells one state of all this from another; null where nobody says anything. */
  digest: string | null;
}

type Description = { said: Said } | { refusal: DuelineError } | null;

/** What lies beside a file in the bucket. A description that is broken never stands in the way of its document. */
async function describe(inbox: Pick<Inbox, "open">, key: string): Promise<Description> {
  try {
    const object = await inbox.open(descriptionKey(key));
    if (!object) return null;
    if (object.size > LIMITS.metadataBytes.max) return { refusal: new DuelineError("BAD_METADATA", "too large") };
    return { said: parseSaid(Buffer.concat(await Array.fromAsync(object.chunks))) };
  } catch (error) {
    if (error instanceof DuelineError) return { refusal: error };
    throw error;
  }
}

const digestOf = (told: Omit<Told, "digest">): string => createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);

/** Forms first, then what lies beside the file. */
export async function toldOf({ inbox }: { inbox: Pick<Inbox, "open"> }, sources: readonly Source[]): Promise<Told> {
  const forms = sources.flatMap(({ said }) => said ?? []);
  const keys = [...new Set(sources.map(({ key }) => key))].sort();
  const beside: Said[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const key of keys) {
    const found = await describe(inbox, key);
    if (found && "said" in found) beside.push(found.said);
    if (found && "refusal" in found) diagnostics.push({ code: found.refusal.code, message: found.refusal.message, page: null });
  }
  const claims = [...forms.flatMap((said) => claimsOf(said, "form")), ...beside.flatMap((said) => claimsOf(said, "sidecar"))];
  const language = [...forms, ...beside].find((said) => said.language)?.language ?? null;
  const told = { claims, language, diagnostics };
  const isSilent = claims.length === 0 && language === null && diagnostics.length === 0;
  return { ...told, digest: isSilent ? null : digestOf(told) };
}

export const languageOf = ({ language }: Told): { language?: string } => (language === null ? {} : { language });

export const withTold = (document: SourceDocument, { claims, diagnostics }: Told): SourceDocument => ({
  ...withClaims(document, claims),
  diagnostics: [...document.diagnostics, ...diagnostics],
});
