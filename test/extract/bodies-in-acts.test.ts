import { describe, expect, it } from "vitest";
import { withOfficers } from "../../lib/extract/affiliation.ts";
import { recognizeAgencies } from "../../lib/extract/agencies.ts";
import { resolveAgencies } from "../../lib/extract/agencies-resolve.ts";
import { implyBodies } from "../../lib/extract/implied-bodies.ts";
import { recognizePeople } from "../../lib/extract/people.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { assignRoles, roleOfSubject } from "../../lib/extract/roles.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { AGENCIES } from "../../lib/gazetteer/index.ts";
import { EN_AGENCIES } from "../../lib/language/en/agencies.ts";
import { EN } from "../../lib/language/en/index.ts";
import { EN_PEOPLE } from "../../lib/language/en/people.ts";
import type { Action, ActionMention } from "../../lib/model/action.ts";
import { isImplied } from "../../lib/model/agency.ts";
import { event } from "../chronology/events.ts";

const bodiesOf = (text: string) =>
  resolveAgencies(recognizeAgencies(text, [], EN_AGENCIES, AGENCIES), [], { language: EN_AGENCIES, gazetteer: AGENCIES, boundaries: [] });

const act = (text: string, verb: string, action: Action, voice: ActionMention["voice"] = "active"): ActionMention => {
  const start = text.indexOf(verb);
  const head = { start, end: start + verb.length };
  return { ...head, head, voice, text: verb, ruleId: "test", action, act: null, polarity: "affirmed", modality: "asserted", phase: null };
};

const rolesIn = (text: string, verb: string, action: Action) =>
  assignRoles(
    { start: 0, end: text.length },
    act(text, verb, action, /\bwas (?:\w+ )?$/.test(text.slice(0, text.indexOf(verb))) ? "passive" : "active"),
    bodiesOf(text),
    text,
    EN_AGENCIES,
  ).map(({ mention, role }) => `${role}: ${mention.name}`);

describe("parts of bodies in an act", () => {
  it.each<[string, string, Action, string[]]>([
    ["The Dolny City Court convicted her.", "convicted", "court.verdict", ["actor: Dolny City Court"]],
    ["She was convicted by the Dolny City Court.", "convicted", "court.verdict", ["actor: Dolny City Court"]],
    [
      "She complained to the Horvat Police Department against the Dolny Police Department.",
      "complained",
      "filing.complaint",
      ["target: Horvat Police Department", "subject: Dolny Police Department"],
    ],
    ["He received a reply from the Horvat Police Department.", "received a reply", "response.reply", ["actor: Horvat Police Department"]],
    ["The Horvat Foundation received a reply.", "received a reply", "response.reply", ["target: Horvat Foundation"]],
    [
      "The Dolny City Court sent it to the Horvat Police Department.",
      "sent",
      "investigation.referred",
      ["actor: Dolny City Court", "target: Horvat Police Department"],
    ],
    ["The Horvat Foundation visited Colony No. 12.", "visited", "oversight.visit", ["actor: Horvat Foundation", "subject: Colony No. 12"]],
    ["He was held at the Dolny Police Department.", "held", "custody.detained", ["actor: Dolny Police Department"]],
    ["She wrote to the head of the Dolny Police Department.", "wrote", "filing.request", ["target: Dolny Police Department"]],
    [
      "The Horvat Regional Court quashed the decision of the Dolny City Court.",
      "quashed",
      "review.overturned",
      ["actor: Horvat Regional Court", "subject: Dolny City Court"],
    ],
    [
      "The Horvat Regional Court upheld the Dolny City Court’s refusal.",
      "upheld",
      "review.upheld",
      ["actor: Horvat Regional Court", "subject: Dolny City Court"],
    ],
    ["Officers of the Dolny Police Department took him away.", "took", "custody.detained", ["actor: Dolny Police Department"]],
    ["Her complaint was received by the Dolny City Court.", "received", "filing.complaint", ["target: Dolny City Court"]],
    ["The Dolny Police Department was informed.", "informed", "response.reply", ["target: Dolny Police Department"]],
    [
      "She sent a request to the Horvat Police Department asking for a visit by the Dolny Police Department.",
      "sent a request",
      "filing.request",
      ["target: Horvat Police Department"],
    ],
    [
      "She filed a motion asking the investigator of the Dolny Police Department to act.",
      "filed",
      "filing.request",
      ["target: Dolny Police Department"],
    ],
    ["She requested it from the Dolny Police Department.", "requested", "filing.request", ["target: Dolny Police Department"]],
    [
      "She appealed against the refusal to open a case to the Horvat Regional Court.",
      "appealed",
      "filing.appeal",
      ["target: Horvat Regional Court"],
    ],
    [
      "She appealed against the answer given by the Dolny City Court to the Horvat Regional Court.",
      "appealed",
      "filing.appeal",
      ["subject: Dolny City Court", "target: Horvat Regional Court"],
    ],
    [
      "The Dolny City Court ruled that the Dolny Police Department had failed.",
      "ruled",
      "court.ruling",
      ["actor: Dolny City Court", "subject: Dolny Police Department"],
    ],
    ["The Dolny Police Department told of a beating.", "told", "response.reply", ["actor: Dolny Police Department"]],
    ["The file was returned to the Dolny Police Department.", "returned", "investigation.referred", ["target: Dolny Police Department"]],
  ])("%s", (text, verb, action, expected) => expect(rolesIn(text, verb, action)).toEqual(expected));

  it("leaves out bodies of what was only asked or said", () => {
    expect(rolesIn("She asked the Horvat Police Department to send an expert to Colony No. 12.", "asked", "filing.request")).toEqual([
      "target: Horvat Police Department",
    ]);
    expect(rolesIn("The Horvat Police Department replied that the Dolny City Court had the file.", "replied", "response.reply")).toEqual([
      "actor: Horvat Police Department",
    ]);
  });

  it("names a body once", () => {
    expect(rolesIn("The Dolny City Court said the Dolny City Court would sit.", "said", "court.ruling")).toHaveLength(1);
  });

  it("takes the subject of a receiving verb for the one addressed", () => {
    expect(roleOfSubject(act("received a reply", "received a reply", "response.reply"), "received a reply", EN_AGENCIES)).toBe("target");
    expect(roleOfSubject(act("sent", "sent", "filing.request"), "sent", EN_AGENCIES)).toBe("actor");
    expect(roleOfSubject(act("sent", "sent", "filing.request", "passive"), "sent", EN_AGENCIES)).toBe("subject");
  });
});

