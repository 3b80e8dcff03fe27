import { csvRow } from "../csv-row.ts";
import type { Exporter } from "../exporter.ts";
import { reviewText } from "../line.ts";
import { referralsOf } from "../referral.ts";
import { statementOf } from "../statement.ts";

const TITLES = ["from", "to", "date", "earliest", "latest", "standing", "review", "case id", "entry id", "from key", "to key"];

/** The graph of who sent files to whom as its edges, a row each. */
export const referralsCsv: Exporter = {
  format: "referrals-csv",
  title: "who sent files to whom, one referral a row",
  mediaType: "text/csv; charset=utf-8",
  extension: "referrals.csv",
  *write(bundle) {
    yield `\uFEFF${csvRow(TITLES)}`;
    for (const { from, to, entry, caseId } of referralsOf(bundle)) {
      const dates = [entry.date ?? "", entry.earliest ?? "", entry.latest ?? ""];
      yield csvRow([from.name, to.name, ...dates, "stated", reviewText(entry), caseId, entry.id, from.key, to.key]);
    }
    for (const sentence of statementOf(bundle)) yield csvRow([sentence]);
  },
};
