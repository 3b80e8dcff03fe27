import * as z from "zod";
import { ERROR_CODES, type ErrorCode } from "../../lib/errors.ts";
import { ACCESS_PATTERNS } from "../shared/access-patterns.ts";
import { namedSchemas } from "./named-schemas.ts";
import { STATUS } from "./problems.ts";
import { MediaAnswer, type Route } from "./route.ts";
import { Problem } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

const COMPONENTS = "#/components/schemas/";
const PROBLEM_TYPE = "application/problem+json";
/** No answer is described by an empty object: a schema that JSON Schema can't say would be one silently, so it throws. */
const INPUT = { io: "input", unrepresentable: "throw" } as const;

function withoutOwnNames({ $schema: _schema, $id: _id, ...schema }: Json): Json {
  return schema;
}

/** Components of all named schemas, and how an answer refers to them; what has no name is described where it is used. */
function describeAnswers(routes: readonly Route[]): { schemas: Json; ofAnswer: (answer: z.ZodType) => Json } {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of namedSchemas()) if (!registry.has(schema)) registry.add(schema, { id });
  const nameless = routes.flatMap(({ answer }, at) =>
    answer instanceof z.ZodType && !registry.has(answer) ? [[answer, at] as const] : [],
  );
  for (const [answer, at] of nameless) if (!registry.has(answer)) registry.add(answer, { id: `Answer${at}` });
  const { schemas } = z.toJSONSchema(registry, { io: "output", uri: (id) => `${COMPONENTS}${id}` });
  const described = Object.entries(schemas).map(([id, schema]) => [id, withoutOwnNames(schema)]);
  return { schemas: Object.fromEntries(described), ofAnswer: (answer) => ({ $ref: `${COMPONENTS}${registry.get(answer)?.id}` }) };
}

const inPath = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string", minLength: 1 } }));

function inQuery(query: z.ZodType | undefined): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, INPUT);
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as Json;
    return { name, in: "query", required: required.includes(name), ...(description ? { description } : {}), schema: rest };
  });
}

const IF_MATCH = { name: "If-Match", in: "header", required: false, schema: { type: "string" } } as const;
const IF_NONE_MATCH = { name: "If-None-Match", in: "header", required: false, schema: { type: "string" } } as const;

const headersOf = ({ method }: Route): Json[] => (method === "GET" ? [IF_NONE_MATCH] : [IF_MATCH]);

/** Which codes a status stands for, in words. */
function problems({ method }: Route): Json {
  const content = { [PROBLEM_TYPE]: { schema: { $ref: `${COMPONENTS}Problem` } } };
  const byStatus = new Map<number, string>();
  for (const [code, status] of Object.entries(STATUS))
    byStatus.set(status, `${byStatus.get(status) ?? ""} ${code}: ${ERROR_CODES[code as ErrorCode]}`.trim());
  const told = [...byStatus].map(([status, description]) => [status, { description, content }]);
  const seen = method === "GET" ? { 304: { description: "As the client has it already" } } : {};
  return { ...seen, ...Object.fromEntries(told), default: { description: "Something went wrong here", content } };
}

function success({ answer, status = 200 }: Route, ofAnswer: (answer: z.ZodType) => Json): Json {
  const content =
    answer instanceof MediaAnswer
      ? { [answer.mediaType]: { schema: { type: "string" } } }
      : { "application/json": { schema: ofAnswer(answer as z.ZodType) } };
  const headers = { etag: { description: "Changes with what is answered", schema: { type: "string" } } };
  return { [status]: { description: "As asked", headers, content } };
}

const nameless = (path: string): string => path.replaceAll(/\{\w+\}/g, "{}");

/** What asking it costs, where that is in the table of patterns. */
function readsOf(path: string): Json {
  const patterns = ACCESS_PATTERNS.filter(({ request }) => nameless(request.split("?")[0] as string) === nameless(path));
  return patterns.length > 0 ? { "x-dueline-reads": patterns } : {};
}

function operation(route: Route, ofAnswer: (answer: z.ZodType) => Json): Json {
  const { method, path, summary, role, query, body, open } = route;
  const schema = body && withoutOwnNames(z.toJSONSchema(body, INPUT) as Json);
  return {
    operationId: [method.toLowerCase(), ...(path.match(/\w+/g) ?? [])].join("_"),
    summary,
    description: open ? "Asks for no signature." : `Needs the role ${role}.`,
    tags: [path.split("/")[1]],
    "x-dueline-role": open ? null : role,
    ...readsOf(path),
    ...(open ? { security: [] } : {}),
    parameters: [...inPath(path), ...inQuery(query), ...headersOf(route)],
    ...(schema ? { requestBody: { required: true, content: { "application/json": { schema } } } } : {}),
    responses: { ...success(route, ofAnswer), ...problems(route) },
  };
}

/** The description of the API (OpenAPI 3.1), made from the very schemas that requests and answers are checked against. */
export function openApiDocument(routes: readonly Route[]): Json {
  const { schemas, ofAnswer } = describeAnswers(routes);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, ofAnswer) };
  return {
    openapi: "3.1.1",
    info: {
      title: "Dueline",
      version: "1",
      summary: "Who did what on which date, read out of documents, and held against the law then in force",
      description: "Read by machine, not reviewed unless a line says so. Not legal advice.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ signature: [] }],
    paths,
    components: { schemas: { Problem: withoutOwnNames(z.toJSONSchema(Problem) as Json), ...schemas }, securitySchemes: SECURITY_SCHEMES },
  };
}

const SECURITY_SCHEMES = {
  signature: {
    type: "apiKey",
    in: "header",
    name: "Authorization",
    description: "Signature Version 4 of an AWS identity of the installation",
  },
} as const;
