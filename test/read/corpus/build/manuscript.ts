import { type CorpusBlock, type CorpusText, pieces } from "./source.ts";
import type { PrintStyle } from "./style.ts";

const GLYPHS: readonly (readonly [string, string])[] = [
  ["\\", "\\e"],
  ["“", "\\(lq"],
  ["”", "\\(rq"],
  ["’", "\\(cq"],
  ["–", "\\(en"],
  ["—", "\\(em"],
];

const glyphs = (text: string): string => GLYPHS.reduce((done, [from, to]) => done.replaceAll(from, to), text).replace(/^([.'])/, "\\&$1");

function running(text: string, notes: CorpusText["notes"]): string {
  const parts = pieces(text);
  const told = parts.flatMap((part) => ("mark" in part ? [`.FS\n\\*{${part.mark}\\*} ${glyphs(notes.get(part.mark) ?? "")}\n.FE`] : []));
  const line = parts.map((part) => ("text" in part ? glyphs(part.text) : `\\*{${part.mark}\\*}`)).join("");
  return [line, ...told].join("\n");
}

const TABLE = (rows: string[][]): string =>
  `.LP\n.TS\nallbox;\n${rows[0]?.map(() => "l").join(" ")}.\n${rows.map((row) => row.map(glyphs).join("\t")).join("\n")}\n.TE`;

function block(one: CorpusBlock, notes: CorpusText["notes"], macro: string): string {
  if (one.kind === "table") return TABLE(one.rows);
  const text = running(one.text, notes);
  if (one.kind === "title") return `.LP\n.ps +6\n.vs +7\n.ft B\n.ad l\n${text}\n.br\n.ad b\n.ft\n.ps\n.vs`;
  if (one.kind === "heading" || one.kind === "subheading") return `.SH ${one.kind === "heading" ? "1" : "2"}\n${text}`;
  if (one.kind === "boxed") return `.LP\n.B1\n${text}\n.B2`;
  return `${one.kind === "text" ? macro : ".LP"}\n${text}`;
}

const side = (text: string): string => `'${glyphs(text).replace("#", "%")}'`;

/** A text for groff's ms macros: hyphenated and justified, with footnotes. English only, as groff's own fonts have no Cyrillic. */
export function manuscript({ blocks, notes }: CorpusText, style: PrintStyle): string {
  const [width] = style.page;
  const body = blocks.map((one) => block(one, notes, style.indented ? ".PP" : ".LP")).join("\n");
  return `.nr PS ${style.size}\n.nr VS ${style.size * 1.25}\n.nr LL ${width - 120}p\n.nr PO 60p\n.nr HM 72p\n.nr FM 72p\n.OH '${side(style.header)}'\n.EH '${side(style.header)}'\n.OF '${side(style.footer)}'\n.EF '${side(style.footer)}'\n.P1\n${style.columns === 2 ? ".2C\n" : ""}${body}\n`;
}
