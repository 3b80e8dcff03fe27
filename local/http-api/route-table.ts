import type { AuthorizerSpec } from "./authorizer.ts";

/** A route of the template: `METHOD /path/{id}`, `ANY /path/{proxy+}` or `$default`. */
export interface RouteSpec {
  routeKey: string;
  functionArn: string;
  /** Signed with SigV4 for execute-api, let through by a function, or open to everyone who reaches loopback. */
  authorization: "AWS_IAM" | "CUSTOM" | "NONE";
  authorizer?: AuthorizerSpec;
  timeoutMs: number;
}

export interface MatchedRoute {
  route: RouteSpec;
  pathParameters: Record<string, string>;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(part);
    if (name?.[2]) return given.length > index ? { ...parameters, [name[1] ?? ""]: given.slice(index).join("/") } : null;
    const value = given[index];
    if (value === undefined || (name ? value === "" : value !== part)) return null;
    if (name) parameters[name[1] ?? ""] = value;
  }
  return given.length === wanted.length ? parameters : null;
}

/** Literal parts before parameters before `{proxy+}`; a method before ANY; `$default` last. */
function specificity(routeKey: string): string {
  if (routeKey === "$default") return "9";
  const [method = "", path = ""] = routeKey.split(" ");
  const rank = (part: string) => (part.endsWith("+}") ? "2" : part.startsWith("{") ? "1" : "0");
  return `${path.split("/").map(rank).join("")}${method === "ANY" ? "b" : "a"}`;
}

export function sortRoutes(routes: readonly RouteSpec[]): RouteSpec[] {
  return [...routes].sort((a, b) => (specificity(a.routeKey) < specificity(b.routeKey) ? -1 : 1));
}

/** The most specific route; `path` is percent-decoded part by part. */
export function matchRoute(sorted: readonly RouteSpec[], method: string, path: string): MatchedRoute | null {
  for (const route of sorted) {
    if (route.routeKey === "$default") return { route, pathParameters: {} };
    const [wanted, pattern = ""] = route.routeKey.split(" ");
    const pathParameters = wanted === method || wanted === "ANY" ? matchPath(pattern, path) : null;
    if (pathParameters) return { route, pathParameters };
  }
  return null;
}
