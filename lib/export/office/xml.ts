import { escapeMarkup } from "../markup.ts";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Halves of a surrogate pair and the two non-characters that no XML parser takes. */
const NO_XML = /[\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const xmlText = (text: string): string => escapeMarkup(text).replaceAll(NO_XML, "\uFFFD");

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function* relationships(all: Iterable<Relationship>): Generator<string> {
  yield `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
  for (const { id, type, target, external } of all)
    yield `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ""}/>`;
  yield "</Relationships>";
}

/** `[Content_Types].xml`: of which kind each part is. */
export function* contentTypes(parts: readonly (readonly [path: string, type: string])[]): Generator<string> {
  yield `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`;
  yield '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  yield '<Default Extension="xml" ContentType="application/xml"/>';
  for (const [path, type] of parts)
    yield `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  yield "</Types>";
}
