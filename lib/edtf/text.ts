import { DuelineError } from "../errors.ts";
import { type Bounds, boundsOfEdtf } from "./bounds.ts";
import { type Comparison, compareBounds } from "./compare.ts";
import type { Edtf } from "./edtf.ts";
import { parseEdtf } from "./parse.ts";
import { type Precision, precisionOfEdtf } from "./precision.ts";

function read(text: string): Edtf {
  const parsed = parseEdtf(text);
  if (!parsed) throw new DuelineError("BAD_DATE");
  return parsed;
}

/** First and last day that an EDTF text can mean. @throws DuelineError BAD_DATE where the text is no EDTF of level 1. */
export const boundsOf = (edtf: string): Bounds => boundsOfEdtf(read(edtf));

/** How finely an EDTF text is stated. @throws DuelineError BAD_DATE where the text is no EDTF of level 1. */
export const precisionOf = (edtf: string): Precision => precisionOfEdtf(read(edtf));

/** Compares two EDTF dates as intervals of days. @throws DuelineError BAD_DATE where one is no EDTF of level 1. */
export const compareIntervals = (a: string, b: string): Comparison => compareBounds(boundsOf(a), boundsOf(b));
