import { Hono } from "hono";
import { DuelineError } from "../../lib/errors.ts";
import { boundAnswers } from "./answer-size.ts";
import type { ApiDeps } from "./deps.ts";
import { answerProblem } from "./problems.ts";
import { addAlerts } from "./resources/alerts.ts";
import { addCalendars } from "./resources/calendars.ts";
import { addCases } from "./resources/cases.ts";
import { addDocuments } from "./resources/documents.ts";
import { addEvents } from "./resources/events.ts";
import { addFindings } from "./resources/findings.ts";
import { addMaintenance } from "./resources/maintenance.ts";
import { addSubscriptions } from "./resources/subscriptions.ts";
import { addUploads } from "./resources/uploads.ts";

const RESOURCES = [
  addMaintenance,
  addDocuments,
  addEvents,
  addCases,
  addFindings,
  addAlerts,
  addSubscriptions,
  addCalendars,
  addUploads,
] as const;

/** The HTTP API without a server: a request in, a response out. Who may call is decided before it, by the gateway. */
export function createApp(deps: ApiDeps): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  app.use(boundAnswers);
  for (const add of RESOURCES) add(app, deps);
  app.notFound((context) => answerProblem(new DuelineError("NOT_FOUND", "no such route"), context));
  app.onError(answerProblem);
  return app;
}
