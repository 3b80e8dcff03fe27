import { DuelineError } from "../../lib/errors.ts";

/** A file of the built page, by its path below the page's own folder. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

export interface SiteAnswer {
  status: 200 | 404;
  body: Uint8Array;
  headers: Record<string, string>;
}

const MEDIA: Readonly<Record<string, string>> = {
  html: "text/html; charset=UTF-8",
  js: "text/javascript; charset=UTF-8",
  mjs: "text/javascript; charset=UTF-8",
  css: "text/css; charset=UTF-8",
  svg: "image/svg+xml",
  json: "application/json",
  wasm: "application/wasm",
  bcmap: "application/octet-stream",
  pfb: "application/octet-stream",
  ttf: "font/ttf",
};

/** The page's folder on its origin; everything else there is the API. */
export const PAGE_BASE = "/app/";
/** Vite names these by their content. */
const FOR_EVER = /^assets\//;

/**
 * Nothing runs and nothing is loaded but what this origin serves; `connect` are the origins that the page itself talks to:
 * the one that takes uploads and the one that signs people in. Styles set by script are no inline styles for this policy.
 */
const contentPolicy = (connect: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' blob: data:",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const guards = (connect: readonly string[]): Record<string, string> => ({
  "content-security-policy": contentPolicy(connect),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "strict-transport-security": "max-age=31536000",
});

/** The built page as answers: a file where there is one, the page itself for every address inside it, so that each can be opened anew. */
export class Site {
  readonly #files: PageFiles;
  readonly #config: Uint8Array;
  readonly #guards: Record<string, string>;

  /** `config` is what the page reads of its deployment before it does anything. */
  constructor(files: PageFiles, { config, connect }: { config: object; connect: readonly string[] }) {
    this.#files = files;
    this.#config = new TextEncoder().encode(JSON.stringify(config));
    this.#guards = guards(connect);
  }

  answer(path: string): SiteAnswer {
    const name = path.startsWith(PAGE_BASE) ? path.slice(PAGE_BASE.length) : "";
    if (name === "config.json") return this.#found(name, this.#config);
    const file = this.#files.get(name);
    if (file) return this.#found(name, file);
    if (/\.\w+$/.test(name)) return { status: 404, body: new Uint8Array(), headers: { ...this.#guards, "cache-control": "no-store" } };
    return this.#found("index.html", this.#index());
  }

  #index(): Uint8Array {
    const index = this.#files.get("index.html");
    if (!index) throw new DuelineError("NOT_FOUND", "the page was not built");
    return index;
  }

  #found(name: string, body: Uint8Array): SiteAnswer {
    const mediaType = MEDIA[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    const caching = FOR_EVER.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    return { status: 200, body, headers: { ...this.#guards, "content-type": mediaType, "cache-control": caching } };
  }
}
