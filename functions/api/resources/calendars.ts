import type { Context, Hono } from "hono";
import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import type { ExportContent } from "../../../lib/export/exporter.ts";
import { EXPORTERS } from "../../../lib/export/index.ts";
import { KEYS } from "../../shared/keys.ts";
import { readAlertSettings } from "../../shared/store/alert-settings.ts";
import { readRecord } from "../../shared/store/record.ts";
import { type Feed, feedKind, readSubscription, type Subscription } from "../../shared/store/subscriptions.ts";
import { calendarContent } from "../calendar-content.ts";
import type { ApiDeps } from "../deps.ts";
import { CalendarQuery, FeedQuery, queryOf } from "../requests.ts";
import { tokenIdOf } from "./subscriptions.ts";

const TOKEN = /^([a-z0-9][a-z0-9-]{0,39})\.([0-9a-f]{64})\.ics$/;
/** An alarm on the day itself would come too late. */
const LEAST_ALARM_DAYS = 1;

const { ics } = EXPORTERS;

/** Unknown, revoked and expired look the same: an address tells nothing of another one. */
async function readFeed({ table, tenant, now }: ApiDeps, address: string): Promise<Subscription> {
  const [, owner, token] = TOKEN.exec(address) ?? [];
  const feed: Feed | null =
    owner === tenant && token !== undefined ? await readRecord(table, feedKind, KEYS.feed(tenant, tokenIdOf(token))) : null;
  const isOpen = feed !== null && !feed.isRevoked && feed.expiresAt > now();
  const subscription = isOpen ? await readSubscription(table, tenant, feed.subscriptionId) : null;
  if (subscription?.status !== "active") throw new DuelineError("NOT_FOUND", "calendar");
  return subscription;
}

async function answerCalendar(deps: ApiDeps, context: Context, content: ExportContent, { as }: z.output<typeof FeedQuery>) {
  const { soonDays } = await readAlertSettings(deps.table, deps.tenant);
  const alarmDays = Math.max(LEAST_ALARM_DAYS, soonDays.authority, soonDays.applicant);
  const text = [...ics.write(content, { component: as, alarmDays })].join("");
  return context.body(text, 200, {
    "content-type": ics.mediaType,
    "content-disposition": `attachment; filename="dueline.${ics.extension}"`,
  });
}

const linkBaseOf = (context: Context): string => new URL(context.req.url).origin;

export function addCalendars(app: Hono, deps: ApiDeps): void {
  app.get("/feeds/:address", async (context) => {
    const query = queryOf(context, FeedQuery);
    const subscription = await readFeed(deps, context.req.param("address"));
    return await answerCalendar(deps, context, await calendarContent(deps, subscription, linkBaseOf(context)), query);
  });
  app.get("/exports/deadlines.ics", async (context) => {
    const query = queryOf(context, CalendarQuery);
    return await answerCalendar(deps, context, await calendarContent(deps, query, linkBaseOf(context)), query);
  });
}
