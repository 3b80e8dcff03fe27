import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Hono } from "hono";
import { openApiDocument } from "../../functions/api/openapi.ts";
import { ROUTES } from "../../functions/api/routes.ts";

type Json = Record<string, unknown>;
interface Described {
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

const document = openApiDocument(ROUTES) as unknown as Json & { paths: Record<string, Record<string, Described>> };
const ajv = new Ajv2020({ strict: false, allErrors: false });
(addFormats as unknown as (of: Ajv2020) => void)(ajv);
ajv.addSchema({ ...document, $id: "https://dueline.test/openapi.json" });

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/[.]/g, "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`);
const PATHS = Object.keys(document.paths).sort((a, b) => a.split("{").length - b.split("{").length);
const pathOf = (path: string): string | undefined => PATHS.find((one) => patternOf(one).test(path));

const validators = new Map<string, ValidateFunction>();
const escaped = (key: string): string => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
function validatorAt(...place: string[]): ValidateFunction {
  const pointer = place.map(escaped).join("/");
  const known = validators.get(pointer) ?? ajv.compile({ $ref: `https://dueline.test/openapi.json#/${pointer}` });
  validators.set(pointer, known);
  return known;
}

/** Throws where an answer is not what the published description says of it. */
export async function checkAnswer(method: string, url: string, response: Response): Promise<void> {
  const path = pathOf(url.split("?")[0] as string);
  if (path === undefined) return;
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) return;
  const said = `${method} ${path} answers ${response.status}`;
  const status = operation.responses[response.status] ? String(response.status) : "default";
  const described = operation.responses[status]?.content;
  if (response.status === 304) return;
  const type = response.headers.get("content-type") ?? "";
  if (!described?.[type]) throw new Error(`${said} ${type}, which is not described`);
  if (!type.includes("json")) return;
  const validate = validatorAt("paths", path, method.toLowerCase(), "responses", status, "content", type, "schema");
  if (!validate(await response.clone().json())) throw new Error(`${said} not as described: ${ajv.errorsText(validate.errors)}`);
}

/** The same app; every answer that it gives is held against its own description. */
export function described(app: Hono): Hono {
  const request = app.request.bind(app);
  app.request = async (input, init, ...rest) => {
    const response = await request(input, init, ...rest);
    await checkAnswer(init?.method ?? "GET", String(input), response);
    return response;
  };
  return app;
}
