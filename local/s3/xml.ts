import { XMLParser, XMLValidator } from "fast-xml-parser";
import { S3Error } from "./s3-error.ts";

/** What `xml` writes: text, a nested element, or the same element several times. Absent values write nothing. */
export type XmlValue = string | number | boolean | undefined | XmlElements | XmlElements[] | string[];
export interface XmlElements {
  [name: string]: XmlValue;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;" };

function escapeText(text: string): string {
  return text.replace(/[&<>"\r\n]/g, (char) => ESCAPES[char] ?? char);
}

function writeElement(name: string, value: XmlValue): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => writeElement(name, one)).join("");
  const inner = typeof value === "object" ? writeElements(value) : escapeText(String(value));
  return `<${name}>${inner}</${name}>`;
}

function writeElements(elements: XmlElements): string {
  return Object.entries(elements)
    .map(([name, value]) => writeElement(name, value))
    .join("");
}

export function writeXml(root: string, elements: XmlElements): string {
  const namespace = root === "Error" ? "" : ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${writeElements(elements)}</${root}>`;
}

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: true, htmlEntities: true });

/** A parsed element: text, or its children by name (one, or several of the same name). */
export type ParsedXml = string | { [name: string]: ParsedXml | ParsedXml[] };

/** Parses a small request body; `root` is the element it must have. No DOCTYPE, hence no entities of the sender's making. */
export function readXml(text: string, root: string): ParsedXml {
  if (text.includes("<!DOCTYPE") || XMLValidator.validate(text) !== true) throw new S3Error("MalformedXML");
  const parsed = parser.parse(text) as { [name: string]: ParsedXml };
  const element = parsed[root];
  if (element === undefined) throw new S3Error("MalformedXML");
  return element;
}

export function childrenOf(element: ParsedXml | undefined, name: string): ParsedXml[] {
  if (element === undefined || typeof element === "string") return [];
  const found = element[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

export function textOf(element: ParsedXml | undefined, name: string): string | undefined {
  const [found] = childrenOf(element, name);
  return typeof found === "string" ? found : undefined;
}
