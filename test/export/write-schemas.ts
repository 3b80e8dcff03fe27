import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXPORT_SCHEMAS, jsonSchemaOf } from "../../lib/export/schemas.ts";

/** Where the schema of a format is published. */
export const schemaFile = (format: string): string =>
  join(import.meta.dirname, "..", "..", "docs", "schemas", `export.${format}.schema.json`);

if (import.meta.main)
  for (const format of Object.keys(EXPORT_SCHEMAS) as (keyof typeof EXPORT_SCHEMAS)[])
    writeFileSync(schemaFile(format), `${JSON.stringify(jsonSchemaOf(format), null, 2)}\n`);
