import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { exportResources } from "../../functions/shared/export-resources.ts";
import { EXPORTERS } from "../../lib/export/index.ts";
import { jsonSchemaOf } from "../../lib/export/schemas.ts";
import { finding } from "../alerts/finding.ts";
import { bundleOf } from "./bundle-factory.ts";
import { schemaFile } from "./write-schemas.ts";
import { textOf } from "./written.ts";

const LINE = { date: "2020-03-02", action: "filing.complaint", to: "prosecutor", quote: "she complained" } as const;

/** What a format writes, each JSON value by itself. */
function valuesOf(format: "json" | "jsonl"): unknown[] {
  const bundle = { ...bundleOf([LINE, { ...LINE, date: null }]), findings: [finding({})] };
  const text = textOf([...(EXPORTERS.find((one) => one.format === format)?.write(bundle, exportResources) ?? [])]);
  return (format === "json" ? [text] : text.trim().split("\n")).map((value) => JSON.parse(value));
}

describe.each(["json", "jsonl"] as const)("the published schema of %s", (format) => {
  const published = JSON.parse(readFileSync(schemaFile(format), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(published);

  it("is the one that the code has (node bin/dueline.mjs --run test/export/write-schemas.ts)", () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(format))));
  });

  it("holds for all that is written", () => {
    for (const value of valuesOf(format)) expect([validate(value), validate.errors]).toEqual([true, null]);
  });

  it.each(["schema", "asOf", "statement"])("refuses an export without its %s", (field) => {
    const [head] = valuesOf(format) as Record<string, unknown>[];
    const { [field]: _, ...rest } = head ?? {};
    expect(validate(rest)).toBe(false);
  });
});
