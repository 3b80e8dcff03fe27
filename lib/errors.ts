/** Every way in which Dueline refuses or half-reads something: one literal code each, a sentence that says what, where and what to do. */
export const ERROR_CODES = {
  EMPTY_FILE: "There is nothing to read in the file. Upload it again from its source.",
  FILE_TOO_LARGE: "The file is larger than Dueline reads. Split it, or upload the part that matters.",
  TOO_MANY_PAGES: "The document has more pages than Dueline reads. Split it.",
  TEXT_TOO_LONG: "The document holds more text than Dueline reads. Split it; what was read is marked partial.",
  LINE_TOO_LONG: "The text has a line longer than any document has. Check that it is a document and not data.",
  UNKNOWN_FORMAT: "Dueline does not read this kind of file. Convert it to PDF, DOCX, HTML or text.",
  NOT_TEXT: "The file is named as text but holds binary data. Upload the original document.",
  WRONG_ENCODING: "The text is in no encoding that Dueline knows (UTF-8, UTF-16, windows-1251, KOI8-R). Save it as UTF-8.",
  MARKUP_TOO_DEEP: "The HTML is nested too deeply or has too many elements. Save the page's text instead.",
  OFFICE_BROKEN: "The document is damaged or cut off. Open it in an office program and save it again.",
  OFFICE_TOO_COMPLEX: "The document unpacks to more, or is nested deeper, than any document. Save it as PDF or as text.",
  FILE_ENCRYPTED: "The file asks for a password. Save a copy without one.",
  MAIL_BROKEN: "The message is nested deeper, or has more headers, than any message. Save its text and its attachments.",
  ARCHIVE_BROKEN: "The archive is damaged or cut off. Pack it again, or upload its files one by one.",
  ARCHIVE_TOO_LARGE: "The archive unpacks to more, or holds more files, than Dueline reads. Upload its files one by one.",
  PART_FAILED: "A file in this archive or message could not be read. It is a document of its own and says why.",
  ARCHIVE_TOO_DEEP: "The file lies in too many archives or messages, one in the other. Upload it by itself.",
  BAD_METADATA: "What is said about the document does not fit its schema (title, publisher, published, language).",
  PDF_ENCRYPTED: "The PDF asks for a password. Save a copy without one.",
  PDF_BROKEN: "The PDF is damaged or cut off. Fetch it again from its source.",
  PDF_TOO_COMPLEX: "Reading the PDF takes more memory than any document needs. Print it to a new PDF, or upload its text.",
  PDF_NO_PAGES: "The PDF has no pages. Fetch it again from its source.",
  PDF_NO_TEXT:
    "No page of the PDF gave text, neither by its text layer nor by OCR. Scan it again with 200 dpi or more, or upload its text.",
  READ_TIMEOUT: "Reading took longer than the limit. Split the document.",
  READ_TOO_COMPLEX: "Reading the file takes more memory than any document needs. Print it to a new PDF, or upload its text.",
  READER_FAILED: "The file makes its reader fail. Open it, save it anew and upload that, or upload its text.",
  LANGUAGE_UNKNOWN: "Dueline has no vocabulary for this document's language yet.",
  BAD_DATE: "This is no date that Dueline can read. Write it as YYYY, YYYY-MM or YYYY-MM-DD.",
  BAD_RULE_PACK: "The rule pack can't be used. docs/adding-a-pack.md shows how one is written.",
  BAD_CALENDAR: "The calendar can't be used. docs/adding-a-pack.md shows how one is written.",
  OUT_OF_TEXT: "The text has no such place. Offsets count the Unicode code points of what `dueline text` prints, from 0.",
  BAD_INPUT: "The input does not fit its schema.",
  TOO_LARGE: "The request is larger than one may be. Send it in parts.",
  NOT_FOUND: "There is no such thing here.",
  NOT_SIGNED_IN: "Nobody is signed in. Sign in, or send an API key.",
  NOT_ALLOWED: "You may not do this here. Ask an administrator of your organisation for the role.",
  CHANGED: "Somebody has changed this since you read it, so nothing was written. Read it again and decide.",
  POISON: "The document could not be processed after three tries. It was set aside; see its state.",
  CANNOT_FETCH:
    "The bucket does not give the file out: it lies in an archive, or Dueline may not read it. Restore it or allow it, then upload it again.",
  CANNOT_OPEN: "The file could not be opened. Check its path and that you may read it.",
  NAME_LEFT: "A name would still stand in the pseudonymised export, so nothing was written. Report the place it names.",
  BAD_OPTION: "An option has a value that Dueline does not know.",
  CLOUD_UNREACHABLE:
    "No Dueline cloud answers. Start one with `npm start` in a clone of the project, or set DUELINE_API_URL to a deployed one.",
  CLOUD_REFUSED: "The cloud refused the request. Check the credentials in the environment.",
  STALE: "A newer run has written in the meantime; this one was dropped.",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that a person can act on: `code` for machines, `detail` for the place (never document text or a name). */
export class DuelineError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  constructor(code: ErrorCode, detail?: string, options?: { cause?: unknown }) {
    super(detail ? `${ERROR_CODES[code]} (${detail})` : ERROR_CODES[code], options);
    this.name = "DuelineError";
    this.code = code;
    this.detail = detail;
  }
}
