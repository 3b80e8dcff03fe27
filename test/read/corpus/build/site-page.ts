import { type CorpusBlock, type CorpusText, escapeMarkup, pieces } from "./source.ts";

/** How a site's template marks up an article: by meaning, by nothing but classes, or as a layout of tables. */
export type Markup = "semantic" | "divs" | "tables";
export const MARKUPS: readonly Markup[] = ["semantic", "divs", "tables"];

/** What the site sets around every article; none of it may be left in the text. */
export const FURNITURE = [
  "Home",
  "About the centre",
  "Donate today",
  "We use cookies to make this page better.",
  "Accept all",
  "Related: Seven letters from the archive",
  "Related: How we count days",
  "Most read this week",
  "Subscribe to our newsletter",
  "Share on social networks",
  "Commenter Nightowl: I knew it all along.",
  "All rights reserved, Sample Press Service",
] as const;
export const SITE = "Sample Press Service";
export const PUBLISHED = "2024-03-18";

const [home, about, donate, cookies, accept, related1, related2, mostRead, subscribe, share, comment, rights] = FURNITURE;

const inline = (text: string): string =>
  pieces(text)
    .map((piece) =>
      "text" in piece ? escapeMarkup(piece.text) : `<sup><a href="#fn${piece.mark}" id="ref${piece.mark}">${piece.mark}</a></sup>`,
    )
    .join("");

const HEADINGS: Readonly<Partial<Record<CorpusBlock["kind"], string>>> = { title: "h1", heading: "h2", subheading: "h3" };

function tableOf(rows: readonly (readonly string[])[]): string {
  return `<table class="data">${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
}

function block(one: CorpusBlock, markup: Markup): string {
  if (one.kind === "table") return tableOf(one.rows);
  const heading = HEADINGS[one.kind];
  if (heading) return `<${heading}>${inline(one.text)}</${heading}>`;
  if (markup === "divs") return `<div class="para">${inline(one.text)}</div>`;
  return `<p>${inline(one.text)}</p>`;
}

function article({ blocks, notes }: CorpusText, markup: Markup): string {
  const list = [...notes].map(([mark, text]) => `<li id="fn${mark}">${escapeMarkup(text)} <a href="#ref${mark}">↑</a></li>`);
  return `${blocks.map((one) => block(one, markup)).join("\n")}<ol class="footnotes">${list.join("")}</ol>`;
}

const menu = (element: string): string =>
  `<${element} class="menu navigation"><a href="/">${home}</a> <a href="/about">${about}</a> <a href="/donate">${donate}</a></${element}>`;
const banner = `<div id="cookie-banner" class="cookie-consent"><p>${cookies}</p><button>${accept}</button></div>`;
const side = `<h3>${mostRead}</h3><ul><li><a href="/1">${related1}</a></li><li><a href="/2">${related2}</a></li></ul><p><a href="/n">${subscribe}</a></p>`;
const social = `<div class="share social"><a href="/s">${share}</a></div>`;
const comments = `<div id="comments" class="comments"><p>${comment}</p></div>`;

const LAYOUTS: Readonly<Record<Markup, (content: string) => string>> = {
  semantic: (content) =>
    `<header>${menu("nav")}</header>${banner}<main><article>${content}${social}</article></main><aside class="sidebar">${side}</aside><section>${comments}</section><footer><p>${rights}</p></footer>`,
  divs: (content) =>
    `<div class="top header">${menu("div")}</div>${banner}<div class="wrap"><div class="post-content">${content}</div>${social}<div class="sidebar widget">${side}</div></div>${comments}<div class="footer"><div>${rights}</div></div>`,
  tables: (content) =>
    `<table width="100%"><tr><td class="header" colspan="2">${menu("div")}</td></tr><tr><td class="sidebar">${side}</td><td class="content">${content}</td></tr><tr><td colspan="2" class="footer">${rights}</td></tr></table>${banner}${comments}`,
};

const HEADS: Readonly<Record<Markup, string>> = {
  semantic: `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"${PUBLISHED}T09:30:00+05:00","publisher":{"@type":"Organization","name":"${SITE}"}}</script>`,
  divs: `<meta property="article:published_time" content="${PUBLISHED}T09:30:00+05:00"><meta property="og:site_name" content="${SITE}">`,
  tables: `<meta name="DC.date.issued" content="${PUBLISHED}"><meta name="DC.publisher" content="${SITE}">`,
};

/** A corpus text as an article on a site of invented furniture. */
export function sitePage(text: CorpusText, markup: Markup, language: string): string {
  const title = text.blocks.find(({ kind }) => kind === "title");
  const name = title && "text" in title ? escapeMarkup(title.text) : SITE;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title>${HEADS[markup]}</head><body>${LAYOUTS[markup](article(text, markup))}</body></html>\n`;
}
