import { Parser } from "htmlparser2";
import { enforce } from "../limits.ts";

/** Counts depth and tags in one pass without building a tree: deep or endless markup stalls every tree builder. Throws MARKUP_TOO_DEEP. */
export function guardMarkup(markup: string): void {
  let depth = 0;
  let tags = 0;
  const parser = new Parser({
    onopentagname() {
      enforce("markupDepth", ++depth);
      enforce("markupTags", ++tags);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.write(markup);
  parser.end();
}
