import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { CloudError } from "../cloud-error.ts";

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Condition: z.string().optional() })).default({}),
});

const manifestSchema = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.object({ templateFile: z.string() }).partial().optional() })),
});

const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

export type Template = z.infer<typeof templateSchema>;
export type TemplateResource = z.infer<typeof resourceSchema>;

/** The one stack of a cloud assembly. */
export interface Assembly {
  stackName: string;
  template: Template;
  /** Where an asset that would be uploaded under this object key lies on disk. */
  assetPath(objectKey: string): string;
}

function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const path = join(folder, file);
  if (!existsSync(path)) throw new CloudError("NO_ASSEMBLY", path);
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new CloudError("BAD_TEMPLATE", `${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Reads what `cdk synth` wrote: the template of its only stack and the places of its assets. */
export function readAssembly(folder: string): Assembly {
  const { artifacts } = readJson(folder, "manifest.json", manifestSchema);
  const stacks = Object.entries(artifacts).filter(([, artifact]) => artifact.type === "aws:cloudformation:stack");
  const [stack] = stacks;
  if (!stack || stacks.length !== 1) throw new CloudError("BAD_TEMPLATE", `${stacks.length} stacks; one is expected`);
  const [stackName, { properties }] = stack;
  const template = readJson(folder, properties?.templateFile ?? `${stackName}.template.json`, templateSchema);
  const assets = Object.values(readJson(folder, `${stackName}.assets.json`, assetsSchema).files);
  return {
    stackName,
    template,
    assetPath(objectKey) {
      const asset = assets.find((one) => Object.values(one.destinations).some((destination) => destination.objectKey === objectKey));
      if (!asset) throw new CloudError("UNKNOWN_REFERENCE", `asset ${objectKey}`);
      return resolve(folder, asset.source.path);
    },
  };
}
