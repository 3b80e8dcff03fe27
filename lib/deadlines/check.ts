import { createHash } from "node:crypto";
import { showDay } from "../calendar/day-number.ts";
import { AGENCIES } from "../gazetteer/index.ts";
import type { Agency } from "../model/agency.ts";
import type { Calendar } from "../model/calendar.ts";
import type { Chronology } from "../model/chronology.ts";
import type { Finding } from "../model/finding.ts";
import type { Obligation, RulePack, TriggerSelector } from "../model/obligation.ts";
import type { Body } from "./bodies.ts";
import { bodiesAs, type CaseFile, type Fact, follows, openFile } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { computeDue, type Due, dueWith, type Start } from "./due.ts";
import { noticeFor } from "./extension.ts";
import { judge, type Moment, type Verdict } from "./judge.ts";
import { isUnder } from "./jurisdiction.ts";
import { flagOf, inForceOn, type Limits, limitsOf } from "./limits.ts";
import { bodiesIn, matches } from "./match.ts";
import { type AsOf, daysAt, parseAsOf, showDue } from "./moment.ts";
import { sentenceFor } from "./sentence.ts";

/** What a chronology is held against. `agencies`: the gazetteer, for zones, successors and superiors. */
export interface CheckContext {
  packs: readonly RulePack[];
  calendars: readonly Calendar[];
  /** A day (its end, where the bearer sits) or an ISO date-time. */
  asOf: string;
  agencies?: readonly Agency[];
  /** How many days ahead a term "ends soon". */
  soonDays?: { authority: number; applicant: number };
}

interface Setting {
  pack: RulePack;
  calendars: readonly Calendar[];
  asOf: AsOf;
  asOfText: string;
  soonDays: { authority: number; applicant: number };
}

const SOON = { authority: 3, applicant: 7 };
const gazetteers = new WeakMap<readonly Agency[], ReadonlyMap<string, Agency>>();

function byId(agencies: readonly Agency[]): ReadonlyMap<string, Agency> {
  const known = gazetteers.get(agencies);
  if (known !== undefined) return known;
  const map = new Map(agencies.map((agency) => [agency.id, agency]));
  gazetteers.set(agencies, map);
  return map;
}

const meansBody = ({ with: bodies }: TriggerSelector, body: Body | null, role: Obligation["bearerRole"]): boolean =>
  body === null || body.name === "" || bodies.every(({ kinds, roles }) => !roles.includes(role) || kinds.includes(body.kind));

/** The selector by which an entry is meant, for this bearer; a sure one wins over an arguable one. */
function selectorFor(fact: Fact, obligation: Obligation, bearer: Body | null): TriggerSelector | null {
  const fitting = obligation.trigger.filter(
    (selector) => matches(fact.entry, selector) && meansBody(selector, bearer, obligation.bearerRole),
  );
  return fitting.find(({ certainty }) => certainty === "sure") ?? fitting[0] ?? null;
}

const isPreceded = (fact: Fact, { preceded }: Obligation, file: CaseFile): boolean =>
  preceded === null || file.facts.some((other) => other !== fact && matches(other.entry, preceded) && follows(fact, other) !== "no");

/** A doer that the text does not name. */
const UNNAMED: Body = { id: null, name: "", kind: "other" };

/** Who owes: every body of the right kind that the trigger addresses and that is under this law. An unknown body owes nothing that could be said. */
function bearersOf(fact: Fact, obligation: Obligation, file: CaseFile, jurisdiction: string): (Body | null)[] {
  const bodies = bodiesIn(fact.entry, obligation.bearerRole, obligation.bearerKinds);
  if (bodies.length === 0 && obligation.unnamedBearer && bodiesAs(fact, obligation.bearerRole).length === 0) return [UNNAMED];
  const under = bodies.filter((body) => isUnder(jurisdiction, file.state(body), file.states) !== "no");
  if (obligation.bearer === "authority") return under;
  const foreign =
    fact.entry.agencies.length > 0 && fact.entry.agencies.every((body) => isUnder(jurisdiction, file.state(body), file.states) === "no");
  return foreign || (file.states.size > 0 && !file.states.has(jurisdiction)) ? [] : [null];
}

const startable = new WeakMap<RulePack, readonly Obligation[]>();

/** The obligations of a pack that an entry can start at all. */
function obligationsOf(pack: RulePack): readonly Obligation[] {
  const known = startable.get(pack) ?? pack.obligations.filter(({ trigger, extends: base }) => trigger.length > 0 && base === null);
  startable.set(pack, known);
  return known;
}

function clocksOf(fact: Fact, obligation: Obligation, file: CaseFile, { pack }: Setting): Clock[] {
  if (!obligation.trigger.some((selector) => matches(fact.entry, selector))) return [];
  if (inForceOn(obligation.inForce, fact.earliest, fact.latest) === "no" || !isPreceded(fact, obligation, file)) return [];
  return bearersOf(fact, obligation, file, pack.jurisdiction).flatMap((bearer) => {
    const selector = selectorFor(fact, obligation, bearer);
    return selector === null ? [] : [{ obligation, trigger: fact, selector, bearer }];
  });
}

