import type { DocumentMetadata } from "../../model/document.ts";
import { type DomDocument, foldedText } from "./dom.ts";

const ISO_DAY = /^\s{0,8}((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T\s]|$)/;

const PUBLISHED_META = [
  'meta[property="article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished"]',
  'meta[name="DC.date.issued"]',
  'meta[name="DC.date"]',
  'meta[name="dcterms.created"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
];
const PUBLISHED_TIME = [
  'time[itemprop="datePublished"]',
  "article time[datetime]",
  "main time[datetime]",
  "header time[datetime]",
  "time[datetime]",
];
const PUBLISHER_META = [
  'meta[property="og:site_name"]',
  'meta[name="publisher"]',
  'meta[name="DC.publisher"]',
  'meta[name="application-name"]',
];

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

function firstOf<Found>(candidates: Iterable<Found | null>): Found | null {
  for (const candidate of candidates) if (candidate !== null) return candidate;
  return null;
}

const attribute = (document: DomDocument, selector: string, name: string): string | null =>
  filled(document.querySelector(selector)?.getAttribute(name));

function publishedDay(document: DomDocument, articles: readonly Json[]): string | null {
  return firstOf([
    ...articles.map((article) => dayOf(article.datePublished)),
    ...PUBLISHED_META.map((selector) => dayOf(attribute(document, selector, "content"))),
    ...PUBLISHED_TIME.map((selector) => dayOf(attribute(document, selector, "datetime"))),
  ]);
}

function publisherOf(document: DomDocument, articles: readonly Json[]): string | null {
  return firstOf([
    ...articles.map((article) => (isRecord(article.publisher) ? filled(article.publisher.name) : filled(article.publisher))),
    ...PUBLISHER_META.map((selector) => attribute(document, selector, "content")),
  ]);
}

/** What the page says of itself: title, publisher, publication day (ISO), from JSON-LD, meta elements and `time`, in this order. */
export function pageMetadata(document: DomDocument): DocumentMetadata {
  const articles = linkedData(document);
  const day = publishedDay(document, articles);
  const title = firstOf([
    ...articles.map((article) => filled(article.headline)),
    attribute(document, 'meta[property="og:title"]', "content"),
    filled(foldedText(document.querySelector("h1"))),
    filled(document.title),
  ]);
  return { title, publisher: publisherOf(document, articles), published: day === null ? null : { edtf: day, source: "metadata" } };
}
