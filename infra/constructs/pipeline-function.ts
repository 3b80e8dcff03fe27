import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Duration, RemovalPolicy, type Size } from "aws-cdk-lib";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { type BundlingOptions, Charset, NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface PipelineFunctionProps {
  /** Folder below functions/ that holds handler.ts. */
  name: string;
  timeout: Duration;
  memorySize: number;
  /** Of the temporary folder; 512 MB where nothing is said. */
  ephemeralStorageSize?: Size;
  environment: Record<string, string>;
  bundling?: BundlingOptions;
}

/** A Lambda of the pipeline: arm64, Node 24, one ES module with the SDK it was tested with inside, logs that expire. */
export class PipelineFunction extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const { name, bundling, ...settings } = props;
    this.function = new NodejsFunction(this, "Function", {
      ...settings,
      entry: join(ROOT, "functions", name, "handler.ts"),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, "package-lock.json"),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      logGroup: new LogGroup(this, "Logs", { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY }),
      bundling: { ...BUNDLING, ...bundling },
    });
  }
}

/** CommonJS packages inside an ES module ask for `require`. */
const REQUIRE_BANNER = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  target: "node24",
  mainFields: ["module", "main"],
  banner: REQUIRE_BANNER,
  minify: true,
  keepNames: false,
  bundleAwsSDK: true,
  charset: Charset.UTF8,
};
