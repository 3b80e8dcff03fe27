import type { PDFDocumentProxy } from "pdfjs-dist";

/** Where the build lays what pdf.js fetches when a document asks for it. */
const BESIDE = `${import.meta.env.BASE_URL}pdf/`;

/** pdf.js is half a megabyte: it is loaded with the first page that somebody looks at. */
async function library() {
  const [pdfjs, { default: worker }] = await Promise.all([import("pdfjs-dist"), import("pdfjs-dist/build/pdf.worker.min.mjs?url")]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker;
  return pdfjs;
}

/** Opens a PDF for drawing only: no script of it runs, no link of it is followed, nothing is evaluated. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await library();
  return await getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    cMapUrl: `${BESIDE}cmaps/`,
    standardFontDataUrl: `${BESIDE}standard_fonts/`,
    wasmUrl: `${BESIDE}wasm/`,
  }).promise;
}

/** Documents that were looked at last; a lawyer goes to and fro between lines of the same few. */
const KEPT = 3;
const opened = new Map<string, Promise<PDFDocumentProxy>>();

export function pdfOf(documentId: string, bytes: () => Promise<Uint8Array>): Promise<PDFDocumentProxy> {
  const known = opened.get(documentId) ?? bytes().then(openPdf);
  opened.delete(documentId);
  opened.set(documentId, known);
  known.catch(() => opened.delete(documentId));
  for (const [oldest, document] of [...opened].slice(0, -KEPT)) {
    opened.delete(oldest);
    void document.then((one) => one.destroy());
  }
  return known;
}
