// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub is written like that
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emptyPool } from "../../../local/issuer/pool.ts";
import { readAssembly, type Template } from "../../../local/template/assembly.ts";
import { IGNORED } from "../../../local/template/ignored.ts";
import { physicalName } from "../../../local/template/physical-name.ts";
import { Provisioning } from "../../../local/template/provision.ts";
import type { CloudServices } from "../../../local/template/provisioner.ts";
import { PROVISIONERS } from "../../../local/template/registry.ts";

/** Services that only note which queues are created: enough for what a template may say. */
function services(created: string[]): CloudServices {
  const sqs = async (_action: string, input: { QueueName: string; Attributes: Record<string, string> }) => {
    created.push(`${input.QueueName} ${input.Attributes.RedrivePolicy ?? "-"}`);
    return { QueueUrl: `http://127.0.0.1:1/0/${input.QueueName}` };
  };
  return {
    region: "eu-central-1",
    accountId: "000000000000",
    stackName: "Stack",
    queues: { sqs },
    api: { apiId: "", stage: "$default", cors: null, routes: [] },
    issuer: { endpoint: "http://127.0.0.1:2", pool: emptyPool() },
    log: () => {},
  } as unknown as CloudServices;
}

async function provision(template: Partial<Template>): Promise<{ created: string[]; outputs: Record<string, string> }> {
  const created: string[] = [];
  const whole = { Parameters: {}, Mappings: {}, Conditions: {}, Resources: {}, Outputs: {}, ...template } as Template;
  const outputs = await new Provisioning(whole, services(created), "http://127.0.0.1:3").run();
  return { created, outputs };
}

const queue = (Properties: Record<string, unknown> = {}, Condition?: string) => ({
  Type: "AWS::SQS::Queue",
  Properties,
  ...(Condition ? { Condition } : {}),
});
const arnOf = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });

describe("provisioning a template", () => {
  it("creates what is referred to first, wherever it stands", async () => {
    const RedrivePolicy = { deadLetterTargetArn: arnOf("Dead"), maxReceiveCount: 3 };
    const { created } = await provision({ Resources: { Work: queue({ RedrivePolicy }), Dead: queue() } });
    expect(created).toEqual([
      "Stack-Dead -",
      'Stack-Work {"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:000000000000:Stack-Dead","maxReceiveCount":3}',
    ]);
  });

  it("resolves outputs, parameters, mappings and conditions", async () => {
    const { created, outputs } = await provision({
      Parameters: { Stage: { Type: "String", Default: "test" } },
      Mappings: { Names: { test: { name: "mapped" } } },
      Conditions: { IsTest: { "Fn::Equals": [{ Ref: "Stage" }, "test"] }, IsProd: { "Fn::Not": [{ Condition: "IsTest" }] } },
      Resources: {
        Named: queue({ QueueName: { "Fn::FindInMap": ["Names", { Ref: "Stage" }, "name"] } }),
        Prod: queue({}, "IsProd"),
      },
      Outputs: {
        Url: { Value: { Ref: "Named" } },
        Place: { Value: { "Fn::Sub": "${AWS::Partition}:${AWS::Region}:${AWS::AccountId}:${AWS::StackName}" } },
        OnlyProd: { Value: { Ref: "Prod" }, Condition: "IsProd" },
      },
    });
    expect(created).toEqual(["mapped -"]);
    expect(outputs).toEqual({ Url: "http://127.0.0.1:1/0/mapped", Place: "aws:eu-central-1:000000000000:Stack" });
  });

  it("turns the API's public address into the local one, however it is put together", async () => {
    const api = { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "a", ProtocolType: "HTTP" } };
    const joined = {
      "Fn::Join": ["", ["https://", { Ref: "Http" }, ".execute-api.", { Ref: "AWS::Region" }, ".", { Ref: "AWS::URLSuffix" }, "/x"]],
    };
    const { outputs } = await provision({
      Resources: { Http: api },
      Outputs: { A: { Value: joined }, B: { Value: { "Fn::GetAtt": ["Http", "ApiEndpoint"] } } },
    });
    expect(outputs).toEqual({ A: "http://127.0.0.1:3/x", B: "http://127.0.0.1:3" });
  });

  it("does not resolve what is ignored, and lets ignored resources be referred to", async () => {
    const { outputs } = await provision({
      Resources: {
        Role: { Type: "AWS::IAM::Role", Properties: { x: { "Fn::ImportValue": "elsewhere" } } },
        Work: queue({ Tags: [{ "Fn::ImportValue": "elsewhere" }] }),
      },
      Outputs: { RoleArn: { Value: arnOf("Role") } },
    });
    expect(outputs.RoleArn).toMatch(/^arn:aws:ignored/);
  });

  it.each([
    ["an unknown resource type", { Resources: { X: { Type: "AWS::Kinesis::Stream", Properties: {} } } }, "UNKNOWN_RESOURCE"],
    ["a custom resource", { Resources: { X: { Type: "Custom::Thing", Properties: {} } } }, "UNKNOWN_RESOURCE"],
    ["a property that nothing honours", { Resources: { X: queue({ FilterCriteria: 1 }) } }, "UNKNOWN_PROPERTY"],
    ["a value that does not fit", { Resources: { X: queue({ VisibilityTimeout: "soon" }) } }, "BAD_TEMPLATE"],
    ["a reference to nothing", { Resources: { X: queue({ QueueName: { Ref: "Missing" } }) } }, "UNKNOWN_REFERENCE"],
    [
      "an attribute that nothing has",
      { Resources: { X: queue(), Y: queue({ QueueName: { "Fn::GetAtt": ["X", "Colour"] } }) } },
      "UNKNOWN_REFERENCE",
    ],
    ["an unknown function", { Resources: { X: queue({ QueueName: { "Fn::ImportValue": "x" } }) } }, "UNKNOWN_FUNCTION"],
    ["a resource that needs itself", { Resources: { X: queue({ QueueName: { Ref: "X" } }) } }, "CIRCULAR_REFERENCE"],
    [
      "a circle of three",
      {
        Resources: { A: queue({ QueueName: { Ref: "B" } }), B: queue({ QueueName: { Ref: "C" } }), C: queue({ QueueName: { Ref: "A" } }) },
      },
      "CIRCULAR_REFERENCE",
    ],
    [
      "a parameter without a default",
      { Parameters: { P: { Type: "String" } }, Resources: { X: queue({ QueueName: { Ref: "P" } }) } },
      "BAD_TEMPLATE",
    ],
  ])("refuses %s", async (_name, template, code) => {
    await expect(provision(template as Partial<Template>)).rejects.toMatchObject({ code });
  });
});

