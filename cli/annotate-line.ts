import * as z from "zod";
import { annotateText } from "../lib/annotate.ts";
import { parseEdtf } from "../lib/edtf/index.ts";
import { DuelineError } from "../lib/errors.ts";
import { LANGUAGES, languageOf } from "../lib/language/index.ts";
import type { InputLine } from "./lines.ts";

const AnnotateInput = z.object({
  doc: z.string(),
  text: z.string(),
  dct: z.string().nullish(),
  lang: z.string().nullish(),
});

/** The answer to a line, and what of the line could not be used: it was answered without that. */
export interface AnsweredLine {
  readonly answer: ReturnType<typeof annotateText>;
  readonly unused: readonly DuelineError[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DuelineError("BAD_INPUT", "not JSON");
  }
}

const TIME_OF_DAY = /T.*$/;

/** The day of `dct`; a time with it is not needed. Null where it is no date. */
function dayOf(dct: string): string | null {
  const day = dct.trim().replace(TIME_OF_DAY, "");
  return parseEdtf(day)?.kind === "date" ? day : null;
}

/** "en-GB" is English. */
const primaryLanguage = (lang: string): string => lang.trim().toLowerCase().split(/[-_]/)[0] ?? "";

/** One input line of `annotate`, answered. Errors tell the field that is wrong, never its content. */
export function annotateLine(line: InputLine): AnsweredLine {
  if ("error" in line) throw line.error;
  const parsed = AnnotateInput.safeParse(parseJson(line.text));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code }) => `${path.join(".") || "line"}: ${code}`);
    throw new DuelineError("BAD_INPUT", fields.join(", "));
  }
  const { doc, text } = parsed.data;
  const dct = parsed.data.dct ? dayOf(parsed.data.dct) : null;
  const lang = parsed.data.lang ? primaryLanguage(parsed.data.lang) : null;
  const unused: DuelineError[] = [];
  if (parsed.data.dct && dct === null) unused.push(new DuelineError("BAD_DATE", "dct; answered without it"));
  if (lang !== null && !languageOf(lang))
    unused.push(new DuelineError("LANGUAGE_UNKNOWN", `lang; answered without dates; there are ${Object.keys(LANGUAGES).join(", ")}`));
  return { answer: annotateText({ doc, text, ...(dct ? { dct } : {}), ...(lang ? { lang } : {}) }), unused };
}
