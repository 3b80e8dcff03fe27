import * as z from "zod";
import { openApiDocument } from "../openapi.ts";
import { defineRoute, type Route } from "../route.ts";

/** Whoever reads the description sees nothing of anybody's. */
const ANYBODY = { tenant: "nobody", who: "anybody", role: "viewer" } as const;

/** The route that describes all routes, itself among them. */
export function descriptionRoute(routes: () => readonly Route[]): Route {
  let made: z.input<typeof OpenApi> | undefined;
  return defineRoute({
    method: "GET",
    path: "/openapi.json",
    summary: "This description",
    role: "viewer",
    open: () => ANYBODY,
    answer: OpenApi,
    async run() {
      made ??= OpenApi.parse(openApiDocument(routes()));
      return made;
    },
  });
}

const OpenApi = z.looseObject({ openapi: z.string(), info: z.looseObject({ title: z.string(), version: z.string() }) });
