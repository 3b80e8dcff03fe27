import { A4, A5, LETTER, type PrintStyle } from "./build/style.ts";

export type Producer = "libreoffice" | "word" | "chromium" | "groff" | "rows" | "tex";

/** One printed PDF of a text; held-out prints were not looked at while the layout was written. */
export interface Print {
  name: string;
  /** A file of `texts/`, or the report or the statement among the samples. */
  text: "report" | "statement" | "ru-obzor" | "kk-khat" | "en-review" | "ru-zapiska" | "kk-zhazba";
  producer: Producer;
  heldOut: boolean;
  style: PrintStyle;
}

const PLAIN = { size: 11, page: A4, columns: 1, justified: true, hyphenated: false, indented: false } as const;
const REPORT = {
  ...PLAIN,
  language: "en",
  font: "Liberation Serif",
  header: "Answers That Do Not Come",
  footer: "Ashyq Esik · #",
} as const;
const OBZOR = { ...PLAIN, language: "ru", font: "PT Serif", header: "Восемнадцать месяцев без ответа", footer: "Стр. #" } as const;
const KHAT = { ...PLAIN, language: "kk", font: "DejaVu Serif", header: "Жауапсыз қалған арыздар · #", footer: "«Ақ жол»" } as const;
const REVIEW = { ...PLAIN, language: "en", font: "DejaVu Serif", header: "Northern Watch, March 2024", footer: "- # -" } as const;
const ZAPISKA = { ...PLAIN, language: "ru", font: "DejaVu Serif", header: "Приёмная «Маяк» | #", footer: "Записка о сроках" } as const;
const ZHAZBA = { ...PLAIN, language: "kk", font: "PT Sans", header: "Мерзімдер туралы жазба", footer: "#-бет" } as const;
const STATEMENT = { ...PLAIN, language: "en", font: "PT Serif", header: "Information statement", footer: "Page #" } as const;
/** A font that lacks the Kazakh letters: the producer borrows them from another one. */
const POOR_FONT = "Liberation Sans Narrow";

const print = (name: string, text: Print["text"], producer: Producer, style: PrintStyle, heldOut = false): Print => ({
  name,
  text,
  producer,
  style,
  heldOut,
});

/** Every print of the corpus. `build/build.ts` makes them; the PDFs are committed, as not everybody has the producers. */
export const PRINTS: readonly Print[] = [
  print("lo-en-report", "report", "libreoffice", REPORT),
  print("lo-en-columns", "report", "libreoffice", { ...REPORT, size: 10, columns: 2, hyphenated: true, indented: true }),
  print("lo-ru-obzor", "ru-obzor", "libreoffice", { ...OBZOR, page: A5, hyphenated: true }),
  print("lo-kk-poor-font", "kk-khat", "libreoffice", { ...KHAT, page: A5, font: POOR_FONT }),
  print("lo-kk-columns", "kk-khat", "libreoffice", { ...KHAT, page: A5, font: POOR_FONT, size: 9, columns: 2 }),
  print("word-ru-obzor", "ru-obzor", "word", { ...OBZOR, page: LETTER, font: "Carlito", justified: false, indented: true }),
  print("cr-en-report", "report", "chromium", { ...REPORT, font: "DejaVu Serif", size: 10, hyphenated: true }),
  print("cr-kk-khat", "kk-khat", "chromium", { ...KHAT, page: A5, justified: false }),
  print("gr-en-report", "report", "groff", { ...REPORT, page: LETTER, hyphenated: true }),
  print("gr-en-columns", "report", "groff", { ...REPORT, page: LETTER, size: 10, columns: 2, hyphenated: true, indented: true }),
  print("rw-en-report", "report", "rows", { ...REPORT, size: 10, columns: 2 }),
  print("rw-ru-obzor", "ru-obzor", "rows", { ...OBZOR, size: 10, columns: 2 }),
  print("lo-en-review", "en-review", "libreoffice", { ...REVIEW, page: A5, size: 9, columns: 2, hyphenated: true }),
  print("word-kk-zhazba", "kk-zhazba", "word", { ...ZHAZBA, page: A5, indented: true }),
  print("cr-ru-zapiska", "ru-zapiska", "chromium", { ...ZAPISKA, page: A5, indented: true, hyphenated: true }),
  print("tex-en-review", "en-review", "tex", { ...REVIEW, page: A5, size: 10 }),
  print("tex-ru-zapiska", "ru-zapiska", "tex", { ...ZAPISKA, page: A5, size: 11 }),
  print("rw-kk-zhazba", "kk-zhazba", "rows", { ...ZHAZBA, page: A5, columns: 2 }),
  print("cr-en-statement", "statement", "chromium", { ...STATEMENT, page: A5, columns: 2, hyphenated: true }),
  print("tex-kk-khat", "kk-khat", "tex", { ...KHAT, page: A5, size: 10 }),
  print("cr-en-review", "en-review", "chromium", { ...REVIEW, page: A5, size: 9, columns: 2, hyphenated: true }),
  print("tex-kk-zhazba", "kk-zhazba", "tex", { ...ZHAZBA, page: A5, size: 12 }),
  print("word-en-statement", "statement", "word", { ...STATEMENT, page: A5, columns: 2 }),
  print("tex-en-statement", "statement", "tex", { ...STATEMENT, page: A5, size: 10, columns: 2 }),
  print("tex-en-report", "report", "tex", { ...REPORT, page: LETTER, size: 10, columns: 2 }, true),
  print("gr-en-review", "en-review", "groff", { ...REVIEW, page: A5, size: 10, indented: true }, true),
  print("word-en-report", "report", "word", { ...REPORT, font: "Carlito", justified: false, indented: true }, true),
  print("lo-ru-zapiska", "ru-zapiska", "libreoffice", { ...ZAPISKA, page: A5, size: 9, columns: 2, hyphenated: true }, true),
  print("cr-ru-obzor", "ru-obzor", "chromium", { ...OBZOR, page: LETTER, columns: 2 }, true),
  print("rw-en-statement", "statement", "rows", { ...STATEMENT, page: A5, columns: 2 }, true),
  print("lo-kk-zhazba", "kk-zhazba", "libreoffice", { ...ZHAZBA, page: A5, indented: true, font: POOR_FONT }, true),
  print("lo-en-statement", "statement", "libreoffice", { ...STATEMENT, page: LETTER, columns: 2, hyphenated: true }, true),
  print("gr-en-statement", "statement", "groff", { ...STATEMENT, page: A5, size: 10, hyphenated: true }, true),
  print("word-ru-zapiska", "ru-zapiska", "word", { ...ZAPISKA, page: A5, indented: true }, true),
  print("cr-kk-zhazba", "kk-zhazba", "chromium", { ...ZHAZBA, page: A5, size: 12, indented: true }, true),
];
