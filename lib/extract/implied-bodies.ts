import type { Action } from "../model/action.ts";
import { type AgencyKind, type AgencyMention, type AgencyRole, IMPLIED } from "../model/agency.ts";
import type { Event, EventAgency } from "../model/event.ts";
import { firstFrom } from "../model/span.ts";
import { codePointsOf } from "./code-points.ts";
import type { Telling } from "./telling.ts";

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
  /** Only who had the file before is meant, not who was complained to. */
  readonly hasFile?: boolean;
}

/** Who does what, where a text leaves the doer out: the custodian, the office that has the file, the court that sits. */
const DOERS: { readonly [A in Action]?: Doer } = {
  "custody.detained": { rule: "custodian", kinds: FORCE, accused: true },
  "custody.released": { rule: "custodian", kinds: FORCE, accused: true },
  "custody.transferred": { rule: "custodian", kinds: FORCE, accused: true },
  "incident.ill_treatment": { rule: "custodian", kinds: FORCE, accused: true },
  "investigation.check": { rule: "addressee", kinds: INVESTIGATING },
  "investigation.opened": { rule: "addressee", kinds: INVESTIGATING },
  "investigation.refused": { rule: "addressee", kinds: INVESTIGATING },
  "investigation.suspended": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "investigation.resumed": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "investigation.terminated": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "evidence.examination": { rule: "examiner", kinds: ["medical", "forensic"] },
  "evidence.interview": { rule: "file-holder", kinds: INVESTIGATING, hasFile: true },
  "review.upheld": { rule: "superior", kinds: [...INVESTIGATING, ...COURTS] },
  "review.overturned": { rule: "superior", kinds: [...INVESTIGATING, ...COURTS] },
  "response.reply": { rule: "addressee", kinds: [...INVESTIGATING, "penitentiary", "ministry", "ombudsman"] },
  "court.verdict": { rule: "court-sitting", kinds: COURTS },
  "court.sentence": { rule: "court-sitting", kinds: COURTS },
  "court.ruling": { rule: "court-sitting", kinds: [...COURTS, "un"] },
  "court.hearing": { rule: "court-sitting", kinds: COURTS },
};

const REACH_BACK = 1500;
const REACH_AHEAD = 900;
/** "it" stands for a body of the sentence before, so near. */
const ONE_SENTENCE = 240;

/**
 * Completes acts told without their doer: by a body named before in the sentence, else by the one that the same case last saw acting or
 * being addressed, else by the one named last, of a fitting kind and near enough. The body keeps the place where it was named, under a
 * rule id that says that it is implied; acts that name a body of a fitting kind, or another doer, are left alone.
 *
 * @param mentions resolved bodies, offsets as in the events; `boundaries` where another case begins
 * @param tellings one per event; default: all are open, and nothing is known of sentences
 */
export function implyBodies(
  events: readonly Event[],
  mentions: readonly AgencyMention[],
  boundaries: readonly number[],
  tellings: readonly Telling[] = events.map((event) => ({ open: true, sentence: event.start })),
): Event[] {
  const completed: Event[] = [];
  for (const [i, event] of events.entries()) {
    const doer = DOERS[event.action];
    const telling = tellings[i];
    const told = { event, mentions, boundaries, before: completed };
    if (telling?.delivers) {
      completed.push(delivered(told));
      continue;
    }
    const pointed = telling ? pointedAt(told, telling) : null;
    const body = pointed ?? (doer && telling?.open && lacksDoer(event, doer) ? doerOf(told, doer, telling) : null);
    const rule = pointed ? (telling?.filed || telling?.answers ? "addressee" : "pronoun") : doer?.rule;
    const done = body && rule ? { ...event, agencies: [...event.agencies, implied(body, rule, "actor")] } : event;
    const asked = telling?.addresses ? addressedIn(told) : null;
    completed.push(asked ? { ...done, agencies: [...done.agencies, implied(asked, "pronoun", "target")] } : done);
  }
  return completed;
}

/** The international court that the document has named; where it names none, nobody is guessed. */
function delivered({ event, mentions }: Placed): Event {
  const court = mentions.findLast(({ kind, start, name }) => kind === "regional-court" && start < event.start && name !== "");
  return court ? { ...event, agencies: [implied(court, "court-sitting", "actor")] } : event;
}

/** A silence is nobody's who was not asked. */
function doerOf(told: Placed, doer: Doer, telling: Telling): AgencyMention | EventAgency | null {
  const here = inSentence(told, doer, telling);
  if (here || (telling.answers && told.event.polarity === "negated")) return here;
  return onStage(told, doer) ?? (told.event.action === "response.reply" || telling.relative ? null : nearest(told, doer));
}

/** The one body that the text has named since the last act told of the case, if any: it may have done the undated act in between. */
function namedSince({ event, mentions, boundaries, before }: Placed, sentence: number): EventAgency | null {
  const last = before.findLast((told) => told.end <= sentence);
  const from = Math.max(last?.end ?? 0, sentence - ONE_SENTENCE, lastAtOrBefore(boundaries, event.start));
  const named = mentions
    .slice(firstFrom(mentions, from), firstFrom(mentions, sentence))
    .filter(({ name, anaphoric }) => name !== "" && !anaphoric);
  const [one] = named;
  return one && named.every(({ name }) => name === one.name) ? { ...one, role: "actor" } : null;
}

