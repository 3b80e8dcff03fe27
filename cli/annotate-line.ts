import * as z from "zod";
import { annotateText } from "../lib/annotate.ts";
import { DuelineError } from "../lib/errors.ts";
import type { InputLine } from "./lines.ts";

const AnnotateInput = z.object({
  doc: z.string(),
  text: z.string(),
  dct: z.string().nullish(),
  lang: z.string().nullish(),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DuelineError("BAD_INPUT", "not JSON");
  }
}

/** One input line of `annotate` to one output object. Errors tell the field that is wrong, never its content. */
export function annotateLine(line: InputLine): ReturnType<typeof annotateText> {
  if ("error" in line) throw line.error;
  const parsed = AnnotateInput.safeParse(parseJson(line.text));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code }) => `${path.join(".") || "line"}: ${code}`);
    throw new DuelineError("BAD_INPUT", fields.join(", "));
  }
  const { doc, text, dct, lang } = parsed.data;
  return annotateText({ doc, text, ...(dct ? { dct } : {}), ...(lang ? { lang } : {}) });
}
