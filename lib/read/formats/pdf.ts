import { DuelineError } from "../../errors.ts";
import type { FormatReader } from "../reader.ts";

export const pdfReader: FormatReader = {
  format: "pdf",
  read: () => Promise.reject(new DuelineError("UNKNOWN_FORMAT")),
};