/** Who "it" is that is asked: who was asked or acted last, where the act names no addressee of its own. */
function addressedIn(told: Placed): EventAgency | null {
  const { event } = told;
  if (event.background || event.agencies.some(({ role }) => role === "target")) return null;
  const named = new Set(event.agencies.map(({ name }) => name));
  for (const one of actsBefore(told)) {
    const body = addressee(one) ?? one.agencies.find(({ role }) => role === "actor");
    if (body && !named.has(body.name)) return body;
  }
  return null;
}

/** Who "it" is, and who dealt with what was filed: told by the acts before, whatever kind of body it is. */
function pointedAt(told: Placed, { pointed, several, filed, answers, sentence }: Telling): EventAgency | null {
  const { event } = told;
  if (event.background || event.agencies.some(({ role }) => role === "actor")) return null;
  const named = new Set(event.agencies.map(({ name }) => name));
  const other = (body: EventAgency | undefined) => (body && !named.has(body.name) ? body : null);
  if (filed)
    return isDecision(event.action) ? other(addressee(actsBefore(told).find((one) => one.action === filed && addressee(one)))) : null;
  if (answers) return other(addressee(actsBefore(told).find(addressee)));
  const kinds = DOERS[event.action]?.kinds;
  if (several) {
    const [last] = actsBefore(told);
    return other(last?.agencies.find(({ role, kind }) => role === "actor" && kinds?.includes(kind) !== false)) ?? null;
  }
  const recent = pointed ? namedSince(told, sentence) : null;
  if (recent && kinds?.includes(recent.kind) !== false) return other(recent);
  const doers = pointed ? actsBefore(told).map((one) => other(addressee(one) ?? one.agencies.find(({ role }) => role === "actor"))) : [];
  return doers.find((body) => body !== null && kinds?.includes(body.kind) !== false) ?? null;
}

const isDecision = (action: Action): boolean => /^(?:response|investigation|review|court|other)\b/.test(action);

/** Who was asked, or got the file. */
const addressee = (event: Event | undefined): EventAgency | undefined =>
  event && isPassedOn(event) ? event.agencies.find(({ role }) => role === "target") : undefined;

const isPassedOn = ({ action }: Event): boolean => action.startsWith("filing.") || action === "investigation.referred";

/** The acts of the same case told shortly before, the last first. */
function actsBefore({ event, boundaries, before }: Placed): Event[] {
  const from = Math.max(event.start - REACH_BACK, lastAtOrBefore(boundaries, event.start));
  return before
    .slice(-STAGE)
    .reverse()
    .filter((told) => told.start >= from && told.start <= event.start && told.case === event.case && told.polarity !== "negated");
}

/** An act in its place: what the text names around it, and what was told before it. */
interface Placed {
  event: Event;
  mentions: readonly AgencyMention[];
  boundaries: readonly number[];
  before: readonly Event[];
}

const lacksDoer = (event: Event, { kinds }: Doer): boolean =>
  !event.background && !event.agencies.some((agency) => agency.role === "actor" || kinds.includes(agency.kind));

/** "The X police announced that the case had been closed": named in the sentence, and not as what was complained of. */
function inSentence({ event, mentions, before }: Placed, doer: Doer, { sentence }: Telling): AgencyMention | null {
  const here = mentions.slice(firstFrom(mentions, sentence), firstFrom(mentions, event.start));
  const dealtWith = new Set(
    before.slice(-STAGE).flatMap((told) => told.agencies.filter((agency) => agency.role === "subject").map((agency) => agency.start)),
  );
  return here.findLast((mention) => mayDo(mention, doer) && mention.end <= event.start && !dealtWith.has(mention.start)) ?? null;
}

const STAGE = 8;

/** The body that one of the acts just told had as its doer or addressee: who was asked holds the matter now, who got the file holds the file. */
function onStage(placed: Placed, doer: Doer): EventAgency | null {
  for (const told of actsBefore(placed)) {
    const group = told.action.split(".")[0];
    if (doer.hasFile && group !== "investigation" && group !== "evidence") continue;
    const fitting = told.agencies.filter((agency) => doer.kinds.includes(agency.kind));
    const body =
      (isPassedOn(told) ? fitting.find((agency) => agency.role === "target") : undefined) ??
      fitting.find((agency) => agency.role === "actor");
    if (body) return body;
  }
  return null;
}

/** The body named last before the act; else the one named in full next after it; never over the border of a case. */
function nearest({ event, mentions, boundaries }: Placed, doer: Doer): AgencyMention | null {
  const from = Math.max(event.start - REACH_BACK, lastAtOrBefore(boundaries, event.start));
  const to = Math.min(event.end + REACH_AHEAD, boundaries.find((boundary) => boundary > event.start) ?? Number.POSITIVE_INFINITY);
  let before: AgencyMention | null = null;
  for (let i = firstFrom(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as AgencyMention;
    if (mention.start >= to || (before && mention.start > event.start)) break;
    if (!mayDo(mention, doer)) continue;
    if (mention.end <= event.start) before = mention;
    else if (mention.start >= event.end && isNamedInFull(mention)) return before ?? mention;
  }
  return before;
}

/** "Ruritanian policemen" did what is told of them there, and nothing before. */
const isNamedInFull = ({ anaphoric, ruleId }: AgencyMention): boolean => !anaphoric && !ruleId.endsWith(OFFICERS);

const OFFICERS = ".police-officers";

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

const implied = ({ id, name, kind, text, start, end }: AgencyMention | EventAgency, rule: string, role: AgencyRole): EventAgency => ({
  id,
  name,
  kind,
  role,
  text,
  start,
  end,
  ruleId: `${IMPLIED}${rule}`,
});
