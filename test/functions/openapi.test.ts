import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { namedSchemas } from "../../functions/api/named-schemas.ts";
import { openApiDocument } from "../../functions/api/openapi.ts";
import { MediaAnswer } from "../../functions/api/route.ts";
import { ROUTES } from "../../functions/api/routes.ts";

const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES)));
const operationOf = ({ method, path }: (typeof ROUTES)[number]) => document.paths[path][method.toLowerCase()];

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("has every route, each under an id of its own, with its role", () => {
    const ids = ROUTES.map((route) => operationOf(route).operationId);
    expect(new Set(ids).size).toBe(ROUTES.length);
    for (const route of ROUTES) expect(operationOf(route)["x-dueline-role"], route.path).toBe(route.open ? null : route.role);
  });

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s: parameters, body, answer and problems",
    (_, route) => {
      const { parameters, requestBody, responses } = operationOf(route);
      const named = (where: string) =>
        parameters.filter((one: { in: string }) => one.in === where).map(({ name }: { name: string }) => name);
      expect(named("path")).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      const fields = (route.query as { shape?: object } | undefined)?.shape ?? {};
      expect(named("query").sort()).toEqual(Object.keys(fields).sort());
      expect(requestBody !== undefined).toBe(route.body !== undefined);
      expect(Object.keys(responses[route.status ?? 200].content)).toEqual([
        route.answer instanceof MediaAnswer ? route.answer.mediaType : "application/json",
      ]);
      for (const status of [400, 401, 403, 404, 412, 413, "default"])
        expect(Object.keys(responses[status].content)).toEqual(["application/problem+json"]);
    },
  );

  it("refers only to components that it has", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)"/g)].map(([, name]) => name);
    expect(refs.length).toBeGreaterThan(10);
    for (const name of refs) expect(document.components.schemas).toHaveProperty(name as string);
    for (const name of namedSchemas().keys()) expect(document.components.schemas).toHaveProperty(name);
  });
});
