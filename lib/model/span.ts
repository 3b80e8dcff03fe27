import * as z from "zod";

/** Where something stands in a text, end exclusive. Inside the pipeline: UTF-16 units; in everything public: Unicode code points. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Index of the first of some spans in text order for which a test holds, where it holds for all after it too. */
function firstWhere<T extends Span>(spans: readonly T[], holds: (span: T) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(spans[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Spans in text order that do not overlap one another: index of the first that starts at an offset or after it. */
export const firstFrom = (spans: readonly Span[], offset: number): number => firstWhere(spans, (span) => span.start >= offset);

/** … and of the first that ends after an offset. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number => firstWhere(spans, (span) => span.end > offset);
