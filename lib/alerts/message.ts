import type { Finding, FindingStatus } from "../model/finding.ts";
import type { AlertKind } from "./kind.ts";
import type { Detail } from "./subscription.ts";
import type { MessageTexts } from "./texts.ts";

/** What is known of one alert when its message is written. */
export interface AlertFacts {
  alertId: string;
  kind: AlertKind;
  caseId: string;
  caseName: string;
  from: FindingStatus | null;
  to: FindingStatus;
  finding: Finding;
}

/** One line of a message: what its reader asked for, and nothing else. */
export interface MessageLine {
  caseId: string;
  alertId: string;
  kind?: AlertKind;
  status?: FindingStatus;
  obligation?: string;
  article?: string;
  caseName?: string;
  body?: string;
  due?: Finding["due"];
}

export interface Message {
  /** The idempotency key. */
  key: string;
  subject: string;
  text: string;
  payload: {
    schema: "dueline.alert/1";
    key: string;
    count: number;
    /** The case, where all of it is about one. */
    case: string | null;
    cases: { case: string; count: number; link: string }[];
    link: string;
    alerts: MessageLine[];
  };
}

/** A control or direction character of a document must not steer a reader's mail program. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, " ").trim();

function lineOf(facts: AlertFacts, details: readonly Detail[]): MessageLine {
  const { alertId, caseId, kind, to, caseName, finding } = facts;
  const { title, instrument, article } = finding.obligation;
  return {
    caseId,
    alertId,
    ...(details.includes("kind") ? { kind, status: to, obligation: title, article: `${instrument}, ${article}` } : {}),
    ...(details.includes("names") ? { caseName: plain(caseName) } : {}),
    ...(details.includes("places") && finding.bearer.kind === "authority" ? { body: plain(finding.bearer.name) } : {}),
    ...(details.includes("dates") ? { due: finding.due } : {}),
  };
}

function casesOf(facts: readonly AlertFacts[], linkOf: (caseId: string) => string) {
  const counts = new Map<string, number>();
  for (const { caseId } of facts) counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
  return [...counts].map(([caseId, count]) => ({ case: caseId, count, link: linkOf(caseId) }));
}

function textOfLine(line: MessageLine, texts: MessageTexts): string {
  const { kind, status, obligation, article, caseName, body, due } = line;
  const parts = [
    kind && status ? `${texts.kinds[kind]} (${status})` : null,
    caseName ?? null,
    body ?? null,
    obligation && article ? `${obligation} (${article})` : null,
    due ? texts.due(due) : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** A sign of a machine for a machine: mail programs cut long subjects. */
const SUBJECT_SIGNS = 100;
/** A digest names so many lines; the rest is counted, and stands behind the link. */
const LINES = 50;

/**
 * The message about one alert, or a digest of many. Without details it holds the case's reference, the count and a link;
 * names, places (bodies carry their town), dates and what it is about are added where the reader asked for them.
 */
export function writeMessage(
  key: string,
  facts: readonly AlertFacts[],
  details: readonly Detail[],
  how: { texts: MessageTexts; linkOf: (caseId: string) => string; link: string; isDigest: boolean },
): Message {
  const { texts, linkOf, link, isDigest } = how;
  const cases = casesOf(facts, linkOf);
  const [only] = cases.length === 1 ? cases : [];
  const lines = facts.slice(0, LINES).map((one) => lineOf(one, details));
  const about = only ? only.case : texts.cases(cases.length);
  const subject = (isDigest ? texts.digestSubject : texts.subject)(facts.length, about).slice(0, SUBJECT_SIGNS);
  const told = details.length > 0 ? lines.map((line) => `- ${textOfLine(line, texts)}`) : [];
  const left = details.length > 0 && facts.length > LINES ? [texts.more(facts.length - LINES)] : [];
  const places = cases.slice(0, LINES).map((one) => texts.caseLine(one.case, one.count, one.link));
  const text = [subject, "", ...places, ...(told.length > 0 ? ["", ...told, ...left] : []), "", texts.footer].join("\n");
  const payload = { schema: "dueline.alert/1" as const, key, count: facts.length, case: only?.case ?? null, cases, link, alerts: lines };
  return { key, subject, text, payload };
}
