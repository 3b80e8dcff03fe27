import type { Agency } from "../model/agency.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { INT } from "./int.ts";
import { KZ } from "./kz.ts";

/** Every gazetteer; a country is one file here. */
export const GAZETTEERS: readonly Gazetteer[] = [KZ, INT];

/** All bodies that are known by name. */
export const AGENCIES: readonly Agency[] = GAZETTEERS.flatMap((gazetteer) => gazetteer.agencies);

const BY_ID: ReadonlyMap<string, Agency> = new Map(AGENCIES.map((agency) => [agency.id, agency]));

/** The body with this id, to ask for its zone, successor or superior; null where none is listed. */
export const agencyById = (id: string): Agency | null => BY_ID.get(id) ?? null;

export { DATE_ORDERS } from "./date-orders.ts";
export type { Gazetteer } from "./gazetteer.ts";
