import type { CorsRule } from "./store/buckets.ts";

/** `*` stands for any run of characters, once. */
export function matchesPattern(pattern: string, value: string): boolean {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === value;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return value.length >= head.length + tail.length && value.startsWith(head) && value.endsWith(tail);
}

function allowsHeaders(rule: CorsRule, requested: readonly string[]): boolean {
  return requested.every((header) => rule.headers.some((pattern) => matchesPattern(pattern.toLowerCase(), header)));
}

/** The first rule that lets a page of `origin` do this; null where none does. */
export function matchCors(rules: readonly CorsRule[], asked: { origin: string; method: string; headers: string[] }): CorsRule | null {
  const fits = (rule: CorsRule) =>
    rule.origins.some((pattern) => matchesPattern(pattern, asked.origin)) &&
    rule.methods.includes(asked.method) &&
    allowsHeaders(rule, asked.headers);
  return rules.find(fits) ?? null;
}

export function corsHeaders(rule: CorsRule, origin: string): Record<string, string> {
  const any = rule.origins.includes("*");
  return {
    "access-control-allow-origin": any ? "*" : origin,
    ...(any
      ? {}
      : { "access-control-allow-credentials": "true", vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method" }),
    ...(rule.exposed.length > 0 ? { "access-control-expose-headers": rule.exposed.join(", ") } : {}),
  };
}

export function preflightHeaders(rule: CorsRule, asked: { origin: string; headers: string[] }): Record<string, string> {
  return {
    ...corsHeaders(rule, asked.origin),
    "access-control-allow-methods": rule.methods.join(", "),
    ...(asked.headers.length > 0 ? { "access-control-allow-headers": asked.headers.join(", ") } : {}),
    ...(rule.maxAgeSeconds === null ? {} : { "access-control-max-age": String(rule.maxAgeSeconds) }),
  };
}
