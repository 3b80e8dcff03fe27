import { Parser } from "htmlparser2";
import { DuelineError } from "../../errors.ts";
import type { ZipEntry } from "../archive/zip.ts";
import { enforce } from "../limits.ts";

const XML_PART = /\.(?:xml|rels)$/i;

/** Measures one part of a package in one pass; deep or endless markup stalls tree builders, and no office program writes a DOCTYPE. */
function guardPart(xml: string): void {
  let [tags, depth] = [0, 0];
  const parser = new Parser(
    {
      onopentagname() {
        enforce("officeXmlTags", ++tags);
        enforce("officeXmlDepth", ++depth);
      },
      onclosetag() {
        depth--;
      },
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new DuelineError("OFFICE_BROKEN", "it declares entities");
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

/** Unpacks and measures every XML part before any parser of trees sees one. Gives their texts by name. Throws OFFICE_TOO_COMPLEX, OFFICE_BROKEN. */
export async function guardPackage(entries: readonly ZipEntry[]): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let total = 0;
  for (const entry of entries.filter(({ name }) => XML_PART.test(name))) {
    total += entry.size;
    enforce("officeXmlBytes", total);
    const bytes = await entry.read();
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    guardPart(text);
    parts.set(entry.name, text);
  }
  return parts;
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