/** Zones in which the trigger's time is read and the bearer's day ends: the text's own, the bearer's, else every zone of the country. */
function zonesOf({ trigger, bearer }: Clock, file: CaseFile, { pack }: Setting): readonly string[] {
  const seat = bearer?.id === null || bearer === null ? null : (file.gazetteer.get(bearer.id)?.zone ?? null);
  const zone = trigger.entry.zone ?? seat;
  return zone === null ? pack.zones : [zone];
}

function findingId({ obligation, trigger, bearer }: Clock): string {
  const key = [obligation.id, trigger.entry.caseId, trigger.entry.id, bearer?.id ?? bearer?.name ?? ""].join("\u0000");
  return `fnd_${createHash("sha256").update(key).digest("hex").slice(0, 20)}`;
}

function caveatsOf(clock: Clock, limits: Limits, verdict: Verdict, file: CaseFile): string[] {
  const { obligation, selector } = clock;
  const arguable = selector.certainty === "arguable" && selector.why !== undefined ? [selector.why] : [];
  const filed = obligation.start.from !== "event" && clock.trigger.entry.action.startsWith("filing.");
  const start = filed ? [`The law counts from the ${obligation.start.from}; the document gives the date of filing.`] : [];
  const partial = file.partial ? ["Not every page of the documents could be read; an answer may stand there."] : [];
  return [...new Set([...verdict.caveats, ...limits.reasons, ...arguable, ...start, ...partial, ...obligation.caveats])];
}

function toFinding(clock: Clock, due: Due, limits: Limits, verdict: Verdict, file: CaseFile, asOf: string): Finding {
  const { obligation, trigger, bearer } = clock;
  const { instrument, article, edition, quote } = obligation.authority;
  return {
    schema: "dueline.finding/1",
    id: findingId(clock),
    obligationId: obligation.id,
    ref: obligation.ref,
    obligation: { title: obligation.title, instrument, article, edition, quote, flag: flagOf(obligation) },
    caseId: file.chronology.caseId,
    trigger: trigger.entry.id,
    discharge: verdict.discharge?.entry.id ?? null,
    bearer:
      bearer === null
        ? { kind: "applicant", agencyId: null, name: "the applicant" }
        : { kind: "authority", agencyId: bearer.id, name: bearer.name },
    due: { earliest: due.earliest === null ? null : showDue(due.earliest), latest: due.latest === null ? null : showDue(due.latest) },
    readings: due.readings,
    status: verdict.status,
    knownUntil: file.knownUntil === null ? null : showDay(file.knownUntil),
    daysLate: verdict.daysLate,
    caveats: caveatsOf(clock, limits, verdict, file),
    sentence: sentenceFor(clock, due, verdict, file),
    asOf,
  };
}

/** Terms that run from knowledge start on the day of the decision at the earliest, and at the latest when a document tells of it. */
function startOf({ obligation, trigger }: Clock, file: CaseFile, zones: readonly string[]): Start {
  const { earliest, latest, entry } = trigger;
  const known =
    obligation.start.from === "knowledge" && latest !== null && file.knownUntil !== null ? Math.max(latest, file.knownUntil) : latest;
  return { earliest, latest: known, time: entry.time, zones, instant: null };
}

function findingFor(clock: Clock, file: CaseFile, setting: Setting): Finding {
  const { obligation, selector } = clock;
  const { calendars, asOf, soonDays, asOfText, pack } = setting;
  const zones = zonesOf(clock, file, setting);
  const start = startOf(clock, file, zones);
  const notice = noticeFor(clock, start, file, calendars, daysAt(asOf, zones).some);
  const due = computeDue(obligation, start, calendars, notice);
  const beyond = {
    overdue: selector.beyond === undefined ? null : dueWith(obligation, selector.beyond, start, calendars),
    late: obligation.outer === null ? null : dueWith(obligation, obligation.outer.period, start, calendars),
  };
  const moment: Moment = { asOf, zones, soonDays, beyond };
  const limits = limitsOf(clock, file, pack.jurisdiction);
  return toFinding(clock, due, limits, judge({ clock, due, limits, file, moment }), file, asOfText);
}

const byTriggerThenTerm = (a: Finding, b: Finding): number =>
  a.trigger === b.trigger ? a.obligationId.localeCompare(b.obligationId, "en") : 0;

/**
 * Holds a chronology against the law then in force: one finding per obligation, trigger entry and bearer, in the order of the chronology.
 * Pure: same input, same findings. Throws BAD_DATE for an `asOf` that is no point in time.
 */
export function checkChronology(chronology: Chronology, context: CheckContext): Finding[] {
  const asOf = parseAsOf(context.asOf);
  const file = openFile(chronology, byId(context.agencies ?? AGENCIES));
  const findings = context.packs.flatMap((pack) => {
    const setting: Setting = { pack, calendars: context.calendars, asOf, asOfText: context.asOf, soonDays: context.soonDays ?? SOON };
    return file.facts.flatMap((fact) =>
      obligationsOf(pack).flatMap((obligation) =>
        clocksOf(fact, obligation, file, setting).map((clock) => findingFor(clock, file, setting)),
      ),
    );
  });
  const order = new Map(chronology.entries.map(({ id }, index) => [id, index]));
  return findings.sort((a, b) => (order.get(a.trigger) ?? 0) - (order.get(b.trigger) ?? 0) || byTriggerThenTerm(a, b));
}
