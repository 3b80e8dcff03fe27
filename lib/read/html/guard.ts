import { Parser } from "htmlparser2";
import { enforce } from "../limits.ts";

export interface MarkupShape {
  tags: number;
  /** Elements and the pieces of text between them; every reference to a character is a piece. */
  nodes: number;
  depth: number;
  /** Sum of the depths of all elements. */
  weight: number;
}

/** Measures the markup in one pass without building a tree: deep or endless markup stalls every tree builder. Throws MARKUP_TOO_DEEP. */
export function guardMarkup(markup: string): MarkupShape {
  const shape: MarkupShape = { tags: 0, nodes: 0, depth: 0, weight: 0 };
  let depth = 0;
  const parser = new Parser({
    onopentagname() {
      enforce("markupDepth", ++depth);
      enforce("markupTags", ++shape.tags);
      enforce("markupNodes", ++shape.nodes);
      shape.depth = Math.max(shape.depth, depth);
      shape.weight += depth;
    },
    ontext() {
      enforce("markupNodes", ++shape.nodes);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.write(markup);
  parser.end();
  return shape;
}
