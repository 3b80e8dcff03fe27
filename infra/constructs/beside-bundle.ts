import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ICommandHooks } from "aws-cdk-lib/aws-lambda-nodejs";

const COPY = fileURLToPath(new URL("../copy-file.mjs", import.meta.url));
const packages = createRequire(import.meta.url);

/** Puts files of packages beside a bundle under their own names; a Node script does it, so no shell's `cp` is asked for. */
export function besideBundle(files: readonly string[]): ICommandHooks {
  const copy = (file: string, outputDir: string) => {
    const words = [process.execPath, COPY, packages.resolve(file), join(outputDir, basename(file))];
    return words.map((word) => JSON.stringify(word)).join(" ");
  };
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_inputDir, outputDir) => files.map((file) => copy(file, outputDir)),
  };
}
