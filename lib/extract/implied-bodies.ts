import type { AgencyMention } from "../model/agency.ts";
import type { Event, EventAgency } from "../model/event.ts";
import { firstFrom } from "../model/span.ts";
import { codePointsOf } from "./code-points.ts";
import { COURTS, DOERS, type Doer, mayBeIt } from "./implied-doers.ts";
import { addressedIn, asImplied, askerOf, decidedBefore, withDeciders } from "./implied-parties.ts";
import { actorOf, actsBefore, addressee, isDecision, isPassedOn, lastAtOrBefore, type Placed, REACH_BACK, STAGE } from "./story-so-far.ts";
import type { Telling } from "./telling.ts";

const REACH_AHEAD = 900;
/** Who holds somebody is told near by, or was told by the act before. */
const HELD_NEAR = 300;
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
    const telling = tellings[i];
    const told = { event, mentions, boundaries, before: completed };
    completed.push(telling?.delivers ? delivered(told) : telling ? complete(told, telling) : event);
  }
  return withDeciders(completed, tellings, boundaries);
}

function complete(told: Placed, telling: Telling): Event {
  const done = withDoer(told, telling);
  const at = { ...told, event: done };
  const asked = telling.addresses ? addressedIn(at) : null;
  const asker = askerOf(at);
  const decider = decidedBefore(at, telling);
  const parties = [
    ...(asked ? [asImplied(asked, "pronoun", "target")] : []),
    ...(asker ? [asImplied(asker, "asker", "target")] : []),
    ...(decider ? [asImplied(decider, "decider", "subject")] : []),
  ];
  return parties.length === 0 ? done : { ...done, agencies: [...done.agencies, ...parties] };
}

function withDoer(told: Placed, telling: Telling): Event {
  const { event } = told;
  const doer = DOERS[event.action];
  const pointed = pointedAt(told, telling);
  const body = pointed ?? (doer && telling.open && lacksDoer(event, doer) ? doerOf(told, doer, telling) : null);
  const rule = pointed ? (telling.filed || telling.answers ? "addressee" : "pronoun") : doer?.rule;
  return body && rule ? { ...event, agencies: [...event.agencies, asImplied(body, rule, "actor")] } : event;
}

/** The international court that the document has named; where it names none, nobody is guessed. */
function delivered({ event, mentions }: Placed): Event {
  const court = mentions.findLast(({ kind, start, name }) => kind === "regional-court" && start < event.start && name !== "");
  return court ? { ...event, agencies: [asImplied(court, "court-sitting", "actor")] } : event;
}

/** A silence is nobody's who was not asked. */
function doerOf(told: Placed, doer: Doer, telling: Telling): AgencyMention | EventAgency | null {
  const here = inSentence(told, doer, telling);
  if (here || (telling.answers && told.event.polarity === "negated")) return here;
  if (doer.trial) return tryingCourt(told, doer);
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

/** A higher court decides on what others have tried. */
const HIGHER = /\.court\.(?:unique|by-type)$/;

/** The court that was told to hold the trial; else the only court that the case names, if it may have been held there. */
function tryingCourt(told: Placed, { kinds }: Doer): AgencyMention | EventAgency | null {
  const sits = ({ kind }: { kind: EventAgency["kind"] }) => kinds.includes(kind);
  const trial = actsBefore(told).find(
    ({ action, agencies }) => (DOERS[action]?.trial || action === "court.charged") && agencies.some(sits),
  );
  if (trial) return trial.agencies.find(sits) ?? null;
  const { event, mentions, boundaries } = told;
  const end = boundaries.find((boundary) => boundary > event.start) ?? Number.POSITIVE_INFINITY;
  const ofCase = mentions.slice(firstFrom(mentions, lastAtOrBefore(boundaries, event.start)), firstFrom(mentions, end));
  const courts = ofCase.filter(({ kind, name }) => COURTS.includes(kind) && name !== "");
  const [only] = courts;
  return only && courts.every(({ name }) => name === only.name) && only.kind === "court" && !HIGHER.test(only.ruleId) ? only : null;
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
  const fits = (body: EventAgency | null | undefined) => (body && mayBeIt(event.action, body.kind) ? other(body) : null);
  if (several) return fits(actorOf(actsBefore(told)[0]));
  if (!pointed) return null;
  const recent = fits(namedSince(told, sentence));
  if (recent) return recent;
  for (const one of actsBefore(told)) {
    const body = fits(addressee(one) ?? actorOf(one) ?? (one.agencies.length === 1 ? one.agencies[0] : undefined));
    if (body) return body;
  }
  return null;
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

/** The body that one of the acts just told had as its doer or addressee: who was asked holds the matter now, who got the file holds the file. */
function onStage(placed: Placed, doer: Doer): EventAgency | null {
  for (const told of actsBefore(placed)) {
    const group = told.action.split(".")[0];
    if (doer.hasFile && group !== "investigation" && group !== "evidence") continue;
    const fitting = told.agencies.filter((agency) => doer.kinds.includes(agency.kind));
    const body =
      (isPassedOn(told) && !doer.accused ? fitting.find((agency) => agency.role === "target") : undefined) ??
      fitting.find((agency) => agency.role === "actor");
    if (body) return body;
  }
  return null;
}

/** The body named last before the act; else the one named in full next after it; never over the border of a case. */
function nearest({ event, mentions, boundaries }: Placed, doer: Doer): AgencyMention | null {
  const from = Math.max(event.start - (doer.accused ? HELD_NEAR : REACH_BACK), lastAtOrBefore(boundaries, event.start));
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
