import { defineConfig } from "vite";

/** Everything is served from one origin, and nothing runs that is not a file of it: no inline script, no inline style. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
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
