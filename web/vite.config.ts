import { cpSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** What pdf.js fetches by name, and only when a document asks for it. */
const FETCHED = ["cmaps", "standard_fonts", "wasm"];

function besidePdfjs(): Plugin {
  const home = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
  let outDir = "";
  return {
    name: "beside-pdfjs",
    apply: "build",
    configResolved({ root, build }) {
      outDir = resolve(root, build.outDir);
    },
    closeBundle() {
      for (const folder of FETCHED) cpSync(join(home, folder), join(outDir, "pdf", folder), { recursive: true });
    },
  };
}

/** Everything is served from one origin, and nothing runs that is not a file of it: no inline script, no inline style. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  plugins: [besidePdfjs()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
});
