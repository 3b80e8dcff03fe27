import { describe, expect, it } from "vitest";
import { recognizeActions } from "../../lib/extract/actions.ts";
import { EN_ACTIONS } from "../../lib/language/en/actions/index.ts";
import { ACTIONS, ACTS } from "../../lib/model/action.ts";
import { sentenceOf } from "./sentence-of.ts";

const CUES = Object.values(EN_ACTIONS.cues).flat();
const rulesIn = (text: string): string[] => recognizeActions([sentenceOf(text)], EN_ACTIONS).map((mention) => mention.ruleId);

describe("every cue", () => {
  it.each(CUES.flatMap((cue) => cue.examples.map((text) => [cue.id, text] as const)))("%s finds: %s", (id, text) => {
    expect(rulesIn(text)).toContain(id);
  });

  it.each(CUES.flatMap((cue) => cue.counterexamples.map((text) => [cue.id, text] as const)))("%s leaves alone: %s", (id, text) => {
    expect(rulesIn(text)).not.toContain(id);
  });

  it("names only sets that the language has", () => {
    const named = CUES.flatMap((cue) => cue.patterns.flatMap((pattern) => pattern.match(/\$[A-Z_]+/g) ?? []));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name.slice(1) in EN_ACTIONS.sets))).toEqual([]);
  });

  it("has an id of its own, and at least one example and one counterexample", () => {
    expect(new Set(CUES.map((cue) => cue.id)).size).toBe(CUES.length);
    expect(CUES.filter((cue) => cue.examples.length === 0 || cue.counterexamples.length === 0).map((cue) => cue.id)).toEqual([]);
  });
});

describe("the lists of actions and acts", () => {
  it("name only actions and acts that some cue emits", () => {
    expect(ACTIONS.filter((action) => !CUES.some((cue) => cue.action === action))).toEqual([]);
    expect(Object.keys(ACTS).filter((act) => !CUES.some((cue) => cue.act === act))).toEqual([]);
  });

  it("agree: a cue's act refines its action", () => {
    expect(CUES.filter((cue) => cue.act && ACTS[cue.act] !== cue.action).map((cue) => cue.id)).toEqual([]);
  });
});
