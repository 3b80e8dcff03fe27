import { describe, expect, it } from "vitest";
import { detectLanguage, paragraphLanguage } from "../../lib/language/index.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { read } from "../read/reading.ts";

const EN = "On 3 March 2021 the lawyer filed a complaint with the Balqyn District Prosecutor's Office.";
const RU = "3 марта 2021 года адвокат подал жалобу в прокуратуру района, ответа на неё не было.";
const KK = "2021 жылғы 3 наурызда адвокат аудандық прокуратураға шағым түсірді, жауап болған жоқ.";

describe("the language of a paragraph", () => {
  it.each([
    ["en", EN],
    ["ru", RU],
    ["kk", KK],
    [
      "fr",
      "Le 3 mars, l'avocat a déposé une plainte auprès du procureur de la ville, et personne n'y a répondu pendant deux mois, malgré plusieurs rappels de la famille du détenu.",
    ],
    [
      "uk",
      "3 березня адвокат подав скаргу прокуророві міста, і протягом двох місяців ніхто на неї не відповідав, хоча родина затриманого кілька разів зверталася до прокуратури її району.",
    ],
    [
      "ky",
      "3-мартта жактоочу прокурорго арыз менен кайрылган, бирок эки ай бою эч ким жооп берген эмес, үй-бүлөсү бир нече жолу сураганына карабастан, өкмөт жооп берген жок.",
    ],
    [
      "de",
      "Am 3. März reichte der Anwalt eine Beschwerde bei der Staatsanwaltschaft ein, auf die zwei Monate lang niemand antwortete, obwohl die Familie mehrmals nachfragte.",
    ],
  ])("%s", (code, text) => {
    expect([paragraphLanguage(text), detectLanguage(text)]).toEqual([code, code]);
  });

  it.each([
    ["a name", "Мария Ким"],
    ["a number", "17"],
    ["a date", "3 March 2021"],
  ])("is not told by %s", (_name, text) => {
    expect(paragraphLanguage(text)).toBeNull();
  });

  it("is not guessed from a list of names", () => {
    const names =
      "Aigerim Sample, Bekzat Omar, Yerbol Sample, Daniyar Seit, Nurlan Abdra, Saule Tule, Marat Iska, Gulnara Bek, Timur Zhak, Askar Oma, Dina Lee";
    expect(paragraphLanguage(names)).toBe("en");
  });

  it("is not changed by a quoted word of another", () => {
    expect(paragraphLanguage(`${EN} The stamp reads «Принято», nothing else, and the number cannot be made out.`)).toBe("en");
  });
});

describe("a document in several languages", () => {
  it("says which paragraphs are in another one, and how much of it is in which", async () => {
    const document = await read(`${EN}\n\n${RU}\n\n${EN} It was not answered.`, "a.txt");
    expect(document.paragraphs.map(({ language }) => language)).toEqual([undefined, "ru", undefined]);
    expect(document.coverage.languages.map(({ code }) => code)).toEqual(["en", "ru"]);
  });

  it("a Russian footnote in an English report is read as Russian", async () => {
    const page = `<html><body><main><h1>Report</h1><p>${EN}<sup><a href="#n1">1</a></sup></p><p>${EN} ${EN}</p><ol><li id="n1">${RU}</li></ol></main></body></html>`;
    const { notes } = await read(page, "a.html");
    expect(notes).toMatchObject([{ mark: "1", text: RU, language: "ru" }]);
  });

  it("meets no rule of a language in a paragraph of another, and says what it left out", async () => {
    const foreign = `${RU} Протокол: "On 5 May 2020 the prosecutor refused to open a case".`;
    const document = await read(`${EN} ${EN}\n\n${foreign}`, "a.txt");
    const { events, diagnostics, language } = extractDocument(document, { documentId: "doc_1", fileName: "a.txt" });
    expect({ language, dates: events.map(({ date }) => date) }).toEqual({ language: "en", dates: ["2021-03-03", "2021-03-03"] });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "PARAGRAPHS_LEFT_OUT", message: expect.stringContaining("1 of 2 paragraphs") }),
    );
  });

  it("is read where there is vocabulary for it, though most of it is in another language", async () => {
    const document = await read(`${RU} ${RU} ${RU}\n\n${EN}`, "a.txt");
    const { events, language } = extractDocument(document, { documentId: "doc_1", fileName: "a.txt" });
    expect({ language, dates: events.map(({ date }) => date) }).toEqual({ language: "ru", dates: ["2021-03-03"] });
    expect(document.text.slice(events[0]?.start, events[0]?.end)).toBe(events[0]?.quote);
  });
});
