import type { CliCommand } from "../command.ts";
import { alerts } from "./alerts.ts";
import { annotate } from "./annotate.ts";
import { calendar } from "./calendar.ts";
import { check } from "./check.ts";
import { deadlines } from "./deadlines.ts";
import { deleteCommand } from "./delete.ts";
import { explain } from "./explain.ts";
import { exportFiles } from "./export.ts";
import { extract } from "./extract.ts";
import { ingest } from "./ingest.ts";
import { keys } from "./keys.ts";
import { members } from "./members.ts";
import { reprocess } from "./reprocess.ts";
import { rules } from "./rules.ts";
import { schedule } from "./schedule.ts";
import { search } from "./search.ts";
import { statistics } from "./statistics.ts";
import { subscriptions } from "./subscriptions.ts";
import { text } from "./text.ts";
import { timeline } from "./timeline.ts";

/** Every subcommand, in the order of `--help`. A file beside this one that is not listed fails a test. */
export const COMMANDS: readonly CliCommand[] = [
  text,
  extract,
  explain,
  annotate,
  check,
  ingest,
  timeline,
  search,
  deadlines,
  alerts,
  subscriptions,
  rules,
  calendar,
  statistics,
  exportFiles,
  reprocess,
  schedule,
  members,
  keys,
  deleteCommand,
];
