import type { Chronology, Entry } from "../../model/chronology.ts";
import { bodyKey } from "../../statistics/body-key.ts";
import { isCountable, statedBodies } from "../../statistics/countable.ts";
import type { Exporter } from "../exporter.ts";
import { escapeMarkup as safe } from "../markup.ts";
import { statementOf } from "../statement.ts";

interface Referral {
  readonly from: string;
  readonly to: string;
  readonly entry: Entry;
  readonly caseId: string;
}

/** Bodies by key with their names, and every stated referral from one to another. */
function referralsIn(chronologies: readonly Chronology[]): { bodies: Map<string, string>; referrals: Referral[] } {
  const bodies = new Map<string, string>();
  const keysOf = (entry: Entry, role: "actor" | "target"): string[] =>
    statedBodies(entry, role).flatMap((body) => {
      const key = bodyKey(body);
      if (key === null) return [];
      bodies.set(key, bodies.get(key) ?? body.name);
      return [key];
    });
  const referrals = chronologies.flatMap(({ caseId, entries }) =>
    entries
      .filter((entry) => entry.action === "investigation.referred" && isCountable(entry))
      .flatMap((entry) => {
        const [senders, receivers] = [keysOf(entry, "actor"), keysOf(entry, "target")];
        return senders.flatMap((from) => receivers.map((to) => ({ from, to, entry, caseId })));
      }),
  );
  return { bodies, referrals };
}

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
    const { bodies, referrals } = referralsIn(bundle.chronologies);
    const ids = new Map([...bodies.keys()].map((key, at) => [key, `b${at}`]));
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    for (const sentence of statementOf(bundle)) yield `<desc>${safe(sentence)}</desc>\n`;
    for (const [key, where, type] of KEYS) yield `<key id="${key}" for="${where}" attr.name="${key}" attr.type="${type}"/>\n`;
    yield '<graph id="referrals" edgedefault="directed">\n';
    for (const [key, name] of bodies) yield `<node id="${ids.get(key)}">${data("name", name)}</node>\n`;
    for (const { from, to, entry, caseId } of referrals) {
      const facts = [data("date", entry.date ?? ""), data("case", caseId), data("entry", entry.id), data("review", entry.review)];
      yield `<edge source="${ids.get(from)}" target="${ids.get(to)}">${facts.join("")}</edge>\n`;
    }
    yield "</graph>\n</graphml>\n";
  },
};
