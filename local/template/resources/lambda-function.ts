import { existsSync } from "node:fs";
import * as z from "zod";
import { CloudError } from "../../cloud-error.ts";
import { physicalName } from "../physical-name.ts";
import { provisioner } from "../provisioner.ts";
import { text, wholeNumber } from "../values.ts";

/** AWS allows a thousand at once; a laptop has a few processors. */
const MOST_AT_ONCE = 4;

const properties = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().startsWith("nodejs", { error: "only Node.js functions run here" }),
  Timeout: wholeNumber.default(3),
  MemorySize: wholeNumber.default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), text) }).optional(),
  ReservedConcurrentExecutions: wholeNumber.optional(),
});

export const lambdaFunction = provisioner({
  type: "AWS::Lambda::Function",
  properties,
  ignores: {
    Architectures: "it runs on this machine's processor",
    Description: "it says nothing that a machine acts on",
    EphemeralStorage: "it uses this machine's temporary folder",
    LoggingConfig: "what functions write goes to the cloud's log",
    Role: "every call on this machine carries the same credentials",
    TracingConfig: "there is nothing here to collect traces",
    Tags: "nobody is billed",
  },
  async provision(logicalId, given, cloud) {
    const name = given.FunctionName ?? physicalName(cloud.stackName, logicalId, 64);
    const arn = `arn:aws:lambda:${cloud.region}:${cloud.accountId}:function:${name}`;
    const codeDir = cloud.assetPath(given.Code.S3Key);
    if (!existsSync(codeDir)) throw new CloudError("NO_ASSEMBLY", codeDir);
    cloud.addFunction({
      name,
      arn,
      codeDir,
      handler: given.Handler,
      timeoutSeconds: given.Timeout,
      memoryMb: given.MemorySize,
      environment: given.Environment?.Variables ?? {},
      concurrency: Math.min(MOST_AT_ONCE, given.ReservedConcurrentExecutions ?? MOST_AT_ONCE),
    });
    return { ref: name, attributes: { Arn: arn } };
  },
});
