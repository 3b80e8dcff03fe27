import * as z from "zod";
import { Decision } from "../../lib/alerts/decision.ts";
import { Chronology, ChronologyDocument, Conflict, Entry, SameBecause } from "../../lib/model/chronology.ts";
import { Correction, LineCorrection } from "../../lib/model/correction.ts";
import { Event, EventAgency, EventPerson, Provenance } from "../../lib/model/event.ts";
import { Finding } from "../../lib/model/finding.ts";
import * as general from "./schemas.ts";
import * as alerts from "./schemas-alerts.ts";
import * as corrections from "./schemas-corrections.ts";
import * as statistics from "./schemas-statistics.ts";
import * as trust from "./schemas-trust.ts";

/** Parts of answers that have a name of their own in the published description. */
const MODEL = {
  Chronology,
  ChronologyDocument,
  Conflict,
  Correction,
  Decision,
  Entry,
  Event,
  EventAgency,
  EventPerson,
  Finding,
  LineCorrection,
  Provenance,
  SameBecause,
};

/** Every schema of an area, under the name by which it is exported. */
const AREAS: readonly Readonly<Record<string, unknown>>[] = [general, alerts, statistics, trust, corrections, MODEL];

/** What answers are described by: one component each, so that generated clients have one type each. */
export function namedSchemas(): Map<string, z.ZodType> {
  const all = AREAS.flatMap((area) => Object.entries(area));
  return new Map(all.filter((one): one is [string, z.ZodType] => one[1] instanceof z.ZodType));
}
