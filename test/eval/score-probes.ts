import type { GoldDocument } from "./corpus.ts";
import type { SystemTimex, SystemTimexes } from "./score-timexes.ts";
import { dayOf, meets } from "./spans.ts";

/** In the probe "time", "p.m." is neither asked for nor held against anyone. */
const TIME_PROBE = "time";

/** The scoring of `score_probes.py`: all expected dates, no others, and no foreign digits swallowed. */
function passes(probe: GoldDocument, said: readonly SystemTimex[]): boolean {
  const text = [...probe.text];
  const expected = probe.timexes.filter(({ type }) => type === "DATE");
  const allFound = expected.every((date) =>
    said.some((timex) => meets(timex, date) && [dayOf(timex.value), dayOf(timex.endValue)].includes(String(date.value))),
  );
  const isForgiven = ({ start, end }: SystemTimex) => probe.doc === TIME_PROBE && text.slice(start, end).join("").includes("p.m");
  const noneExtra = said
    .filter(({ type }) => type === "DATE" || type === "TIME")
    .every((timex) => probe.timexes.some((gold) => meets(timex, gold)) || isForgiven(timex));
  const covered = new Set(probe.timexes.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  const swallows = ({ start, end }: SystemTimex) => text.slice(start, end).some((sign, at) => /\d/.test(sign) && !covered.has(start + at));
  const clean = probe.doc === TIME_PROBE || !said.some((timex) => expected.some((date) => meets(timex, date)) && swallows(timex));
  return allFound && noneExtra && clean;
}

export const passedProbes = (probes: readonly GoldDocument[], said: SystemTimexes): GoldDocument[] =>
  probes.filter((probe) => passes(probe, said.get(probe.doc) ?? []));
