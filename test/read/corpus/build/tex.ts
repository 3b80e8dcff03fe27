import { type CorpusBlock, type CorpusText, pieces } from "./source.ts";
import type { PrintStyle } from "./style.ts";

const LANGUAGES = { en: "english", ru: "russian", kk: "russian" } as const;
const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, "\\$&").replaceAll("~", "\\textasciitilde{}");

const inline = (text: string, notes: CorpusText["notes"]): string =>
  pieces(text)
    .map((piece) => ("text" in piece ? escaped(piece.text) : `\\footnote{${escaped(notes.get(piece.mark) ?? "")}}`))
    .join("");

function block(one: CorpusBlock, notes: CorpusText["notes"]): string {
  if (one.kind === "table") {
    const cells = one.rows[0]?.length ?? 1;
    const columns = `*{${cells}}{>{\\raggedright\\arraybackslash}p{${(0.86 / cells).toFixed(2)}\\columnwidth}}`;
    const rows = one.rows.map((row) => row.map(escaped).join(" & ")).join("\\\\[2pt] ");
    return `\\noindent{\\scriptsize\\begin{tabular}{@{}${columns}@{}}\\hline ${rows}\\\\ \\hline\\end{tabular}}\\par\\medskip`;
  }
  const text = inline(one.text, notes);
  if (one.kind === "title") return `{\\LARGE\\bfseries\\raggedright ${text}\\par}\\bigskip`;
  if (one.kind === "heading") return `\\section*{${text}}`;
  if (one.kind === "subheading") return `\\subsection*{${text}}`;
  if (one.kind === "caption") return `\\smallskip\\noindent{\\small ${text}}\\par`;
  if (one.kind === "boxed") return `\\medskip\\noindent\\fbox{\\parbox{.94\\columnwidth}{${text}}}\\par\\medskip`;
  return one.kind === "item" ? `\\noindent ${text}\\par` : `${text}\\par`;
}

/** A text for XeLaTeX: hyphenated and justified, with ligatures, footnotes and a running head. */
export function texSource({ blocks, notes }: CorpusText, style: PrintStyle): string {
  const running = (text: string): string => escaped(text).replace("\\#", "\\thepage");
  return `\\documentclass[${style.size}pt,${style.columns === 2 ? "twocolumn" : "onecolumn"}]{article}
\\usepackage[paperwidth=${style.page[0]}pt,paperheight=${style.page[1]}pt,margin=54pt]{geometry}
\\usepackage{array}\\usepackage{fontspec}\\setmainfont{${style.font}}
\\usepackage{polyglossia}\\setmainlanguage{${LANGUAGES[style.language]}}
\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}\\fancyhead[C]{\\footnotesize ${running(style.header)}}\\fancyfoot[C]{\\footnotesize ${running(style.footer)}}
\\begin{document}
${blocks.map((one) => block(one, notes)).join("\n\n")}
\\end{document}
`;
}
