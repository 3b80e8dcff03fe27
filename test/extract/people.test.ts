import { describe, expect, it } from "vitest";
import { recognizeActions } from "../../lib/extract/actions.ts";
import { recognizePeople } from "../../lib/extract/people.ts";
import { foldedSpelling, slip } from "../../lib/extract/person-identity.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { splitSentences } from "../../lib/extract/sentences.ts";
import { undergone } from "../../lib/extract/undergone.ts";
import { EN } from "../../lib/language/en/index.ts";
import { EN_PEOPLE } from "../../lib/language/en/people.ts";

const people = (text: string) => recognizePeople(text, [], EN_PEOPLE);
const names = (text: string) => [...new Set(people(text).map((person) => person.name))];
const roles = (text: string) => Object.fromEntries(people(text).map((person) => [person.name, person.role]));

describe("one person under many forms", () => {
  it.each([
    ["Zhandar Orman was detained. Mr. Orman complained. Zh. Orman appealed.", ["Zhandar Orman"]],
    ["Mr. Orman complained. Later Zh. B. Orman was released.", ["Zh. B. Orman"]],
    ["Ada Kern was beaten. Ada had bruises. Kern’s lawyer complained.", ["Ada Kern"]],
    ["OLGA LIND\n\nOlga Lind was arrested.", ["Olga Lind"]],
    ["Yevgeny Sarin was held. Evgeniy Sarin appealed.", ["Yevgeny Sarin"]],
    ["Yury Sarin was held. Iuri Sarin appealed.", ["Yury Sarin"]],
    ["Marat Belgin was held. Marat Beglin appealed.", ["Marat Belgin"]],
    ["Ms Anna Maria Lind-Kern was detained.", ["Anna Maria Lind-Kern"]],
    ["Talant Sadyr uulu was detained in May.", ["Talant Sadyr uulu"]],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));

  it("keeps two given names with one surname apart, and gives a bare surname to neither", () => {
    const text = "Ada Kern was detained. Bo Kern was beaten. Kern complained.";
    expect(names(text)).toEqual(["Ada Kern", "Bo Kern"]);
    expect(people(text).map((person) => person.text)).toEqual(["Ada Kern", "Bo Kern"]);
  });

  it("does not join an initial to a given name that begins otherwise", () => {
    expect(names("Ada Kern was detained. B. Kern, a lawyer, complained.")).toEqual(["Ada Kern", "B. Kern"]);
  });

  it("follows what the document itself defines", () => {
    const text = "Ms Ada Kern (“the applicant”) was held. The applicant complained. The applicant’s lawyer wrote.";
    expect(people(text).map((person) => [person.text, person.name, person.role])).toEqual([
      ["Ms Ada Kern", "Ada Kern", "victim"],
      ["applicant", "Ada Kern", "victim"],
      ["applicant", "Ada Kern", "victim"],
      ["applicant", "Ada Kern", "victim"],
    ]);
  });

  it("reads people whose names are withheld", () => {
    expect(names("Q.V. was detained. Q. V. complained.")).toEqual(["Q.V."]);
    expect(names("The U.S. embassy wrote. The U.S. replied.")).toEqual([]);
  });
});

describe("what is no person", () => {
  it.each([
    "The Criminal Code was amended.",
    "Human Rights Day was marked.",
    "B. Merits\n\nThe claim was heard.",
    "THE LAW I. ALLEGED VIOLATION\n\nIt was found.",
    "On Monday Morning they came.",
    "They live in Upper Veresk.",
    "A. Applicant’s submissions",
    "Norland Steel, a company from Veresk, was expelled.",
    "They met in Puerto Claro. Puerto Claro was taken.",
    "the newspaper Morning Star was expelled",
    "Santa Lucia, 12 May, was quiet.",
    "Family Law Act was stopped.",
    "New Harbour was hit.",
  ])("%s", (text) => expect(names(text)).toEqual([]));

  it("is what is known to be a body", () => {
    const text = "Veresk Watch said so.";
    expect(recognizePeople(text, [], EN_PEOPLE, [{ start: 0, end: 12 }])).toEqual([]);
  });
});

