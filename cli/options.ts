import { InvalidArgumentError, Option } from "commander";
import type { PdfReaderName } from "../lib/read/reader.ts";

export const FORMATS = ["jsonl", "json", "table"] as const;
export type Format = (typeof FORMATS)[number];

export const formatOption = (): Option => new Option("--format <format>", "how to print").choices(FORMATS).default("jsonl");

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;
const YEAR_MONTH_OR_DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** JavaScript rolls 30 February over to March; a calendar does not. */
const isInCalendar = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && (!DAY.test(text) || new Date(text).toISOString().startsWith(text));

/** `YYYY-MM-DD`, or a date-time with its zone: the moment from which deadlines are judged. */
export function parseAsOf(text: string): string {
  if (DAY_OR_TIME.test(text) && isInCalendar(text) && isInCalendar(text.slice(0, 10))) return text;
  throw new InvalidArgumentError("Write a day as YYYY-MM-DD, or a time with its zone as 2026-03-01T09:00+05:00.");
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the date a document says of itself. */
export function parsePublished(text: string): string {
  if (YEAR_MONTH_OR_DAY.test(text) && isInCalendar(text)) return text;
  throw new InvalidArgumentError("Write a date as YYYY, YYYY-MM or YYYY-MM-DD.");
}

/** A whole number from 0: a place in a document's text, in Unicode code points. */
export function parseOffset(text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number: a place in what `dueline text` prints, counted from 0.");
}

export const isWebAddress = (text: string): boolean => /^https?:/i.test(text) && URL.canParse(text);

export function parseEndpoint(text: string): string {
  if (isWebAddress(text)) return text;
  throw new InvalidArgumentError("Write an address that starts with https:// or http://.");
}

export const asOfOption = (description: string): Option => new Option("--as-of <date>", description).argParser(parseAsOf);

export const PDF_READERS = ["pdfium", "pdf-parse"] as const satisfies readonly PdfReaderName[];

export const pdfReaderOption = (): Option =>
  new Option("--pdf-reader <name>", "what reads PDFs; pdf-parse is the second opinion, without positions")
    .choices(PDF_READERS)
    .default("pdfium");

/** The folder of one's own packs and calendars, where no option names one. */
export const PACKS_VARIABLE = "DUELINE_PACKS";

export const packsOption = (): Option =>
  new Option("--packs <folder>", `packs and calendars of your own, JSON or YAML (else the environment's ${PACKS_VARIABLE})`);

/** What a command that reads files takes. */
export const FILE_KINDS = "PDF, DOCX, ODT, HTML, MHTML, Markdown, text; e-mail and ZIP with the files in them";

export const metaOption = (): Option =>
  new Option("--meta <file>", "what you say of the document (JSON: title, publisher, published, language); overrules the file");

export const OCR_CHOICES = ["auto", "never"] as const;
export type OcrChoice = (typeof OCR_CHOICES)[number];

export const ocrOption = (): Option =>
  new Option("--ocr <when>", "whether to read pages that are pictures: auto, where a page has no usable text layer; never")
    .choices(OCR_CHOICES)
    .default("auto");

/** For options that may be given more than once. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
