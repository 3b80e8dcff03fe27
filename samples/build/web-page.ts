import type { SourceBlock } from "./source.ts";

const TAGS = { title: "h1", heading: "h2", subheading: "h3", text: "p", item: "li" } as const;

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Blocks as HTML; neighbouring numbered items become one ordered list, which prints the numbers itself. */
export function bodyOf(blocks: readonly SourceBlock[]): string {
  const lines: string[] = [];
  let inList = false;
  for (const block of blocks) {
    if (block.kind === "page") continue;
    if (inList !== (block.kind === "item")) lines.push(inList ? "</ol>" : "<ol>");
    inList = block.kind === "item";
    const text = inList ? block.text.replace(/^\d{1,2}\. /, "") : block.text;
    lines.push(`<${TAGS[block.kind]}>${escapeText(text)}</${TAGS[block.kind]}>`);
  }
  return [...lines, ...(inList ? ["</ol>"] : [])].join("\n");
}

/** A template with `{{name}}` places; a place without a value is a mistake of ours. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w{1,20})\}\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${place}`);
    return value;
  });
}
