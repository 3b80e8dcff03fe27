import { type Decision, type DecisionState, decided } from "../../../lib/alerts/decision.ts";
import type { AlertKind } from "../../../lib/alerts/kind.ts";
import { DuelineError } from "../../../lib/errors.ts";
import { INDEX_KEYS, KEYS } from "../../shared/keys.ts";
import { readAlertSettings, saveAlertSettings } from "../../shared/store/alert-settings.ts";
import { Alert } from "../../shared/store/alerts.ts";
import { caseKind } from "../../shared/store/case-record.ts";
import { StoredFinding } from "../../shared/store/chronologies.ts";
import { decidedAnew, decisionKind, FindingDecision, readDecision } from "../../shared/store/decisions.ts";
import { change, readRecord } from "../../shared/store/record.ts";
import { getItem, getItems, onIndex } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { AlertsQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { AlertDetail, AlertList, AlertSettings, type AlertSummary, DecisionRequest } from "../schemas-alerts.ts";

interface AlertsQuestion extends Paging {
  case?: string | undefined;
  kind?: AlertKind | undefined;
  state?: DecisionState | undefined;
}

const UNDECIDED = { state: "open", until: null, reason: null, who: null, when: null } as const;

function summaryOf(alert: Alert, decision: Decision | null): AlertSummary {
  const { alertId, kind, caseId, findingId, obligationId, due, from, to, reasons, way, createdAt, toldAt } = alert;
  const { state, until, reason, who, when } = decision ?? UNDECIDED;
  return {
    schema: "dueline.alert-summary/1",
    id: alertId,
    kind,
    case: caseId,
    findingId,
    obligationId,
    due,
    from,
    to,
    reasons,
    inDigest: way === "digest",
    createdAt,
    toldAt,
    decision: { state, until, reason, who, when },
  };
}

async function decisionsOf({ table, tenant }: ApiDeps, alerts: readonly Alert[]): Promise<Map<string, FindingDecision>> {
  const keys = alerts.map(({ caseId, findingId }) => KEYS.decision(tenant, caseId, findingId));
  const items = await getItems(table, keys);
  return new Map(items.map((item) => FindingDecision.parse(item)).map((decision) => [decision.findingId, decision]));
}

/** Newest first. A page can hold fewer than asked for: what does not fit the question is left out of it. */
async function listAlerts(deps: ApiDeps, question: AlertsQuestion): Promise<AlertList> {
  const { tenant, table } = deps;
  const { case: caseId, kind, state } = question;
  const listed =
    caseId === undefined
      ? onIndex("listing", INDEX_KEYS.alerts(tenant), { descending: true })
      : onIndex("byState", INDEX_KEYS.alertsOf(tenant, caseId), { descending: true });
  const { items, cursor } = await pageOver(table, [listed], question);
  const alerts = items.map((item) => Alert.parse(item)).filter((alert) => kind === undefined || alert.kind === kind);
  const decisions = await decisionsOf(deps, alerts);
  const all = alerts.map((alert) => summaryOf(alert, decisions.get(alert.findingId) ?? null));
  return { alerts: all.filter(({ decision }) => state === undefined || decision.state === state), cursor };
}

async function findAlert({ table, tenant }: ApiDeps, alertId: string): Promise<Alert> {
  const item = await getItem(table, KEYS.alert(tenant, alertId));
  const alert = Alert.safeParse(item);
  if (!alert.success) throw new DuelineError("NOT_FOUND", "alert");
  return alert.data;
}

async function describeAlert(deps: ApiDeps, alertId: string): Promise<AlertDetail> {
  const { table, tenant } = deps;
  const alert = await findAlert(deps, alertId);
  const { caseId, findingId } = alert;
  const decision = await readDecision(table, tenant, caseId, findingId);
  const record = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
  const item = record ? await getItem(table, KEYS.finding(tenant, caseId, record.generation, findingId)) : null;
  const finding = item ? StoredFinding.parse(item).finding : null;
  return { ...summaryOf(alert, decision), finding, earlierDecisions: decision?.before ?? [] };
}

async function decide(deps: ApiDeps, alertId: string, request: DecisionRequest): Promise<AlertDetail> {
  const { table, tenant, now, caller } = deps;
  if (request.state === "snoozed" && request.until <= now().slice(0, 10)) throw new DuelineError("BAD_INPUT", "until: a day to come");
  const { caseId, findingId, kind, due } = await findAlert(deps, alertId);
  const finding = { tenant, caseId, findingId };
  const decision = decided(request, { kind, due }, { who: caller.who, when: now() });
  await change(table, decisionKind, KEYS.decision(tenant, caseId, findingId), (seen) => decidedAnew(seen, finding, decision));
  return await describeAlert(deps, alertId);
}

export const alertRoutes = [
  defineRoute({
    method: "GET",
    path: "/alerts",
    summary: "Alerts, newest first, by case, kind and decision",
    role: "viewer",
    query: AlertsQuery,
    answer: AlertList,
    run: async ({ deps, query }) => await listAlerts(deps, query),
  }),
  defineRoute({
    method: "GET",
    path: "/alerts/{id}",
    summary: "One alert with its finding as it stands now",
    role: "viewer",
    answer: AlertDetail,
    run: async ({ deps, params }) => await describeAlert(deps, params.id ?? ""),
  }),
  defineRoute({
    method: "PUT",
    path: "/alerts/{id}/decision",
    summary: "Acknowledge, snooze, resolve or set aside what an alert is about",
    role: "editor",
    body: DecisionRequest,
    answer: AlertDetail,
    run: async ({ deps, params, body }) => await decide(deps, params.id ?? "", body),
  }),
  defineRoute({
    method: "GET",
    path: "/alert-settings",
    summary: "How early is early",
    role: "viewer",
    answer: AlertSettings,
    run: async ({ deps }) => await readAlertSettings(deps.table, deps.tenant),
  }),
  defineRoute({
    method: "PUT",
    path: "/alert-settings",
    summary: "Change how early is early",
    role: "admin",
    body: AlertSettings,
    answer: AlertSettings,
    async run({ deps, body }) {
      await saveAlertSettings(deps.table, deps.tenant, body);
      return body;
    },
  }),
];
