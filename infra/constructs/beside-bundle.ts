import { createRequire } from "node:module";
import { basename, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ICommandHooks } from "aws-cdk-lib/aws-lambda-nodejs";

const BUILD = fileURLToPath(new URL("../build-worker.mjs", import.meta.url));
const WORKER = fileURLToPath(new URL("../../functions/shared/reader/reading-worker.ts", import.meta.url));
const COPY = fileURLToPath(new URL("../copy-file.mjs", import.meta.url));
const packages = createRequire(import.meta.url);

const line = (words: readonly string[]): string => words.map((word) => JSON.stringify(word)).join(" ");

const copy = (file: string, outputDir: string): string =>
  line([process.execPath, COPY, isAbsolute(file) ? file : packages.resolve(file), join(outputDir, basename(file))]);

const hooks = (afterBundling: (outputDir: string) => string[]): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (_inputDir, outputDir) => afterBundling(outputDir),
});

/** Puts files of packages or full paths beside a bundle under their own names; Node scripts do it, so no shell's `cp` is asked for. */
export const filesBeside = (files: readonly string[]): ICommandHooks => hooks((outputDir) => files.map((file) => copy(file, outputDir)));

/** Puts the thread that reads documents beside a bundle, and files as `filesBeside` does. `without` are packages that this function's reading never loads. */
export function besideBundle(files: readonly string[], without: readonly string[]): ICommandHooks {
  const build = (outputDir: string): string => line([process.execPath, BUILD, WORKER, join(outputDir, "reading-worker.mjs"), ...without]);
  return hooks((outputDir) => [build(outputDir), ...files.map((file) => copy(file, outputDir))]);
}
