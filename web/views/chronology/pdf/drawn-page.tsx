import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../../words/index.ts";

/** A rectangle in points from the top left corner of the page as displayed. */
export interface Highlight {
  kind: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

async function draw(pdf: PDFDocumentProxy, page: number, canvas: HTMLCanvasElement, width: number, begun: (task: RenderTask) => void) {
  const sheet = await pdf.getPage(page);
  const [{ width: points }, ratio] = [sheet.getViewport({ scale: 1 }), window.devicePixelRatio || 1];
  const viewport = sheet.getViewport({ scale: (width / points) * ratio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = sheet.render({ canvas, viewport });
  begun(task);
  await task.promise;
}

export interface DrawnPageProps {
  pdf: PDFDocumentProxy;
  page: number;
  /** In points, as the highlights are. */
  size: { width: number; height: number };
  highlights: readonly Highlight[];
}

/** One page as it is printed, with rectangles over the words that a line rests on; the first is scrolled to. */
export function DrawnPage({ pdf, page, size, highlights }: DrawnPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let drawing: RenderTask | null = null;
    const target = canvas.current;
    if (!target) return;
    setDrawn(false);
    draw(pdf, page, target, target.clientWidth || size.width, (task) => {
      drawing = task;
    }).then(
      () => setDrawn(true),
      () => {},
    );
    return () => drawing?.cancel();
  }, [pdf, page]);
  useEffect(() => first.current?.scrollIntoView({ block: "center" }), [isDrawn, highlights]);
  const share = (points: number, of: number) => `${(100 * points) / of}%`;
  return (
    <div class="sheet" data-drawn={isDrawn} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={canvas} role="img" aria-label={say("source.page", { page })} />
      {highlights.map(({ kind, x, y, w, h }, at) => (
        <div
          key={`${kind} ${x} ${y} ${w}`}
          ref={at === 0 ? first : null}
          class="highlight"
          data-kind={kind}
          style={{ left: share(x, size.width), top: share(y, size.height), width: share(w, size.width), height: share(h, size.height) }}
        />
      ))}
    </div>
  );
}
