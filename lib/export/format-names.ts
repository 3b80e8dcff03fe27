/** What exports are asked for by, without the code that writes them; a test holds this list to EXPORTERS. */
export const EXPORT_FORMATS = [
  "csv",
  "xlsx",
  "docx",
  "json",
  "jsonl",
  "markdown",
  "html",
  "pdf",
  "ics",
  "timelinejs",
  "vis-timeline",
  "graphml",
  "referrals-csv",
  "web-annotation",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What people say of names, and whose are replaced. */
export const COVERED_BY = { pseudonyms: "all", "officials-hidden": "officials", printed: "none" } as const;
export const NAME_CHOICES = ["pseudonyms", "officials-hidden", "printed"] as const satisfies readonly (keyof typeof COVERED_BY)[];
export type NameChoice = (typeof NAME_CHOICES)[number];
