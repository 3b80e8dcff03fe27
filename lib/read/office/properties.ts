import { Parser } from "htmlparser2";
import type { DocumentMetadata } from "../../model/document.ts";
import { claim, settleMetadata } from "../metadata.ts";

const PROGRAM_TITLE = /\.(?:docx?|odt|rtf|pdf)$|^(?:untitled|document\d{0,3}|документ\d{0,3}|без имени)$|^(?:microsoft word|powerpoint)/i;

/** What office programs write into Title by themselves, or copy from a file's name, says nothing about the document. */
export const tellingTitle = (title: string | null): string | null => {
  const trimmed = title?.trim() ?? "";
  return trimmed === "" || PROGRAM_TITLE.test(trimmed) ? null : trimmed;
};

/** The title among a package's properties (`docProps/core.xml`, `meta.xml`). The dates there are those of the file, not of the document. */
export function titleProperty(xml: string | undefined): string | null {
  if (xml === undefined) return null;
  let inside = false;
  let title = "";
  const parser = new Parser(
    {
      onopentagname(name) {
        inside = name === "dc:title";
      },
      ontext(text) {
        if (inside) title += text;
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return tellingTitle(title);
}

export const officeMetadata = (xml: string | undefined): DocumentMetadata =>
  settleMetadata(claim("title", titleProperty(xml), "metadata", 0.6, "document properties"));