describe("roles", () => {
  it.each<[string, Record<string, string>]>([
    ["Ada Kern was beaten by officers.", { "Ada Kern": "victim" }],
    ["Ada Kern’s complaint was refused.", { "Ada Kern": "victim" }],
    ["the case of Ada Kern", { "Ada Kern": "victim" }],
    ["Ada Kern, whom officers beat, left.", { "Ada Kern": "victim" }],
    ["Ada Kern, who since May is in a detention centre, wrote.", { "Ada Kern": "victim" }],
    ["her lawyer B. Lind wrote", { "B. Lind": "lawyer" }],
    ["B. Lind, her defence lawyer, wrote", { "B. Lind": "lawyer" }],
    ["Ada Kern’s wife C. Kern came. Ada Kern was detained.", { "Ada Kern": "victim", "C. Kern": "representative" }],
    ["investigator D. Moss questioned him", { "D. Moss": "official" }],
    ["D. Moss, head of the department, answered", { "D. Moss": "official" }],
    ["journalist E. Voss saw it", { "E. Voss": "other" }],
    ["Ada Kern, 24, was stopped by two officers.", { "Ada Kern": "victim" }],
    ["Ada Kern (24) lives there.", { "Ada Kern": "other" }],
    ["Ada Kern, aged 24, waved.", { "Ada Kern": "other" }],
    ["Ada Kern, a teacher from Veresk, was beaten.", { "Ada Kern": "victim" }],
    ["Ada Kern, a mother of three, was detained.", { "Ada Kern": "victim" }],
    ["The court convicted Ada Kern.", { "Ada Kern": "victim" }],
    ["asked them to release Ada Kern", { "Ada Kern": "victim" }],
    ["the journalist Ada Kern complained", { "Ada Kern": "victim" }],
    ["Ada Kern requested the file", { "Ada Kern": "victim" }],
    ["a criminal case against Ada Kern", { "Ada Kern": "victim" }],
    ["a complaint by Ada Kern", { "Ada Kern": "victim" }],
    ["Bo Lind was beaten. Ada Kern requested the file.", { "Bo Lind": "victim", "Ada Kern": "other" }],
    ["Ada Kern requested the file. Bo Lind wrote to him.", { "Ada Kern": "other", "Bo Lind": "other" }],
    ["As for Ada Kern, the judge refused. Ada Kern was detained.", { "Ada Kern": "victim" }],
  ])("%s", (text, expected) => expect(roles(text)).toMatchObject(expected));

  it("takes a name right after a body's for one of its officials", () => {
    const text = "the head of the Dolny Office D. Moss answered";
    const found = recognizePeople(text, [], EN_PEOPLE, [{ start: 16, end: 28 }]);
    expect(found.map((person) => [person.name, person.role])).toEqual([["D. Moss", "official"]]);
  });
});

it("a name within a body's is nobody's story", () => {
  const text = "Government of San Verde. San Verde requested more time.";
  expect(recognizePeople(text, [], EN_PEOPLE, [{ start: 0, end: 23 }]).map(({ role }) => role)).not.toContain("victim");
});

describe("spelling", () => {
  it.each([
    ["Yuri", "Iury", true],
    ["Khasan", "Hasan", true],
    ["Jan", "Zhan", true],
    ["Anna", "Ana", true],
    ["Ivan", "Oleg", false],
  ])("%s and %s fold alike: %s", (a, b, same) => expect(foldedSpelling(a) === foldedSpelling(b)).toBe(same));

  it.each([
    ["evloin", "evolin", true],
    ["sarinov", "sarinow", true],
    ["sarinov", "sarino", true],
    ["kern", "korn", false],
    ["sarinov", "sarkisov", false],
  ])("%s and %s differ by a slip: %s", (a, b, same) => expect(slip(a, b)).toBe(same));
});

it("spans are byte-equal to the text, in text order", () => {
  const text = "Ms. Ada Kern’s complaint of beatings was refused; Kern appealed with B. Lind, her lawyer.";
  const found = people(text);
  for (const person of found) expect(text.slice(person.start, person.end)).toBe(person.text);
  expect(found.map((person) => person.start)).toEqual(found.map((person) => person.start).sort((a, b) => a - b));
});

describe("several people at once", () => {
  it("Ivan and Olga Lind are two, of one surname", () => {
    const text = "Ivan and Olga Lind complained in May.";
    expect(people(text).map((person) => [person.text, person.name, person.role])).toEqual([
      ["Ivan", "Ivan Lind", "victim"],
      ["Olga Lind", "Olga Lind", "victim"],
    ]);
  });

  it.each([
    ["They met in Veresk and Olga Lind complained.", ["Olga Lind"]],
    ["Police and Olga Lind complained.", ["Olga Lind"]],
  ])("but a place or a body before the name is nobody: %s", (text, expected) => expect(names(text)).toEqual(expected));

  it("what is said of a list is said of all in it", () => {
    expect(roles("Ada Kern, Bo Lind and Ida Moss were beaten.")).toEqual({
      "Ada Kern": "victim",
      "Bo Lind": "victim",
      "Ida Moss": "victim",
    });
  });

  it("the applicants are all who were named so", () => {
    const text = "It was lodged by Mr Ivan Lind and Ms Olga Moss (“the applicants”). The applicants were arrested.";
    const later = people(text).filter(({ start }) => start > text.indexOf("The applicants"));
    expect(later.map(({ name, role }) => `${name} ${role}`).sort()).toEqual(["Ivan Lind victim", "Olga Moss victim"]);
  });

  it("the first applicant is who was named so", () => {
    const text = "The first applicant, Ada Kern, was held. The second applicant, Bo Lind, was beaten. The first applicant complained.";
    expect(people(text).at(-1)?.name).toBe("Ada Kern");
  });
});

