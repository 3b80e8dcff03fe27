import type { FindingStatus } from "../../lib/model/finding.ts";
import { say } from "../words/index.ts";

/** A verdict in its own colour, and always in words too. */
export function StatusMark({ status, count }: { status: FindingStatus; count?: number }) {
  return (
    <span class="status" data-status={status}>
      {say(`status.${status}`)}
      {count === undefined ? null : <b> {count}</b>}
    </span>
  );
}
