import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Boxes } from "../../../../functions/api/resources/boxes.ts";
import type { Event } from "../../../../lib/model/event.ts";
import { useAsked } from "../../../api/asked.ts";
import { get } from "../../../api/client.ts";
import { Asking } from "../../../shell/asking.tsx";
import { TextSource } from "../text-source.tsx";
import { DrawnPage, type Highlight } from "./drawn-page.tsx";
import { originalOf } from "./original.ts";
import { pdfOf } from "./pdf-library.ts";

interface Printed {
  pdf: PDFDocumentProxy;
  pages: Boxes["pages"];
  highlights: (Highlight & { page: number })[];
}

interface Stretch {
  kind: string;
  start: number;
  end: number;
}

const stretchesOf = ({ start, end, timex, agencies }: Event): Stretch[] => [
  { kind: "quote", start, end },
  { kind: "date", start: timex.start, end: timex.end },
  ...agencies.map((body) => ({ kind: "body", start: body.start, end: body.end })),
];

const boxesOf = (documentId: string, { start, end }: Stretch, signal: AbortSignal): Promise<Boxes> =>
  get<Boxes>(`/documents/${documentId}/boxes`, { from: start, to: end }, signal);

/** Null where the document has no pages: its text is shown instead. */
async function printOf(event: Event, signal: AbortSignal): Promise<Printed | null> {
  const stretches = stretchesOf(event);
  const answers = await Promise.all(stretches.map((stretch) => boxesOf(event.documentId, stretch, signal)));
  const quoted = answers[0]?.pages ?? [];
  if (quoted.length === 0) return null;
  const pdf = await pdfOf(event.documentId, () => originalOf(event.documentId));
  const highlights = answers.flatMap(({ boxes }, at) => boxes.map((box) => ({ ...box, kind: stretches[at]?.kind ?? "quote" })));
  return { pdf, pages: quoted, highlights };
}

/** The printed page with the words that a line rests on; a document without pages is shown as text. */
export default function PdfSource({ event }: { event: Event }) {
  const question = useAsked((signal) => printOf(event, signal).then((print) => ({ print })), [event.documentId, event.start, event.end]);
  return (
    <Asking question={question}>
      {({ print }) =>
        print === null ? (
          <TextSource event={event} />
        ) : (
          print.pages.map(({ number, width, height }) => (
            <DrawnPage
              key={number}
              pdf={print.pdf}
              page={number}
              size={{ width: width ?? 595, height: height ?? 842 }}
              highlights={print.highlights.filter(({ page }) => page === number)}
            />
          ))
        )
      }
    </Asking>
  );
}
