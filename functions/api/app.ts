import { type Context, Hono } from "hono";
import { DuelineError } from "../../lib/errors.ts";
import { scopedTable } from "../shared/store/scoped-table.ts";
import type { Table } from "../shared/store/table.ts";
import { boundAnswers } from "./answer-size.ts";
import { recorded } from "./audit-trail.ts";
import { type Caller, refusalOf } from "./caller.ts";
import type { ApiDeps, ApiOutside } from "./deps.ts";
import { conditionalAnswer, ifMatchOf } from "./entity-tags.ts";
import { paramsOf } from "./params.ts";
import { answerProblem } from "./problems.ts";
import { bodyOf, queryOf } from "./requests.ts";
import { MediaAnswer, Reply, type Route } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { type ListAsked, sealed, unsealed } from "./sealed-cursor.ts";

/** Who asks, as somebody outside has checked; null where nobody did. */
export type CallerOf = (context: Context) => Caller | null | Promise<Caller | null>;

/** The HTTP API without a server: a request in, a response out. */
export function createApp(outside: ApiOutside, callerOf: CallerOf): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  app.use(boundAnswers);
  for (const route of ROUTES) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(route.method, [path, `/api${path}`], async (context) => await answer(route, outside, callerOf, context));
  }
  app.notFound((context) => answerProblem(new DuelineError("NOT_FOUND", "no such route"), context));
  app.onError(answerProblem);
  return app;
}

/** The one place where it is decided whose data a request sees, and whether its caller may ask at all. */
async function admitted(route: Route, params: Readonly<Record<string, string>>, context: Context, callerOf: CallerOf): Promise<Caller> {
  const caller = route.open ? route.open(params) : await callerOf(context);
  if (!caller) throw route.open ? new DuelineError("NOT_FOUND") : new DuelineError("NOT_SIGNED_IN");
  const refusal = refusalOf(caller, route, params);
  if (refusal !== null) throw new DuelineError("NOT_ALLOWED", refusal);
  return caller;
}

function depsFor(outside: ApiOutside, caller: Caller): ApiDeps {
  const tableOf = (tenant: string): Table => {
    if (!caller.isOwner) throw new DuelineError("NOT_ALLOWED", "another tenant");
    return scopedTable(outside.table, tenant);
  };
  return { ...outside, table: scopedTable(outside.table, caller.tenant), tenant: caller.tenant, caller, tableOf };
}

async function answer(route: Route, outside: ApiOutside, callerOf: CallerOf, context: Context): Promise<Response> {
  const params = paramsOf(context);
  const caller = await admitted(route, params, context, callerOf);
  const { tenant } = caller;
  const list = async (): Promise<ListAsked> => {
    const secret = await outside.secretOf(tenant);
    return { tenant, path: context.req.path, query: context.req.query(), secret };
  };
  const deps = depsFor(outside, caller);
  const call = {
    deps,
    params,
    query: await openedQuery(route, context, list),
    body: route.body ? await bodyOf(context, route.body) : {},
    ifMatch: ifMatchOf(context),
    origin: new URL(context.req.url).origin,
  };
  const result = await recorded(route, deps, params, () => route.run(call));
  return await written(route, context, result instanceof Reply ? result : new Reply(result), list);
}

/** A route gets the bare place that it wrote, once it is certain that it wrote it. */
async function openedQuery(route: Route, context: Context, list: () => Promise<ListAsked>): Promise<unknown> {
  if (!route.query) return {};
  const query = queryOf(context, route.query) as { cursor?: string };
  return query.cursor === undefined ? query : { ...query, cursor: unsealed(query.cursor, await list()) };
}

async function written(route: Route, context: Context, { value, headers }: Reply<unknown>, list: () => Promise<ListAsked>) {
  const { status = 200 } = route;
  if (route.answer instanceof MediaAnswer) {
    const answer = context.body(value as string, status, { "content-type": route.answer.mediaType, ...headers });
    return conditionalAnswer(context, answer, value as string, headers.etag);
  }
  const { cursor } = value as { cursor?: unknown };
  const body = JSON.stringify(typeof cursor === "string" ? { ...(value as object), cursor: sealed(cursor, await list()) } : value);
  const answer = context.body(body, status, { "content-type": "application/json", ...headers });
  return conditionalAnswer(context, answer, body, headers.etag);
}