describe("the registry", () => {
  it("has every file of resources/", () => {
    const files = readdirSync(new URL("../../../local/template/resources", import.meta.url));
    expect(PROVISIONERS).toHaveLength(files.length);
  });

  it("has every type once, and none that is also ignored", () => {
    const types = PROVISIONERS.map((one) => one.type);
    expect(new Set(types).size).toBe(types.length);
    expect(types.filter((type) => type in IGNORED)).toEqual([]);
  });

  it("gives a reason for everything that is ignored", () => {
    const reasons = [...Object.values(IGNORED), ...PROVISIONERS.flatMap((one) => Object.values(one.ignores))];
    expect(reasons.filter((reason) => reason.length < 8)).toEqual([]);
  });

  it("does not ignore what it honours", () => {
    for (const one of PROVISIONERS) {
      const shape = (one.properties as unknown as { shape: object }).shape;
      expect(Object.keys(one.ignores).filter((name) => name in shape)).toEqual([]);
    }
  });
});

describe("physicalName", () => {
  it("keeps short names, and cuts long ones to the same unique name each time", () => {
    expect(physicalName("S", "Queue", 80)).toBe("S-Queue");
    const [a, b] = [physicalName("S", `${"Q".repeat(90)}A`, 63), physicalName("S", `${"Q".repeat(90)}B`, 63)];
    expect([a.length, a === b, a]).toEqual([63, false, physicalName("S", `${"Q".repeat(90)}A`, 63)]);
  });
});

describe("readAssembly", () => {
  const folder = mkdtempSync(join(tmpdir(), "dueline-assembly-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));

  it("says what is missing, and what is too much", () => {
    expect(() => readAssembly(folder)).toThrow(expect.objectContaining({ code: "NO_ASSEMBLY" }));
    const stack = { type: "aws:cloudformation:stack", properties: { templateFile: "A.template.json" } };
    write("manifest.json", { artifacts: { A: stack, B: stack } });
    expect(() => readAssembly(folder)).toThrow(expect.objectContaining({ code: "BAD_TEMPLATE" }));
  });

  it("finds the template and its assets", () => {
    write("manifest.json", {
      artifacts: { A: { type: "aws:cloudformation:stack", properties: { templateFile: "A.template.json" } }, T: { type: "cdk:tree" } },
    });
    write("A.template.json", { Resources: { Q: { Type: "AWS::SQS::Queue" } } });
    write("A.assets.json", { files: { h: { source: { path: "asset.h" }, destinations: { d: { objectKey: "h.zip" } } } } });
    mkdirSync(join(folder, "asset.h"));
    const assembly = readAssembly(folder);
    expect([assembly.stackName, assembly.template.Resources.Q?.Properties, assembly.assetPath("h.zip")]).toEqual([
      "A",
      {},
      join(folder, "asset.h"),
    ]);
    expect(() => assembly.assetPath("other.zip")).toThrow(expect.objectContaining({ code: "UNKNOWN_REFERENCE" }));
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).toContain("cdk:tree");
  });
});
