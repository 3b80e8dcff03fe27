import nlp from "compromise";
import { describe, expect, it } from "vitest";
import { lemmasOf } from "../../lib/extract/patterns.ts";
import { EN_ACTIONS } from "../../lib/language/en/actions/index.ts";
import { verbForms } from "../../lib/language/en/actions/inflection.ts";

const LEMMAS = [
  ...new Set(
    Object.values(EN_ACTIONS.cues)
      .flat()
      .flatMap((cue) => cue.patterns.flatMap(lemmasOf)),
  ),
].sort();

/** Verbs whose forms compromise gives otherwise and where ours are right: it takes them for other words, or prefers another variant. */
const OURS = new Set(["annul", "blindfold", "drug", "enrol", "flog", "gag", "gas", "ill-treat", "mar", "ram", "slam", "whip"]);

interface Conjugation {
  PastTense?: string;
  Gerund?: string;
  PresentTense?: string;
}

const conjugate = (lemma: string): Conjugation[] =>
  (nlp(lemma).tag("Infinitive") as unknown as { verbs(): { conjugate(): Conjugation[] } }).verbs().conjugate();

describe("the forms of the verbs that cues name", () => {
  it.each(LEMMAS.filter((lemma) => !OURS.has(lemma)))("%s: as compromise conjugates it", (lemma) => {
    const [theirs] = conjugate(lemma);
    const ours = verbForms(lemma);
    if (theirs?.PastTense) expect(ours.past).toContain(theirs.PastTense);
    if (theirs?.Gerund) expect(ours.ing).toContain(theirs.Gerund);
    if (theirs?.PresentTense) expect(ours.present).toContain(theirs.PresentTense);
  });

  it.each([
    ["beat", "beaten"],
    ["take", "taken"],
    ["undergo", "undergone"],
    ["submit", "submitted"],
    ["remit", "remitted"],
    ["notify", "notified"],
    ["re-open", "re-opened"],
  ])("%s: participle %s", (lemma, participle) => {
    expect(verbForms(lemma).pp).toContain(participle);
  });
});
