import type { Action } from "../model/action.ts";
import { type AgencyKind, type AgencyMention, IMPLIED } from "../model/agency.ts";
import type { Event, EventAgency } from "../model/event.ts";
import { firstFrom } from "../model/span.ts";
import { codePointsOf } from "./code-points.ts";

const FORCE: readonly AgencyKind[] = ["police", "penitentiary", "financial-police", "national-security", "anti-corruption"];
const INVESTIGATING: readonly AgencyKind[] = [
  "police",
  "prosecutor",
  "special-prosecutor",
  "financial-police",
  "national-security",
  "anti-corruption",
];
const COURTS: readonly AgencyKind[] = ["court", "investigating-judge", "regional-court"];

interface Doer {
  readonly rule: string;
  readonly kinds: readonly AgencyKind[];
  /** Those complained of may be the doers. */
  readonly accused?: boolean;
}

/** Who does what, where a text leaves the doer out: the custodian, the office that has the file, the court that sits. */
const DOERS: { readonly [A in Action]?: Doer } = {
  "custody.detained": { rule: "custodian", kinds: FORCE, accused: true },
  "custody.released": { rule: "custodian", kinds: FORCE, accused: true },
  "custody.transferred": { rule: "custodian", kinds: FORCE, accused: true },
  "incident.ill_treatment": { rule: "custodian", kinds: FORCE, accused: true },
  "investigation.check": { rule: "file-holder", kinds: INVESTIGATING },
  "investigation.opened": { rule: "file-holder", kinds: INVESTIGATING },
  "investigation.refused": { rule: "file-holder", kinds: INVESTIGATING },
  "investigation.suspended": { rule: "file-holder", kinds: INVESTIGATING },
  "investigation.resumed": { rule: "file-holder", kinds: INVESTIGATING },
  "investigation.terminated": { rule: "file-holder", kinds: INVESTIGATING },
  "evidence.examination": { rule: "custodian", kinds: [...FORCE, "medical", "forensic"], accused: true },
  "evidence.interview": { rule: "file-holder", kinds: INVESTIGATING },
  "response.reply": { rule: "file-holder", kinds: [...INVESTIGATING, "penitentiary", "ministry", "ombudsman"] },
  "court.verdict": { rule: "court-sitting", kinds: COURTS },
  "court.sentence": { rule: "court-sitting", kinds: COURTS },
  "court.ruling": { rule: "court-sitting", kinds: [...COURTS, "un"] },
  "court.hearing": { rule: "court-sitting", kinds: COURTS },
};

const REACH_BACK = 1500;
const REACH_AHEAD = 900;

/**
 * Completes acts told without their doer by the body of a fitting kind that the same case named last, near enough. The body keeps the
 * place where it was named, under a rule id that says that it is implied; acts that name any body of a fitting kind are left alone.
 *
 * @param mentions resolved bodies, offsets as in the events; `boundaries` where another case begins
 */
export function implyBodies(events: readonly Event[], mentions: readonly AgencyMention[], boundaries: readonly number[]): Event[] {
  return events.map((event) => {
    const doer = DOERS[event.action];
    if (!doer || event.background || event.agencies.some((agency) => agency.role === "actor" || doer.kinds.includes(agency.kind)))
      return event;
    const body = nearest(event, mentions, doer, boundaries);
    return body ? { ...event, agencies: [...event.agencies, implied(body, doer.rule)] } : event;
  });
}

/** The body named last before the act; else the one named in full next after it; never over the border of a case. */
function nearest(event: Event, mentions: readonly AgencyMention[], doer: Doer, boundaries: readonly number[]): AgencyMention | null {
  const from = Math.max(event.start - REACH_BACK, lastAtOrBefore(boundaries, event.start));
  const to = Math.min(event.end + REACH_AHEAD, boundaries.find((boundary) => boundary > event.start) ?? Number.POSITIVE_INFINITY);
  let before: AgencyMention | null = null;
  for (let i = firstFrom(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as AgencyMention;
    if (mention.start >= to || (before && mention.start > event.start)) break;
    if (!mayDo(mention, doer)) continue;
    if (mention.end <= event.start) before = mention;
    else if (mention.start >= event.end && !mention.anaphoric) return before ?? mention;
  }
  return before;
}

/** "the police officers" are those complained of; they hold no file. */
const mayDo = (mention: AgencyMention, { kinds, accused }: Doer): boolean =>
  kinds.includes(mention.kind) &&
  mention.name !== "" &&
  (accused || !(mention.anaphoric && mention.kind === "police" && !mention.ruleId.includes("investigator")));

/** Mentions with offsets as events have them. */
export function inCodePoints(mentions: readonly AgencyMention[], text: string): AgencyMention[] {
  const at = codePointsOf(text);
  return mentions.map((mention) => ({ ...mention, start: at(mention.start), end: at(mention.end) }));
}

function lastAtOrBefore(sorted: readonly number[], offset: number): number {
  return sorted.findLast((boundary) => boundary <= offset) ?? 0;
}

const implied = ({ id, name, kind, text, start, end }: AgencyMention, rule: string): EventAgency => ({
  id,
  name,
  kind,
  role: "actor",
  text,
  start,
  end,
  ruleId: `${IMPLIED}${rule}`,
});
