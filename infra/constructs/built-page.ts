import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ICommandHooks } from "aws-cdk-lib/aws-lambda-nodejs";

const LAUNCHER = fileURLToPath(new URL("../../bin/dueline.mjs", import.meta.url));

/** Builds the page into a folder beside the bundle. */
export const builtPage: ICommandHooks = {
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (_inputDir, outputDir) => [
    [process.execPath, LAUNCHER, "--tool", "vite", "build", "web", "--logLevel", "warn", "--outDir", join(outputDir, "page")]
      .map((word) => JSON.stringify(word))
      .join(" "),
  ],
};
