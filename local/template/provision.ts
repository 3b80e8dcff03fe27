import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import type { Template, TemplateResource } from "./assembly.ts";
import { IGNORED } from "./ignored.ts";
import { NO_VALUE, resolveValue, type Scope } from "./intrinsics.ts";
import type { CloudServices, Provisioned, Provisioner } from "./provisioner.ts";
import { PROVISIONERS } from "./registry.ts";

/** Refers to things that exist only in AWS: good for being passed on to something that is ignored as well. */
function placeholder(logicalId: string, type: string): Provisioned {
  return { ref: logicalId, attributes: { Arn: `arn:aws:ignored:::${type}/${logicalId}` } };
}

/** The address that a user pool's domain gives: the stack has one. */
const signInAddress = (region: string): RegExp => new RegExp(`https://[a-z0-9-]{1,63}\\.auth\\.${region}\\.amazoncognito\\.com`, "g");

/** Provisions every resource of a template, each after those it refers to, and resolves the outputs. */
export class Provisioning {
  readonly #template: Template;
  readonly #cloud: CloudServices;
  readonly #apiEndpoint: string;
  readonly #done = new Map<string, Promise<Provisioned>>();
  readonly #conditions = new Map<string, Promise<boolean>>();

  constructor(template: Template, cloud: CloudServices, apiEndpoint: string) {
    this.#template = template;
    this.#cloud = cloud;
    this.#apiEndpoint = apiEndpoint;
  }

  async run(): Promise<Record<string, string>> {
    for (const [logicalId, resource] of Object.entries(this.#template.Resources))
      if (await this.#isWanted(resource)) await this.#provisioned(logicalId, []);
    const scope = this.#scope([]);
    const outputs: Record<string, string> = {};
    for (const [name, output] of Object.entries(this.#template.Outputs))
      if (await this.#isWanted(output)) outputs[name] = String(await resolveValue(output.Value, scope));
    return outputs;
  }

  async #isWanted({ Condition }: { Condition?: string | undefined }): Promise<boolean> {
    return Condition === undefined || this.#condition(Condition);
  }

  #condition(name: string): Promise<boolean> {
    const expression = this.#template.Conditions[name];
    if (expression === undefined) throw new CloudError("UNKNOWN_REFERENCE", `condition ${name}`);
    const known = this.#conditions.get(name) ?? resolveValue(expression, this.#scope([])).then((value) => value === true);
    this.#conditions.set(name, known);
    return known;
  }

  /** `path` = the resources that wait for this one; one of them again would wait for ever. */
  #provisioned(logicalId: string, path: readonly string[]): Promise<Provisioned> {
    if (path.includes(logicalId)) throw new CloudError("CIRCULAR_REFERENCE", [...path, logicalId].join(" → "));
    const resource = this.#template.Resources[logicalId];
    if (!resource) throw new CloudError("UNKNOWN_REFERENCE", logicalId);
    const known = this.#done.get(logicalId) ?? this.#provision(logicalId, resource, [...path, logicalId]);
    this.#done.set(logicalId, known);
    return known;
  }

  async #provision(logicalId: string, resource: TemplateResource, path: readonly string[]): Promise<Provisioned> {
    const found = PROVISIONERS.find((one) => one.type === resource.Type);
    if (!found && resource.Type in IGNORED) return placeholder(logicalId, resource.Type);
    if (!found) throw new CloudError("UNKNOWN_RESOURCE", `${logicalId}: ${resource.Type}`);
    const wanted = Object.entries(resource.Properties).filter(([name]) => !(name in found.ignores));
    const properties = await resolveValue(Object.fromEntries(wanted), this.#scope(path));
    return found.provision(logicalId, this.#checked(logicalId, found, properties), this.#cloud);
  }

  #checked(logicalId: string, found: Provisioner<unknown>, properties: unknown): unknown {
    const parsed = found.properties.safeParse(properties);
    if (parsed.success) return parsed.data;
    const unknown = parsed.error.issues.some((issue) => issue.code === "unrecognized_keys");
    throw new CloudError(unknown ? "UNKNOWN_PROPERTY" : "BAD_TEMPLATE", `${logicalId}, ${found.type}: ${z.prettifyError(parsed.error)}`);
  }

  #pseudoParameter(name: string): unknown {
    const { region, accountId, stackName } = this.#cloud;
    const values: Record<string, unknown> = {
      "AWS::Region": region,
      "AWS::AccountId": accountId,
      "AWS::StackName": stackName,
      "AWS::StackId": `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/local`,
      "AWS::Partition": "aws",
      "AWS::URLSuffix": "amazonaws.com",
      "AWS::NoValue": NO_VALUE,
    };
    if (!(name in values)) throw new CloudError("UNKNOWN_REFERENCE", name);
    return values[name];
  }

  #parameter(name: string): unknown {
    const value = this.#template.Parameters[name]?.Default;
    if (value === undefined) throw new CloudError("BAD_TEMPLATE", `parameter ${name} has no default`);
    return value;
  }

  #scope(path: readonly string[]): Scope {
    const { region, api } = this.#cloud;
    return {
      ref: async (name) => {
        if (name.startsWith("AWS::")) return this.#pseudoParameter(name);
        return name in this.#template.Parameters ? this.#parameter(name) : (await this.#provisioned(name, path)).ref;
      },
      getAtt: async (logicalId, attribute) => {
        const value = (await this.#provisioned(logicalId, path)).attributes[attribute];
        if (value === undefined) throw new CloudError("UNKNOWN_REFERENCE", `${logicalId}.${attribute}`);
        return this.#scope(path).address(value);
      },
      condition: (name) => this.#condition(name),
      mapping: (map, first, second) => {
        const value = this.#template.Mappings[map]?.[first]?.[second];
        if (value === undefined) throw new CloudError("UNKNOWN_REFERENCE", `mapping ${map}.${first}.${second}`);
        return value;
      },
      address: (text) => {
        const own = text.replaceAll(signInAddress(region), this.#cloud.issuer.endpoint);
        return api.apiId === "" ? own : own.replaceAll(`https://${api.apiId}.execute-api.${region}.amazonaws.com`, this.#apiEndpoint);
      },
    };
  }
}