describe("those to whom acts are done", () => {
  const told = (text: string) => {
    const sentences = splitSentences(plainDocument(text), EN.sentences);
    const found = recognizePeople(text, sentences, EN_PEOPLE, [], undergone(recognizeActions(sentences, EN.actions)));
    return Object.fromEntries(found.map(({ name, role }) => [name, role]));
  };

  it.each<[string, Record<string, string>]>([
    ["The court sentenced opposition politician Ada Kern to six years.", { "Ada Kern": "victim" }],
    ["The police arrested Private Ada Kern at noon.", { "Ada Kern": "victim" }],
    ["On 2 March Ada Kern, 23, a student, was picked up by two officers.", { "Ada Kern": "victim" }],
    ["The lawyer Ada Kern was led away by the police.", { "Ada Kern": "victim" }],
  ])("are its victims: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it.each<[string, string]>([
    ["who stands in another's phrase", "Ada Kern, a baker, came. The driver of Ada Kern was picked up by the police."],
    ["where it was not done", "Ada Kern, a baker, came. Ada Kern was not picked up by the police."],
  ])("but not %s", (_, text) => expect(told(text)["Ada Kern"]).toBe("other"));

  it("take no place and no newspaper for one", () => {
    expect(told("The police detained miners in Upper Veresk. They arrested the Morning Star staff.")).toEqual({});
  });
});

describe("whom a text's opening names", () => {
  const told = (text: string) => {
    const found = recognizePeople(text, splitSentences(plainDocument(text), EN.sentences), EN_PEOPLE);
    return Object.fromEntries(found.map(({ name, role }) => [name, role]));
  };

  it.each<[string, Record<string, string>]>([
    [
      "Notes on Private ADA KERN\n\nAda Kern, a baker, left her unit. Bo Lind, a cook, followed.",
      { "Ada Kern": "victim", "Bo Lind": "other" },
    ],
    ["Meeting with B. Lind\n\nThe judge, B. Lind, spoke.", { "B. Lind": "official" }],
    ["The brothers Ivan and Oleg Kern, of Veresk, are miners.", { "Ivan Kern": "victim", "Oleg Kern": "victim" }],
    ["How I asked, by Ada Kern\n\nI wrote. I waited. I wrote again. I called. I gave up.", { "Ada Kern": "victim" }],
    ["How they asked, by Ada Kern\n\nThey wrote. They waited. I heard of it.", { "Ada Kern": "other" }],
    ["Ivan and Oleg Kern, of Veresk, met Ada Moss, a baker.", { "Ada Moss": "other" }],
  ])("%j", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("somebody with a calling", () => {
  it.each<[string, Record<string, string>]>([
    ["The activist Ada Kern was arrested.", { "Ada Kern": "victim" }],
    ["Police detained the human rights defender Ada Kern.", { "Ada Kern": "victim" }],
    ["The activist Ada Kern came.", { "Ada Kern": "representative" }],
  ])("is a victim where it happened to them: %s", (text, expected) => expect(roles(text)).toEqual(expected));
});

describe("whose matter a document is", () => {
  it.each([
    ["Submitted by: Ada Kern\n\nThe author was beaten in May.", "Ada Kern"],
    ["The author of the communication is Ada Kern, a national of Ruritania born in 1961. The author was beaten.", "Ada Kern"],
    ["The applicant, Ada Kern, lives in Veresk. The applicant complained.", "Ada Kern"],
    ["Client: Ada Kern (b. 1981)\n\nFirst meeting with the client.", "Ada Kern"],
    ["We write for the relatives of Ada Kern, a teacher. A friend of Ada’s, head of the school, helped.", "Ada Kern"],
    ["Complainant: Ada Kern\n\nThe complainant wrote to the court.", "Ada Kern"],
    ["I act for Ada Kern, a baker from Veresk.", "Ada Kern"],
    ["Ada Kern, a 34-year-old shepherd from the village of Upper Veresk near the lake, was summoned.", "Ada Kern"],
    ["Ada Kern, a lawyer whose office was searched, was detained.", "Ada Kern"],
    ["The lawyer Ada Kern was detained in May.", "Ada Kern"],
    ["Ada Kern, a human rights lawyer who defended miners, was sought in May. Kern hid. Kern wrote.", "Ada Kern"],
    ["Ada Lind-Kern, a baker, left at noon. Lind-Kern never arrived. Nobody saw Lind-Kern again.", "Ada Lind-Kern"],
  ])("%j", (text, name) => expect(roles(text)).toEqual({ [name]: "victim" }));

  it.each([
    ["who only comments: Ada Kern, a baker, said so. Kern added more. Kern explained it.", "Ada Kern"],
    ["a lawyer who was threatened for it: Their lawyer, Ada Kern, was threatened.", "Ada Kern"],
    ["a lawyer who acts for somebody: Ada Kern, a lawyer who represents the family, was there. Kern wrote. Kern called.", "Ada Kern"],
    ["a lawyer for somebody: Ada Kern, a lawyer for the family, was there. Kern wrote. Kern called.", "Ada Kern"],
  ])("is not hers %s", (text, name) => expect(roles(text)[name]).not.toBe("victim"));

  it("takes units of an army for nobody", () => {
    expect(names("The Armed Forces said nothing. The Infantry Battalion was moved. Private Bo Lind was beaten.")).toEqual(["Bo Lind"]);
  });
});