describe("officials acting for their body", () => {
  const acting = (text: string) => {
    const bodies = bodiesOf(text);
    const people = recognizePeople(text, [], EN_PEOPLE, bodies);
    const sentence = { start: 0, end: text.length, text, paragraph: { start: 0, end: text.length, number: 1, kind: "text" as const } };
    return withOfficers(bodies, people, [sentence], text, { agencies: EN_AGENCIES, people: EN_PEOPLE }).filter((one) =>
      one.ruleId.endsWith("by-officer"),
    );
  };

  it.each([
    "D. Moss, head of the Dolny Police Department, came; D. Moss promised an answer",
    "the head of the Dolny Police Department D. Moss came; D. Moss promised an answer",
    "at the Dolny Police Department she met its head, Mr. D. Moss; D. Moss promised an answer",
  ])("%s", (text) => {
    const found = acting(text);
    expect(new Set(found.map((one) => one.name))).toEqual(new Set(["Dolny Police Department"]));
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(found.at(-1)?.start).toBe(text.lastIndexOf("D. Moss"));
  });

  it("are meant by the pronoun of the next sentence, if the sentence before ends by telling of them", () => {
    const spoken = (text: string) => {
      const bodies = bodiesOf(text);
      const people = recognizePeople(text, [], EN_PEOPLE, bodies);
      const sentences = splitSentences(plainDocument(text), EN.sentences);
      return withOfficers(bodies, people, sentences, text, { agencies: EN_AGENCIES, people: EN_PEOPLE }).filter((one) => one.text === "He");
    };
    const met = "At the Dolny Police Department Mr. Kern and his lawyer met its head, Mr. D. Moss";
    expect(spoken(`${met}, who let them wait. He promised an answer.`).map(({ name }) => name)).toEqual(["Dolny Police Department"]);
    expect(spoken(`${met}. He promised an answer.`)).toEqual([]);
  });

  it("are no lawyers, and no officials whose office the text does not give", () => {
    expect(acting("her lawyer D. Moss went to the Dolny Police Department; D. Moss waited")).toEqual([]);
    expect(acting("judge D. Moss questioned her. Then the Dolny Police Department refused.")).toEqual([]);
  });
});

describe("doers that the act leaves out", () => {
  const text = "The Dolny Police Department took him. He was beaten. Later a case was opened.";
  const beaten = event({ id: "a", action: "incident.ill_treatment", start: text.indexOf("He was"), quote: "He was beaten" });

  it("are taken from the same case, under a rule that says so", () => {
    const [completed] = implyBodies([beaten], bodiesOf(text), []);
    expect(completed?.agencies).toMatchObject([{ name: "Dolny Police Department", role: "actor", ruleId: "implied.custodian" }]);
    expect(completed?.agencies.every(isImplied)).toBe(true);
  });

  it("are never taken over the border of a case", () => {
    expect(implyBodies([beaten], bodiesOf(text), [beaten.start])[0]?.agencies).toEqual([]);
  });

  it("are left out of background, and where the act names a doer", () => {
    expect(implyBodies([{ ...beaten, background: true }], bodiesOf(text), [])[0]?.agencies).toEqual([]);
    const stated = {
      ...beaten,
      agencies: [
        { id: null, name: "Guards", kind: "penitentiary" as const, role: "actor" as const, text: "guards", start: 0, end: 6, ruleId: "x" },
      ],
    };
    expect(implyBodies([stated], bodiesOf(text), [])[0]?.agencies).toHaveLength(1);
  });

  it("do not hold the file on the officers complained of", () => {
    const story = "Veresk Police Department came. Police officers beat him. A case was opened.";
    const opened = event({ id: "b", action: "investigation.opened", start: story.indexOf("A case"), quote: "A case was opened" });
    const [completed] = implyBodies([opened], bodiesOf(story), []);
    expect(completed?.agencies[0]?.text).toBe("Veresk Police Department");
  });

  it("are those who were asked, before those who were named last", () => {
    const asked = event({
      id: "q",
      start: 0,
      agencies: [
        { id: null, name: "Horvat Prosecutor's Office", kind: "prosecutor", role: "target", text: "x", start: 0, end: 1, ruleId: "x" },
      ],
    });
    const refused = event({ id: "r", action: "investigation.refused", start: 80, quote: "It was refused" });
    const [, completed] = implyBodies([asked, refused], bodiesOf(text), []);
    expect(completed?.agencies).toMatchObject([{ name: "Horvat Prosecutor's Office", role: "actor", ruleId: "implied.addressee" }]);
  });

  it("are not sought where the act has a subject of its own", () => {
    expect(implyBodies([beaten], bodiesOf(text), [], [{ open: false, sentence: 0 }])[0]?.agencies).toEqual([]);
  });

  it("are never invented for a filing", () => {
    expect(implyBodies([event({ id: "c", start: 60, action: "filing.complaint" })], bodiesOf(text), [])[0]?.agencies).toEqual([]);
  });
});
