import * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import { boxesOf, PageRectangle, Sheet } from "../../../lib/read/boxes.ts";
import { KEYS } from "../../shared/keys.ts";
import { documentKind } from "../../shared/store/document-record.ts";
import { readRecord } from "../../shared/store/record.ts";
import type { ApiDeps } from "../deps.ts";
import { BoxesQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";

/** Where a stretch of the text is printed, in points from the top left corner of the pages as displayed, and how large these pages are. */
export const Boxes = z.object({ boxes: z.array(PageRectangle), pages: z.array(Sheet) });
export type Boxes = z.infer<typeof Boxes>;

const NONE: Boxes = { boxes: [], pages: [] };

/** `from` and `to` are offsets as events carry them: code points, end exclusive. Empty for formats without pages. */
async function boxesBetween({ table, tenant, prints }: ApiDeps, documentId: string, { from, to }: BoxesQuery): Promise<Boxes> {
  const record = await readRecord(table, documentKind, KEYS.document(tenant, documentId));
  if (!record || record.generation === 0) throw new DuelineError("NOT_FOUND", "boxes: the document has not been read");
  if ((record.reading?.coverage.pagesTotal ?? 0) === 0) return NONE;
  const print = await prints.read(tenant, documentId, record.generation);
  const boxes = boxesOf(print, { start: from, end: to });
  const touched = new Set(boxes.map(({ page }) => page));
  return { boxes, pages: print.pages.filter(({ number }) => touched.has(number)) };
}

export const boxRoutes = [
  defineRoute({
    method: "GET",
    path: "/documents/{id}/boxes",
    summary: "Where a stretch of the text is printed on the document's pages",
    role: "viewer",
    query: BoxesQuery,
    answer: Boxes,
    run: async ({ deps, params, query }) => await boxesBetween(deps, params.id ?? "", query),
  }),
];
