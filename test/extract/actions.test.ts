import { describe, expect, it } from "vitest";
import { recognizeActions } from "../../lib/extract/actions.ts";
import { EN_ACTIONS } from "../../lib/language/en/actions/index.ts";
import { sentenceOf } from "./sentence-of.ts";

const actsOf = (text: string) => recognizeActions([sentenceOf(text)], EN_ACTIONS);
const only = (text: string, action: string) => {
  const found = actsOf(text).filter((act) => act.action === action);
  expect(found.map((act) => act.text)).toHaveLength(1);
  return found[0];
};

describe("polarity", () => {
  it.each([
    ["not", "The ministry did not reply to the letter."],
    ["never", "The family was never informed of the decision."],
    ["no before the object", "He received no answer."],
    ["no before the subject", "No answer was given."],
    ["neither … nor", "Neither the mother nor her lawyer was notified."],
    ["failed to", "The prosecutor failed to respond."],
    ["remained unanswered", "Her letters remained unanswered."],
  ])("%s makes a reply evidence of silence", (_what, text) => {
    expect(only(text, "response.reply")?.polarity).toBe("negated");
  });

  it("a refusal that the wording names is no negation of the refusal", () => {
    expect(only("The prosecutor decided not to open a criminal case.", "investigation.refused")?.polarity).toBe("affirmed");
  });
});

describe("modality", () => {
  it.each([
    ["would", "The case would be closed on 3 May.", "investigation.terminated", "planned"],
    ["should", "The case should be closed by 3 May.", "investigation.terminated", "required"],
    ["asked that … be", "He asked that a criminal case be opened.", "investigation.opened", "required"],
    ["asked to", "The lawyer asked the prosecutor to close the criminal case.", "investigation.terminated", "required"],
    ["in order to", "The file went back to the police to open a criminal case.", "investigation.opened", "planned"],
    ["alleges that", "The prisoner alleges that two guards beat him.", "incident.ill_treatment", "alleged"],
    ["allegedly", "He was allegedly beaten by two guards.", "incident.ill_treatment", "alleged"],
    ["decided to", "The investigator decided to close the case.", "investigation.terminated", "asserted"],
    ["ordered to be", "The investigator ordered the investigation to be discontinued.", "investigation.terminated", "asserted"],
    ["was able to", "The lawyer was able to secure a meeting.", "oversight.meeting", "asserted"],
  ])("%s", (_what, text, action, modality) => {
    expect(only(text, action)?.modality).toBe(modality);
  });

  it.each([
    ["a possibility", "Victims can lodge a complaint with the prosecutor."],
    ["a condition", "If the complaint is rejected, the victim appeals."],
    ["may, the verb", "The court may order an examination."],
    ["a reason", "He was fined for insulting the president.".replace("fined", "known")],
    ["a noun with the form of a verb", "During the afternoon meeting with his lawyer he slept."],
  ])("%s is no act", (_what, text) => {
    expect(actsOf(text).filter((act) => act.reach !== "noun" && act.reach !== "clause")).toEqual([]);
  });
});

describe("voice and phase", () => {
  it("tells a passive by its auxiliary, also where a verb shares it", () => {
    const acts = actsOf("He was detained, beaten and released.");
    expect(acts.map(({ action, voice }) => [action, voice])).toEqual([
      ["custody.detained", "passive"],
      ["incident.ill_treatment", "passive"],
      ["custody.released", "passive"],
    ]);
  });

  it("an object after a joined verb makes it active", () => {
    expect(only("The complaint was examined and the court returned the file.", "investigation.referred")?.voice).toBe("active");
  });

  it.each([
    ["A preliminary check was ordered.", "begun"],
    ["The internal inquiry was completed.", "concluded"],
    ["A preliminary check was carried out.", null],
  ])("%s → %s", (text, phase) => {
    expect(only(text, "investigation.check")?.phase).toBe(phase);
  });
});

describe("clauses that leave words out", () => {
  it("find their object in the clause before", () => {
    expect(actsOf("The investigation was stayed in May and resumed in June.").map((act) => act.action)).toEqual([
      "investigation.suspended",
      "investigation.resumed",
    ]);
  });

  it("find their object before the relative pronoun", () => {
    expect(actsOf("She lodged an appeal, which was dismissed in June.").map((act) => act.action)).toEqual([
      "filing.appeal",
      "review.upheld",
    ]);
  });
});

describe("what an appeal fights", () => {
  it.each([
    ["the appeal's date behind the addressee", "She appealed against the answer given by the police to the court on 5 May 2025."],
    ["the filing behind the answer", "An appeal against the answer given by the police was filed on 5 May 2025."],
  ])("is no act of its own: %s", (_what, text) => {
    expect(actsOf(text).filter((act) => act.action === "response.reply")).toEqual([]);
  });

  it("is one where it has a date of its own", () => {
    only("She appealed against the answer given by the police on 3 May 2025.", "response.reply");
  });
});

describe("hostile input", () => {
  it.each([
    ["one word without end", "a".repeat(100_000)],
    ["a verb many thousand times", "opened a case and ".repeat(5_000)],
    ["brackets without end", "(".repeat(20_000)],
    ["commas without end", ", ".repeat(20_000)],
  ])("%s ends soon", (_what, text) => {
    const start = process.cpuUsage().user;
    actsOf(text);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(8);
  });
});
