import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textOfPrint } from "../corpus.ts";
import { PRINTS, type Print, type Producer } from "../prints.ts";
import { manuscript } from "./manuscript.ts";
import { openDocument } from "./open-document.ts";
import { printRows } from "./rows.ts";
import { texSource } from "./tex.ts";
import { webPage } from "./web-page.ts";

const PDF_FOLDER = join(import.meta.dirname, "..", "pdf");

const run = (command: string, args: readonly string[], cwd: string): Buffer =>
  execFileSync(command, args, { cwd, stdio: ["ignore", "pipe", "ignore"], timeout: 180_000, maxBuffer: 1e8 });

function office(cwd: string, from: string, to: string): void {
  run("soffice", [`-env:UserInstallation=file://${cwd}/profile`, "--headless", "--convert-to", to, from], cwd);
}

const fontFile = (family: string, style: string): string =>
  execFileSync("fc-match", ["-f", "%{file}", `${family}:style=${style}`], { encoding: "utf8" });

/** How each producer makes `print.pdf` in an empty folder. */
const PRESSES: Readonly<Record<Producer, (one: Print, cwd: string) => void | Promise<void>>> = {
  libreoffice(one, cwd) {
    writeFileSync(join(cwd, "print.fodt"), openDocument(textOfPrint(one), one.style));
    office(cwd, "print.fodt", "pdf");
  },
  word(one, cwd) {
    writeFileSync(join(cwd, "print.fodt"), openDocument(textOfPrint(one), one.style));
    office(cwd, "print.fodt", "docx");
    office(cwd, "print.docx", "pdf");
  },
  chromium(one, cwd) {
    writeFileSync(join(cwd, "print.html"), webPage(textOfPrint(one), one.style));
    const args = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${cwd}/profile`, "--no-pdf-header-footer"];
    run("chromium", [...args, "--print-to-pdf=print.pdf", `file://${cwd}/print.html`], cwd);
  },
  groff(one, cwd) {
    writeFileSync(join(cwd, "print.ms"), manuscript(textOfPrint(one), one.style));
    const paper = `-P-p${one.style.page
      .map((points) => `${points / 72}i`)
      .reverse()
      .join(",")}`;
    writeFileSync(join(cwd, "print.pdf"), run("groff", ["-t", "-ms", "-Tpdf", "-Kutf8", paper, "print.ms"], cwd));
  },
  async rows(one, cwd) {
    const fonts = { plain: fontFile("PT Sans", "Regular"), bold: fontFile("PT Sans", "Bold") };
    writeFileSync(join(cwd, "print.pdf"), await printRows(textOfPrint(one), one.style, fonts));
  },
  tex(one, cwd) {
    writeFileSync(join(cwd, "print.tex"), texSource(textOfPrint(one), one.style));
    run("xelatex", ["-interaction=batchmode", "print.tex"], cwd);
  },
};

/** Makes the named prints, or all; needs LibreOffice, Chromium, groff, XeLaTeX and their fonts on the machine. */
async function build(names: readonly string[]): Promise<void> {
  for (const one of PRINTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const cwd = mkdtempSync(join(tmpdir(), "dueline-corpus-"));
    try {
      await PRESSES[one.producer](one, cwd);
      const target = join(PDF_FOLDER, `${one.name}.pdf`);
      writeFileSync(target, readFileSync(join(cwd, "print.pdf")));
      process.stdout.write(`${one.name} ${readFileSync(target).length}\n`);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  }
}

await build(process.argv.slice(2));
