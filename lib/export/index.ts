import type { Exporter } from "./exporter.ts";
import { csv } from "./formats/csv.ts";
import { docx } from "./formats/docx.ts";
import { graphml } from "./formats/graphml.ts";
import { html } from "./formats/html.ts";
import { ics } from "./formats/ics.ts";
import { json } from "./formats/json.ts";
import { jsonl } from "./formats/jsonl.ts";
import { markdown } from "./formats/markdown.ts";
import { pdf } from "./formats/pdf.ts";
import { referralsCsv } from "./formats/referrals-csv.ts";
import { timelinejs } from "./formats/timelinejs.ts";
import { visTimeline } from "./formats/vis-timeline.ts";
import { webAnnotation } from "./formats/web-annotation.ts";
import { xlsx } from "./formats/xlsx.ts";

/** Every format of a chronology; one file each. */
export const EXPORTERS: readonly Exporter[] = [
  csv,
  xlsx,
  docx,
  json,
  jsonl,
  markdown,
  html,
  pdf,
  ics,
  timelinejs,
  visTimeline,
  graphml,
  referralsCsv,
  webAnnotation,
];
