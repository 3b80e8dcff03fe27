import { describe, expect, it } from "vitest";
import { STORIES } from "./index.ts";
import { judgeFolder, judgeStory, type Verdict, verdictsFor } from "./judge-story.ts";
import { KNOWN_MISSES } from "./known-misses.ts";
import { APPEALED, DONE_IN_BETWEEN, NOT_SILENT, TRULY_SILENT } from "./sayings.ts";
import type { ExpectedVerdict, Story } from "./story.ts";

const told = STORIES.map((story) => ({ story, verdicts: judgeStory(story) }));
const label = ({ id }: Story, { ref, on }: ExpectedVerdict): string => `${id}: ${ref} ${on}`;
const shown = ({ finding, on }: Verdict): string => `${finding.obligationId} ${on} ${finding.bearer.name} ${finding.status}`;

function isGranted(verdict: Verdict, { verdicts: expected }: Story): boolean {
  return expected.some((one) => one.want.includes("overdue") && verdictsFor(one, [verdict]).length > 0);
}

function isMissed(expected: ExpectedVerdict, verdicts: readonly Verdict[]): boolean {
  const found = verdictsFor(expected, verdicts);
  return found.length === 0 || found.some(({ finding }) => !expected.want.includes(finding.status));
}

describe("stories from text to finding", () => {
  it.each(told)("$story.id: nobody is falsely accused, nothing is plainly wrong", ({ story, verdicts }) => {
    const accused = verdicts.filter((verdict) => verdict.finding.status === "overdue" && !isGranted(verdict, story));
    expect(accused.map(shown)).toEqual([]);
    const wrong = story.verdicts.flatMap((one) => verdictsFor(one, verdicts).filter(({ finding }) => one.never.includes(finding.status)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it.each(told)("$story.id: nor where all its documents lie in the folder of one case", ({ story }) => {
    const accused = judgeFolder(story).filter((verdict) => verdict.finding.status === "overdue" && !isGranted(verdict, story));
    expect(accused.map(shown)).toEqual([]);
  });

  it("misses nothing but what is listed with its reason, and lists nothing that is found", () => {
    const missed = told.flatMap(({ story, verdicts }) =>
      story.verdicts.filter((one) => isMissed(one, verdicts)).map((one) => label(story, one)),
    );
    expect(missed.sort()).toEqual(Object.keys(KNOWN_MISSES).sort());
  });

  it("tells at least 60 stories, at least 10 of them truly overdue, under names of their own", () => {
    const overdue = STORIES.filter(({ verdicts }) => verdicts.some(({ want }) => want.includes("overdue")));
    expect(STORIES.length).toBeGreaterThanOrEqual(60);
    expect(overdue.length).toBeGreaterThanOrEqual(10);
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(STORIES.length);
  });
});

describe("one more sentence after an appeal", () => {
  const accused = (saying: string): string[] =>
    judgeStory({ id: "saying", asOf: "2024-12-31", texts: [{ text: `${APPEALED} ${saying} He is 31.` }], verdicts: [] })
      .filter(({ finding, on }) => on === "2024-02-05" && ["overdue", "met-late"].includes(finding.status))
      .map(({ finding }) => finding.status);

  it.each([...NOT_SILENT, ...DONE_IN_BETWEEN])("accuses nobody: %s", (saying) => expect(accused(saying)).toEqual([]));
  it.each(TRULY_SILENT)("is overdue: %s", (saying) => expect(accused(saying)).toEqual(["overdue"]));
});
