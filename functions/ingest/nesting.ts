import { type Nesting, OUTERMOST } from "../../lib/read/containers.ts";
import type { Source } from "../shared/store/objects.ts";

/** How deep the bytes lie that came from this place. */
export const nestingOf = (source: Pick<Source, "container"> | undefined): Nesting => source?.container ?? OUTERMOST;

/** A document that lies in several places is read as in the outermost of them. */
export const outermost = (sources: readonly Pick<Source, "container">[]): Nesting =>
  sources.map(nestingOf).reduce((a, b) => (b.depth < a.depth ? b : a), nestingOf(sources[0]));
