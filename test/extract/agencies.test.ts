import { describe, expect, it } from "vitest";
import { recognizeAgencies } from "../../lib/extract/agencies.ts";
import { resolveAgencies } from "../../lib/extract/agencies-resolve.ts";
import { AGENCIES } from "../../lib/gazetteer/index.ts";
import { EN_AGENCIES } from "../../lib/language/en/agencies.ts";

const recognize = (text: string) => recognizeAgencies(text, [], EN_AGENCIES, AGENCIES);
const resolve = (text: string, boundaries: number[] = []) =>
  resolveAgencies(recognize(text), [], { language: EN_AGENCIES, gazetteer: AGENCIES, boundaries });
const named = (text: string) => resolve(text).map((mention) => mention.name);
const ids = (text: string) => resolve(text).map((mention) => mention.id);

describe("heads of bodies in English", () => {
  for (const head of EN_AGENCIES.heads) {
    it(`${head.id}: every example gives its name, no counterexample gives a body of its kind`, () => {
      for (const { text, name } of head.examples) {
        const found = recognize(text).find((mention) => mention.ruleId === head.id);
        expect(found?.name, text).toBe(name);
        expect(found && text.slice(found.start, found.end), text).toBe(found?.text);
      }
      for (const text of head.counterexamples)
        expect(
          recognize(text).filter((mention) => mention.ruleId === head.id),
          text,
        ).toEqual([]);
    });
  }

  it("have ids that are unique and begin with the language", () => {
    const all = EN_AGENCIES.heads.map((head) => head.id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(id).toMatch(/^en\.agency\./);
  });
});

describe("a body that a document's opening names", () => {
  const report = "Annual Report of the Commissioner for Prisons of Norland. The Ministry of Justice of Norland replied.";

  it("is meant by its short form in every case of the document", () => {
    const text = `${report} ADA KERN The Commissioner wrote.`;
    expect(resolve(text, [text.indexOf("ADA")]).at(-1)?.name).toBe("Commissioner for Prisons of Norland");
  });

  it.each([
    ["where another body fits too", `${report} BO LIND The Commissioner for Health of Norland came. ADA KERN The Commissioner wrote.`],
    ["where it is named later", "ADA KERN The Commissioner wrote. BO LIND The Commissioner for Health of Norland came."],
  ])("is not meant %s", (_, text) => {
    const boundaries = ["BO LIND", "ADA KERN"].map((name) => text.indexOf(name)).sort((a, b) => a - b);
    expect(resolve(text, boundaries).filter((mention) => mention.text === "Commissioner")).toEqual([]);
  });
});

describe("recognizing listed bodies", () => {
  it.each([
    ["The Kostanai Regional Prosecutor’s Office replied.", "kz.prosecutor.kostanay"],
    ["the Prosecutor’s Office of Pavlodar region refused", "kz.prosecutor.pavlodar"],
    ["the deputy prosecutor of Almaty city came", "kz.prosecutor.almaty-city"],
    ["the Department of Internal Affairs of Astana", "kz.police.astana"],
    ["the UN Committee against Torture found a breach", "un.cat"],
    ["Amnesty International published a report.", "ngo.amnesty"],
    ["Rudny City Court convicted her.", "kz.court.rudny"],
    [
      "the Internal Investigations Department of the Karaganda (regional) department of the Ministry of Internal Affairs",
      "kz.internal-security.karaganda",
    ],
  ])("%s", (text, id) => expect(ids(text)).toEqual([id]));

  it("takes a name without a state for the listed body only in a text about that state", () => {
    expect(ids("In Kazakhstan the Supreme Court quashed it. Kazakhstan appealed.")).toContain("kz.court.supreme");
    expect(ids("In Ruritania the Supreme Court quashed it.")).toEqual([null]);
  });

  it("reads abbreviations in capitals only", () => {
    expect(ids("Kazakhstan refused. The NPM visited him.")).toContain("kz.npm");
    expect(ids("Kazakhstan refused. At 5 npm he left.")).not.toContain("kz.npm");
  });

  it("keeps the document's own full form of a local body's name, and one form per document", () => {
    expect(named("The Kostanai Regional Court ruled. Kostanay Regional Court ruled again.")).toEqual([
      "Kostanai Regional Court",
      "Kostanai Regional Court",
    ]);
  });

  it("takes a state for a body where it acts, not where it is a place", () => {
    expect(named("Kazakhstan adopted a law.")).toEqual(["Republic of Kazakhstan"]);
    expect(named("He lives in Kazakhstan today.")).toEqual([]);
    expect(named("Kazakhstan’s law is clear.")).toEqual([]);
  });
});

describe("overlapping readings", () => {
  it("keeps the longest", () => {
    expect(named("the Public Council under the Ministry of Justice of Ruritania met")).toEqual([
      "Public Council under the Ministry of Justice of Ruritania",
    ]);
  });

  it("lets the body act for which an officer is named", () => {
    expect(named("the senior investigator of the Financial Police of Horvat Region")).toEqual(["Financial Police of Horvat Region"]);
  });

  it("does not swallow the name of a person, a month or the next body", () => {
    expect(named("the Prosecutor’s Office of Veresk in May 2009")).toEqual(["Prosecutor's Office of Veresk"]);
    expect(named("the Ministry of Justice and the Dolny City Court")).toEqual(["Ministry of Justice", "Dolny City Court"]);
    expect(named("the deputy prosecutor for the city of Veresk B. Kern")).toEqual(["Prosecutor's Office for the City of Veresk"]);
  });
});

describe("resolving", () => {
  it("gives a bare noun the body of its kind named last", () => {
    expect(named("The Dolny City Court convicted him. Veresk City Court upheld it. The court said no more.")).toEqual([
      "Dolny City Court",
      "Veresk City Court",
      "Veresk City Court",
    ]);
  });

  it("leaves a noun open that may mean either of two bodies named in one breath", () => {
    expect(named("The Dolny City Court and the Veresk City Court disagreed. The court said no more.").at(-1)).toBe("Court");
  });

  it("asks a rank to fit", () => {
    expect(named("The Dolny Regional Court ruled. The Veresk City Court ruled. The regional court was silent.").at(-1)).toBe(
      "Dolny Regional Court",
    );
  });

  it("gives a short form the longer name that holds its words", () => {
    expect(named("The Ruritanian Bureau for Human Rights wrote. The Bureau for Human Rights waited.")).toEqual([
      "Ruritanian Bureau for Human Rights",
      "Ruritanian Bureau for Human Rights",
    ]);
  });

  it("never takes a court of another instance, or another force, for the one named before", () => {
    expect(named("The Veresk Penal Court convicted him. The Court of Appeals upheld it. The court of cassation was silent.")).toEqual([
      "Veresk Penal Court",
      "Court of Appeals",
      "Court of Cassation",
    ]);
    expect(named("The Horvat Court of Appeal quashed it. The trial court sat again.").at(-1)).toBe("Trial Court");
    expect(named("The Carabinieri of Dolny came. The Border Guard Service left. The police stayed.")).toEqual([
      "Carabinieri of Dolny",
      "Border Guard Service",
      "Police",
    ]);
    expect(named("She wrote to the Independent Police Conduct Authority. The police searched her flat.").at(-1)).toBe("Police");
  });

  it("lets a noun mean a body whose name says no place, once it was printed as a name", () => {
    expect(named("He was examined at the Centre of Forensic Medicine. The Centre answered.")).toEqual([
      "Centre of Forensic Medicine",
      "Centre of Forensic Medicine",
    ]);
    expect(named("The Court of Appeal sat. The Veresk District Court had acquitted her. The Court of Appeal convicted her.")).toEqual([
      "Court of Appeal",
      "Veresk District Court",
      "Court of Appeal",
    ]);
    expect(named("The Federal Public Prosecutor’s Office came. The Federal Prosecutor left.").at(-1)).toBe(
      "Federal Public Prosecutor's Office",
    );
    expect(named("The Federal Prosecutor left.")).toEqual(["Federal Prosecutor's Office"]);
  });

  it("takes a noun for no body that has it only behind an “of”, and for none that it numbers", () => {
    expect(named("The Passport Section of the Horvat Ministry of Transport refused. The Ministry was silent.")).toEqual([
      "Passport Section of the Horvat Ministry of Transport",
    ]);
    expect(named("The Section for Serious Crimes closed it. Section 5 of the statute forbids that. The Section was told.")).toEqual([
      "Section for Serious Crimes",
      "Section for Serious Crimes",
    ]);
    expect(named("The Main Directorate of the Federal Penitentiary Service for Horvat Region wrote.")).toEqual([
      "Main Directorate of the Federal Penitentiary Service for Horvat Region",
    ]);
  });

  it("takes the Government and the State party for the state of which the text tells, else under their own names", () => {
    expect(named("Kazakhstan ratified it. The State party replied. The Government refused. The government is silent.")).toEqual([
      "Republic of Kazakhstan",
      "Republic of Kazakhstan",
      "Republic of Kazakhstan",
      "Republic of Kazakhstan",
    ]);
    expect(named("The Government of Norland replied. The State party was silent.").at(-1)).toBe("Government of Norland");
    expect(named("The State party replied. A State party must. The government is silent.")).toEqual(["State Party"]);
  });

  it("never points back over the border of a case", () => {
    const text = "The Dolny City Court convicted him. The court sat again.";
    expect(resolve(text, [text.indexOf("The court")]).map((mention) => mention.name)).toEqual(["Dolny City Court", "Court"]);
  });

  it("leaves open what nothing explains: under its printed name, or not at all", () => {
    expect(named("He complained to the prosecutor’s office.")).toEqual(["Prosecutor's Office"]);
    expect(named("He complained to the committee.")).toEqual([]);
  });

  it("does not take a ministry for a colony, or the police's inspectors for the officers complained of", () => {
    expect(named("The Penal Committee of Ruritania answered. The colony was searched.")).toEqual(["Penal Committee of Ruritania"]);
    expect(named("The Internal Investigations Department of the Dolny police refused. Police officers beat him.").at(-1)).toBe("Police");
  });

  it("keeps spans byte-equal to the text", () => {
    const text = "The Horvat Regional Prosecutor’s\nOffice forwarded it to the Financial Police.";
    for (const mention of resolve(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});

describe("short forms that a document defines", () => {
  it("are that body wherever they are used later, over the border of a case too", () => {
    const text =
      "The Horvat Lawyers Association (HLA) wrote. HLA waited. The Government of Ruritania (“the Government”) replied. The Government refused.";
    expect(resolve(text, [text.indexOf("The Government refused")]).map((mention) => mention.name)).toEqual([
      "Horvat Lawyers Association",
      "Horvat Lawyers Association",
      "Horvat Lawyers Association",
      "Government of Ruritania",
      "Government of Ruritania",
      "Government of Ruritania",
    ]);
  });

  it("are none where the bracket says something else", () => {
    expect(named("The Dolny City Court (see above) ruled. SEE the court’s file.")).toEqual(["Dolny City Court", "Dolny City Court"]);
  });
});
