import { Option } from "commander";
import type { PdfReaderName } from "../../lib/read/reader.ts";
import { defineCommand } from "../command.ts";
import { write } from "../io.ts";
import { FILE_KINDS, type OcrChoice, ocrOption, parseOffset, parsePublished, pdfReaderOption } from "../options.ts";

interface Options {
  readonly at: number;
  readonly published?: string;
  readonly lang?: string;
  readonly pdfReader: PdfReaderName;
  readonly ocr: OcrChoice;
  readonly format: "text" | "json";
}

export const explain = defineCommand<Options>({
  name: "explain",
  define: (command) =>
    void command
      .description("say what was read at one place of a document, what was rejected, and why; needs no cloud")
      .argument("<file>", FILE_KINDS)
      .addOption(new Option("--at <offset>", "the place, in code points of `dueline text`").argParser(parseOffset).makeOptionMandatory())
      .addOption(new Option("--published <date>", "the date a document says of itself, where it says none").argParser(parsePublished))
      .option("--lang <code>", "the language, where it should not be detected")
      .addOption(pdfReaderOption())
      .addOption(ocrOption())
      .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text")),
  async run([path], { at, published, lang, pdfReader, ocr, format }, io) {
    const { requireLanguage } = await import("../source-files.ts");
    requireLanguage(lang);
    const [{ explainFile }, { explanationText }] = await Promise.all([import("../explain-file.ts"), import("../explanation-output.ts")]);
    const explanation = await explainFile(String(path), io, at, { published, language: lang, pdfReader, ocr });
    await write(io, format === "json" ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation));
    return "OK";
  },
});
