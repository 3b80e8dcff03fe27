import type { DocumentMetadata, MetadataClaim } from "../../model/document.ts";
import { claim, settleMetadata } from "../metadata.ts";
import { type DomDocument, foldedText } from "./dom.ts";

const ISO_DAY = /^\s{0,8}((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T\s]|$)/;

/** Elements that say a thing of the page, the surest first; a `time` anywhere on the page may as well be that of a neighbouring article. */
interface Place {
  selector: string;
  attribute: "content" | "datetime";
  confidence: number;
}

const meta = (selector: string, confidence: number): Place => ({ selector: `meta[${selector}]`, attribute: "content", confidence });
const time = (selector: string, confidence: number): Place => ({ selector, attribute: "datetime", confidence });

const PUBLISHED: readonly Place[] = [
  meta('property="article:published_time"', 0.95),
  meta('property="og:published_time"', 0.95),
  meta('itemprop="datePublished"', 0.95),
  meta('name="datePublished"', 0.95),
  meta('name="DC.date.issued"', 0.95),
  time('time[itemprop="datePublished"]', 0.9),
  meta('name="DC.date"', 0.8),
  meta('name="dcterms.created"', 0.8),
  meta('name="pubdate"', 0.8),
  meta('name="publish-date"', 0.8),
  meta('name="date"', 0.7),
  time("article time[datetime]", 0.6),
  time("main time[datetime]", 0.6),
  time("header time[datetime]", 0.5),
  time("time[datetime]", 0.4),
];
const PUBLISHER: readonly Place[] = [
  meta('property="og:site_name"', 0.9),
  meta('name="publisher"', 0.9),
  meta('name="DC.publisher"', 0.9),
  meta('name="application-name"', 0.6),
];
const LINKED_DATA = 0.95;

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isArticle = (node: Json): boolean => /Article|Report|Posting|WebPage|Statement/.test(String(node["@type"]));

/** Every object of the page's JSON-LD; broken JSON is the page's problem, not the reader's. */
function linkedData(document: DomDocument): Json[] {
  const found: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? "");
      const roots = Array.isArray(parsed) ? parsed : [parsed];
      for (const root of roots.filter(isRecord))
        found.push(root, ...(Array.isArray(root["@graph"]) ? root["@graph"].filter(isRecord) : []));
    } catch {}
  }
  return found.filter(isArticle);
}

const dayOf = (value: unknown): string | null => (typeof value === "string" ? (ISO_DAY.exec(value)?.[1] ?? null) : null);
const filled = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

const attribute = (document: DomDocument, { selector, attribute: name }: Pick<Place, "selector" | "attribute">): string | null =>
  filled(document.querySelector(selector)?.getAttribute(name));

type Field = MetadataClaim["field"];

const told = (field: Field, value: string | null, confidence: number, by: string): MetadataClaim[] =>
  claim(field, value, "metadata", confidence, by);

const byLinkedData = (article: Json): MetadataClaim[] => {
  const publisher = isRecord(article.publisher) ? article.publisher.name : article.publisher;
  return [
    ...told("published", dayOf(article.datePublished), LINKED_DATA, "JSON-LD datePublished"),
    ...told("publisher", filled(publisher), LINKED_DATA, "JSON-LD publisher"),
    ...told("title", filled(article.headline), LINKED_DATA, "JSON-LD headline"),
  ];
};

const byTitle = (document: DomDocument): MetadataClaim[] => [
  ...told("title", attribute(document, { selector: 'meta[property="og:title"]', attribute: "content" }), 0.9, "og:title"),
  ...told("title", filled(foldedText(document.querySelector("h1"))), 0.8, "h1"),
  ...told("title", filled(document.title), 0.6, "title"),
];

/** What the page says of itself and where: title, publisher, publication day (ISO), from JSON-LD, meta elements and `time`. */
export function pageMetadata(document: DomDocument): DocumentMetadata {
  const days = PUBLISHED.flatMap((place) => told("published", dayOf(attribute(document, place)), place.confidence, place.selector));
  const publishers = PUBLISHER.flatMap((place) => told("publisher", attribute(document, place), place.confidence, place.selector));
  return settleMetadata([...linkedData(document).flatMap(byLinkedData), ...byTitle(document), ...days, ...publishers]);
}
