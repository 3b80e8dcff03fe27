import type { PDFParse } from "pdf-parse";
import { type PageLines, plainLine } from "../../clean/lines.ts";
import { DuelineError } from "../../errors.ts";
import { enforce } from "../limits.ts";
import type { PdfReader } from "./pdf-reader.ts";

/** Stand-ins for what pdf.js asks of a browser when it is loaded; nothing is ever drawn, so no native canvas is needed. */
const BROWSER_CLASSES = ["DOMMatrix", "ImageData", "Path2D"] as const;

async function loadParser(): Promise<typeof PDFParse> {
  const scope = globalThis as unknown as Record<string, unknown>;
  for (const name of BROWSER_CLASSES) scope[name] ??= class {};
  scope.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs" as string);
  return (await import("pdf-parse")).PDFParse;
}

function readError(error: unknown): DuelineError {
  if (error instanceof DuelineError) return error;
  const name = error instanceof Error ? error.name : "";
  return new DuelineError(/password/i.test(name) ? "PDF_ENCRYPTED" : "PDF_BROKEN", name, { cause: error });
}

async function readPages(parser: PDFParse, signal: AbortSignal | undefined): Promise<PageLines[]> {
  const total = (await parser.getInfo()).total;
  if (total <= 0) throw new DuelineError("PDF_NO_PAGES");
  enforce("pages", total);
  const pages: PageLines[] = [];
  for (let number = 1; number <= total; number++) {
    if (signal?.aborted) throw new DuelineError("READ_TIMEOUT", `after ${number - 1} of ${total} pages`);
    const { pages: read } = await parser.getText({ partial: [number], pageJoiner: "" });
    const text = read[0]?.text ?? "";
    enforce("pageCharacters", text.length);
    pages.push({ number, width: null, height: null, lines: text.split("\n").map(plainLine) });
  }
  return pages;
}

/** The second reader: pdf.js through pdf-parse, text in drawing order without positions. It takes its buffer over, so it gets a copy. */
export const pdfParse: PdfReader = {
  name: "pdf-parse",
  async read(bytes, { signal }) {
    const Parser = await loadParser();
    const parser = new Parser({ data: new Uint8Array(bytes), verbosity: 0 });
    try {
      const pages = await readPages(parser, signal);
      const { info } = await parser.getInfo();
      const title = typeof info?.Title === "string" && info.Title.trim() !== "" ? info.Title.trim() : null;
      return { pages, title, diagnostics: [] };
    } catch (error) {
      throw readError(error);
    } finally {
      await parser.destroy();
    }
  },
};
