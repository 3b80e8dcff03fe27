import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { DuelineStack } from "../../infra/dueline-stack.ts";

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  [attribute: string]: unknown;
}

/** The stack without its bundles: what is tested here is what surrounds the code. */
export function synthesizedTemplate(): Template {
  const context = { "aws:cdk:bundling-stacks": [], "aws:cdk:disable-asset-staging": true };
  return Template.fromStack(new DuelineStack(new App({ context }), "Dueline"));
}

/** Hashes of assets and of what depends on them change with every line of code. */
export const masked = (template: Template): string =>
  JSON.stringify(template.toJSON(), null, 2)
    .replaceAll(/[0-9a-f]{64}/g, "<asset>")
    .concat("\n");
