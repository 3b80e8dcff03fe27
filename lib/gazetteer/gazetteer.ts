import type { Agency, AgencyKind } from "../model/agency.ts";

/** The bodies of one state, or of none. */
export interface Gazetteer {
  readonly id: string;
  readonly title: string;
  /** The row that is the state itself; its names are the evidence that a text tells of this state. */
  readonly state: string | null;
  readonly agencies: readonly Agency[];
}

/** A row as the tables write it: what is left out is empty. */
export interface AgencyRow {
  id: string;
  kind: AgencyKind;
  name: string;
  native?: { ru?: string; kk?: string };
  aliases?: readonly string[];
  /** Names that say no state ("Supreme Court"): they mean this body only in a text about its state. */
  bare?: readonly string[];
  zone?: string | null;
  shownAsPrinted?: boolean;
  existed?: string;
  successor?: string;
  parent?: string;
  source: string;
}

/** Completes a row of a table to an Agency. */
export function agency(row: AgencyRow): Agency {
  return {
    id: row.id,
    kind: row.kind,
    zone: row.zone ?? null,
    names: { en: row.name, ...(row.native ?? {}) },
    aliases: { en: [...(row.aliases ?? [])] },
    bare: { en: [...(row.bare ?? [])] },
    ...(row.shownAsPrinted ? { shownAsPrinted: true } : {}),
    existed: row.existed ?? null,
    successor: row.successor ?? null,
    parent: row.parent ?? null,
    source: row.source,
  };
}
