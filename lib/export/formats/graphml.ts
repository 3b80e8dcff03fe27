import type { Exporter } from "../exporter.ts";
import { reviewText } from "../line.ts";
import { escapeMarkup as safe } from "../markup.ts";
import { referralsOf } from "../referral.ts";
import { statementOf } from "../statement.ts";

const KEYS = [
  ["name", "node", "string"],
  ["date", "edge", "string"],
  ["case", "edge", "string"],
  ["entry", "edge", "string"],
  ["review", "edge", "string"],
] as const;

const data = (key: string, value: string): string => `<data key="${key}">${safe(value)}</data>`;

export const graphml: Exporter = {
  format: "graphml",
  title: "who sent files to whom, as a graph of bodies",
  mediaType: "application/graphml+xml",
  extension: "graphml",
  *write(bundle) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    for (const sentence of statementOf(bundle)) yield `<desc>${safe(sentence)}</desc>\n`;
    for (const [key, where, type] of KEYS) yield `<key id="${key}" for="${where}" attr.name="${key}" attr.type="${type}"/>\n`;
    yield '<graph id="referrals" edgedefault="directed">\n';
    const ids = new Map<string, string>();
    for (const { from, to } of referralsOf(bundle))
      for (const { key, name } of [from, to]) {
        if (ids.has(key)) continue;
        ids.set(key, `b${ids.size}`);
        yield `<node id="${ids.get(key)}">${data("name", name)}</node>\n`;
      }
    for (const { from, to, entry, caseId } of referralsOf(bundle)) {
      const facts = [data("date", entry.date ?? ""), data("case", caseId), data("entry", entry.id), data("review", reviewText(entry))];
      yield `<edge source="${ids.get(from.key)}" target="${ids.get(to.key)}">${facts.join("")}</edge>\n`;
    }
    yield "</graph>\n</graphml>\n";
  },
};
