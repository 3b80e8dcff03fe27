import { foldedName } from "../chronology/case-identity.ts";
import type { AgencyKind } from "../model/agency.ts";

export interface NamedBody {
  readonly id: string | null;
  readonly name: string;
  readonly kind: AgencyKind;
}

/** Joins a body over cases and documents: by the gazetteer's id; a body that is not listed by its kind and folded name; null while it has no name. */
export function bodyKey({ id, name, kind }: NamedBody): string | null {
  if (id !== null) return id;
  const folded = foldedName(name);
  return folded === "" ? null : `${kind} ${folded}`;
}
