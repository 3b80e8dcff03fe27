import { Readability } from "@mozilla/readability";
import { type Block, textOf } from "../../clean/lines.ts";
import { blocksOf } from "./blocks.ts";
import { type DomDocument, type DomElement, foldedText } from "./dom.ts";

const CHARACTER_THRESHOLD = 200;
const DATELINE = /date|time|publi|posted|meta/i;
const DATELINE_LONGEST = 60;
const DATELINE_REACH = 12;
const YEAR = /\b(?:19|20)\d{2}\b/;
const SENTENCE_SHARE = 0.25;

function articleElement(document: DomDocument): DomElement | null {
  const copy = document.cloneNode(true);
  const article = new Readability<DomElement>(copy as never, {
    charThreshold: CHARACTER_THRESHOLD,
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  return article?.content ?? null;
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + textOf(block).length, 0);

/** A dateline under the title ("28.02.2017"): short, with a year, in an element named for it, close after the h1; a clock in the site's head is none. */
function dateline(document: DomDocument): string | null {
  const elements = [...document.querySelectorAll("h1, time, [class], [id]")];
  const title = elements.findIndex((element) => element.tagName === "H1");
  if (title < 0) return null;
  const named = elements
    .slice(title + 1, title + 1 + DATELINE_REACH)
    .filter((element) => element.tagName === "TIME" || DATELINE.test(`${element.className} ${element.id}`));
  return (
    named
      .map(foldedText)
      .find((text) => text.length > 0 && text.length <= DATELINE_LONGEST && YEAR.test(text) && !/©|copyright/i.test(text)) ?? null
  );
}

/** Markup that names no part of the page and leads nowhere has no site around its text that could be left out. */
const SITE = "nav, header, footer, aside, form, button, iframe, [role], [class], [id], a[href]";
const isBare = (document: DomDocument): boolean => document.querySelector(SITE) === null;

const block = (kind: Block["kind"], text: string): Block => ({ kind, pieces: [{ text, page: null }] });

/** Everything that the page shows. */
export const pageBlocks = (document: DomDocument): Block[] => (document.body === null ? [] : blocksOf(document.body));

/** The article without menus, banners and footers; the whole body of a bare page, and where Readability sees no article or would lose most of one. */
export function articleBlocks(document: DomDocument): Block[] {
  const whole = pageBlocks(document);
  if (isBare(document)) return whole;
  const article = articleElement(document);
  const content = article === null ? [] : blocksOf(article);
  if (lengthOf(content) < SENTENCE_SHARE * lengthOf(whole.filter((one) => textOf(one).length > CHARACTER_THRESHOLD))) return whole;
  if (content.length === 0) return whole;
  const heading = foldedText(document.querySelector("h1"));
  const date = dateline(document);
  const texts = content.map(textOf);
  const first: Block[] = [];
  if (heading !== "" && !texts.includes(heading)) first.push({ ...block("heading", heading), level: 1 });
  if (date !== null && !texts.some((text) => text.includes(date))) first.push(block("text", date));
  return [...first, ...content];
}
