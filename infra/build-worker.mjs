/** node build-worker.mjs ENTRY OUTPUT [PACKAGE THAT IS LEFT OUT…] */
import { build } from "esbuild";

const [, , entry, outfile, ...external] = process.argv;

/** CommonJS packages inside an ES module ask for `require` and for their folder. */
const banner = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  "const require = __createRequire(import.meta.url);",
  "const __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL('.', import.meta.url));",
].join(" ");

await build({
  entryPoints: [entry],
  outfile,
  external,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  banner: { js: banner },
  logLevel: "warning",
});
