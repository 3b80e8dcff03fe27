import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import type { CalendarContent } from "../../../lib/export/calendar/calendar-content.ts";
import { CALENDAR_MEDIA_TYPE, writeCalendar } from "../../../lib/export/calendar/write-calendar.ts";
import { KEYS } from "../../shared/keys.ts";
import { readAlertSettings } from "../../shared/store/alert-settings.ts";
import { readRecord } from "../../shared/store/record.ts";
import { type Feed, feedKind, readSubscription, type Subscription } from "../../shared/store/subscriptions.ts";
import { calendarContent } from "../calendar-content.ts";
import type { Caller } from "../caller.ts";
import type { ApiDeps } from "../deps.ts";
import { CalendarQuery, FeedQuery } from "../requests.ts";
import { defineRoute, MediaAnswer, Reply } from "../route.ts";
import { tokenIdOf } from "./subscriptions.ts";

const TOKEN = /^([a-z0-9][a-z0-9-]{0,39})\.([0-9a-f]{64})\.ics$/;
/** An alarm on the day itself would come too late. */
const LEAST_ALARM_DAYS = 1;

function feedOwner(address: string): Caller | null {
  const [, tenant] = TOKEN.exec(address) ?? [];
  return tenant === undefined ? null : { tenant, who: "feed", role: "viewer" };
}

/** Unknown, revoked and expired look the same: an address tells nothing of another one. */
async function readFeed({ table, tenant, now }: ApiDeps, address: string): Promise<Subscription> {
  const [, , token = ""] = TOKEN.exec(address) ?? [];
  const feed: Feed | null = await readRecord(table, feedKind, KEYS.feed(tenant, tokenIdOf(token)));
  const isOpen = feed !== null && !feed.isRevoked && feed.expiresAt > now();
  const subscription = isOpen ? await readSubscription(table, tenant, feed.subscriptionId) : null;
  if (subscription?.status !== "active") throw new DuelineError("NOT_FOUND", "calendar");
  return subscription;
}

async function answerCalendar(deps: ApiDeps, content: CalendarContent, { as }: z.output<typeof FeedQuery>): Promise<Reply<string>> {
  const { soonDays } = await readAlertSettings(deps.table, deps.tenant);
  const alarmDays = Math.max(LEAST_ALARM_DAYS, soonDays.authority, soonDays.applicant);
  const text = [...writeCalendar(content, { component: as, alarmDays })].join("");
  return new Reply(text, { "content-disposition": 'attachment; filename="dueline.ics"' });
}

const calendar = new MediaAnswer(CALENDAR_MEDIA_TYPE);

export const calendarRoutes = [
  defineRoute({
    method: "GET",
    path: "/feeds/{address}",
    summary: "The deadlines of a subscription as a calendar; the address is its secret",
    role: "viewer",
    open: ({ address }) => feedOwner(address ?? ""),
    query: FeedQuery,
    answer: calendar,
    async run({ deps, params, query, origin }) {
      const subscription = await readFeed(deps, params.address ?? "");
      return await answerCalendar(deps, await calendarContent(deps, subscription, origin), query);
    },
  }),
  defineRoute({
    method: "GET",
    path: "/exports/deadlines.ics",
    summary: "Open deadlines as a calendar",
    role: "viewer",
    query: CalendarQuery,
    answer: calendar,
    run: async ({ deps, query, origin }) => await answerCalendar(deps, await calendarContent(deps, query, origin), query),
  }),
];
