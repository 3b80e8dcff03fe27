import type { DecisionState } from "../alerts/decision.ts";
import type { Detail } from "../alerts/subscription.ts";
import type { MessageTexts } from "../alerts/texts.ts";
import type { Finding } from "../model/finding.ts";

/** A finding as an export shows it: with what a person decided about it, and where it can be opened. */
export interface ExportedFinding {
  readonly finding: Finding;
  readonly caseName: string;
  readonly decision: DecisionState;
  /** Counts the changes of what an earlier export said. */
  readonly sequence: number;
  readonly link: string;
}

/** Everything that an export may say, and how much of it. */
export interface ExportContent {
  readonly findings: readonly ExportedFinding[];
  readonly details: readonly Detail[];
  readonly texts: MessageTexts;
  /** The instant that the content is of. */
  readonly stamp: string;
  /** Were some findings left out? */
  readonly isPartial: boolean;
}

/** One format, one file. `write` gives the file piece by piece. */
export interface Exporter<Options> {
  readonly format: string;
  readonly extension: string;
  readonly mediaType: string;
  write(content: ExportContent, options: Options): Iterable<string>;
}
