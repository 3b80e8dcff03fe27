import { describe, expect, it } from "vitest";
import { resolved } from "./reading.ts";

const STORY =
  "7. On 28 September 2011 the complaint was sent to the Town Prosecutor, who answered on 3 and 5 October. Two days later, at about 18:00, " +
  "A. Lemm was heard under Art. 146 (see Arden v. Orland, no. 12345/07, § 53, 24 January 2017). In August of the following year nobody had replied.\n\n";
const HOSTILE = [
  ["one line of digits", "12 ".repeat(40_000)],
  ["one line of days", "3 and ".repeat(20_000)],
  ["one line of months", "May ".repeat(30_000)],
  ["one sentence of dates", "on 3 May 2012, ".repeat(8_000)],
  ["open brackets", "( 2012 ".repeat(17_000)],
  ["quotation marks", '" 3 May 2012 '.repeat(9_000)],
  ["relatives", "the same day ".repeat(9_000)],
  ["one endless word", "a".repeat(120_000)],
  ["one endless number", "1".repeat(120_000)],
  ["invisible marks", "\u00ad".repeat(120_000)],
] as const;

function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("the temporal stages take time linear in the text", () => {
  it("ten times the text takes less than twenty times as long", () => {
    resolved(STORY.repeat(500));
    const ten = cpuSeconds(() => resolved(STORY.repeat(1_000)));
    const hundred = cpuSeconds(() => resolved(STORY.repeat(10_000)));
    expect(hundred / ten).toBeLessThan(20);
  });

  it.each(HOSTILE)("%s is read at more than 100,000 characters a second", (_, text) =>
    expect(text.length / cpuSeconds(() => resolved(text))).toBeGreaterThan(100_000),
  );
});
