import { describe, expect, it } from "vitest";
import { parseDay } from "../../lib/calendar/day-number.ts";
import { isWorkingDay } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { rulesDue } from "../../lib/deadlines/rules-due.ts";
import { assembleLaw, BUILT_IN_LAW, type Law } from "../../lib/law/law.ts";
import type { LawFile } from "../../lib/law/law-file.ts";
import { unsettledYears } from "../../lib/law/unsettled.ts";
import { chronology } from "../deadlines/chronology-factory.ts";
import { OWN_PACK, OWN_ROWS } from "./own-pack.ts";

const file = (name: string, text: string): LawFile => ({ name, text });
const PACK = file("visits.yaml", OWN_PACK);
const ROWS = file("mourning.yml", OWN_ROWS);
const due = (law: Law, id: string, trigger: string): string | null | undefined => rulesDue(id, { trigger }, law)[0]?.due.latest;
const messages = (text: string, name = "one.yaml"): string[] =>
  assembleLaw([file(name, text)]).problems.map(({ code, message }) => `${code} ${message}`);
const edited = (from: string, to: string): string => {
  if (!OWN_PACK.includes(from)) throw new Error(from);
  return OWN_PACK.replace(from, to);
};

describe("packs of one's own", () => {
  const law = assembleLaw([PACK]);

  it("are read from YAML and computed like those that come with Dueline", () => {
    expect(law.problems).toEqual([]);
    expect(law.own).toEqual({ packs: ["xx-visits"], calendars: [] });
    expect(due(law, "XX-VISIT-5", "2024-04-01")).toBe("2024-04-08");
    expect(law.packs.length).toBe(BUILT_IN_LAW.packs.length + 1);
  });
  it("judge cases", () => {
    const told = chronology([{ date: "2024-04-01", action: "filing.request", to: "ministry" }]);
    const ids = checkChronology(told, { ...law, asOf: "2024-06-01" }).map(({ obligationId, status }) => [obligationId, status]);
    expect(ids).toContainEqual(["XX-VISIT-5", "no-answer-on-file"]);
  });
  it("are read from JSON just the same", () => {
    const json = JSON.stringify(law.packs.find(({ id }) => id === "xx-visits"));
    expect(assembleLaw([file("visits.json", json)]).version).toEqual(law.version);
  });
  it("have a version that does not depend on the order of the files", () =>
    expect(assembleLaw([ROWS, PACK]).version).toEqual(assembleLaw([PACK, ROWS]).version));

  it("take the place of a pack of the same id, and of nothing else", () => {
    const other = assembleLaw([file("a.yaml", edited("id: xx-visits", "id: gdpr"))]);
    expect(other.problems).toEqual([]);
    expect(other.packs.length).toBe(BUILT_IN_LAW.packs.length);
    expect(due(other, "XX-VISIT-5", "2024-04-01")).toBe("2024-04-08");
  });

  it("take no other down when they are broken: the rest is there, and the broken file is named", () => {
    const broken = [file("a.json", "{"), file("b.yaml", "- just: a list"), file("c.yaml", "nothing"), file("d.json", "null")];
    const all = assembleLaw([...broken, PACK]);
    expect(all.problems.map((problem) => [problem.file, problem.code])).toEqual(broken.map(({ name }) => [name, "BAD_RULE_PACK"]));
    expect(all.own.packs).toEqual(["xx-visits"]);
    expect(assembleLaw(broken).version).toEqual(BUILT_IN_LAW.version);
  });

  it.each<[string, string, string, RegExp]>([
    ["a unit that is none", "unit: working-day", "unit: fortnight", /obligations\.0\.period\.unit/],
    ["a calendar that is none", "calendar: kz", "calendar: atlantis", /XX-VISIT-5: there is no calendar "atlantis"/],
    ["working days without a calendar", "calendar: kz", "calendar: null", /needs a calendar/],
    ["a zone that is none", "zones: [Asia/Almaty]", "zones: [Asia/Atlantis]", /"Asia\/Atlantis" is no time zone/],
    ["bounds that are none", "inForce: 2020-01-01/..", "inForce: since 2020", /inForce "since 2020" is no interval/],
    [
      "an example that does not come out",
      "due: 2024-05-20",
      "due: 2024-05-21",
      /the example from 2024-05-13: due 2024-05-20, not 2024-05-21/,
    ],
    ["an example that comes out and must not", "not: [2024-05-18]", "not: [2024-05-20]", /must not come out/],
    ["a selector that means everything", "- action: [filing.request]\n", "- polarity: affirmed\n", /it would mean every event/],
    ["an act of another action", "- action: [response.reply]", "- { action: [response.reply], act: [protocol] }", /Invalid option|refines/],
    ["nothing that discharges", "discharge:\n      - action: [response.reply]", "discharge: []", /nothing could ever discharge it/],
    ["an action that no recognizer knows", "action: [response.reply]", "action: [response.smile]", /discharge\.0\.action\.0/],
    ["no example", OWN_PACK.slice(OWN_PACK.indexOf("examples:")), "examples: []", /examples/],
    [
      "an id that another pack has",
      "id: XX-VISIT-5\n    ref: XX-VISIT-5",
      "id: KZ-CPC-99\n    ref: KZ-CPC-99",
      /KZ-CPC-99 is an obligation of the pack kz-cpc-2014/,
    ],
    ["an id that is not its ref", "id: XX-VISIT-5", "id: XX-OTHER", /the id is the ref/],
    ["an extension of nothing", "next: Complaint to a court", "next: null\n    extends: XX-NOTHING", /there is no obligation "XX-NOTHING"/],
  ])("say what is wrong with %s", (_, from, to, message) => {
    const [said, ...more] = messages(edited(from, to));
    expect([said, more]).toEqual([expect.stringMatching(message), []]);
    expect(said).toMatch(/^BAD_RULE_PACK /);
  });

  it("are refused the second time", () => {
    const twice = assembleLaw([PACK, file("again.yaml", OWN_PACK)]);
    expect(twice.problems).toMatchObject([{ file: "visits.yaml", message: expect.stringMatching(/another file has the pack/) }]);
  });
  it("do not fill the memory: a YAML file of aliases to aliases is refused", () => {
    const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(", ")}]`);
    expect(messages(["l0: &l0 [x]", ...levels].join("\n"))).toEqual([expect.stringMatching(/BAD_RULE_PACK .*not YAML/)]);
  });
  it("are refused where they are longer than any law", () =>
    expect(messages("#".repeat(2_000_001))).toEqual([expect.stringMatching(/longer than/)]));
});

describe("calendar rows of one's own", () => {
  const law = assembleLaw([ROWS, PACK]);
  const kz = law.calendars.find(({ id }) => id === "kz");
  const works = (date: string): boolean => kz !== undefined && isWorkingDay(kz, parseDay(date));

  it("are counted with: a day off, the weekend day worked for it, a day that is worked after all", () => {
    expect(law.own.calendars).toEqual(["kz"]);
    expect([works("2024-04-08"), works("2024-04-06"), works("2024-04-09")]).toEqual([false, true, true]);
    expect(rulesDue("KZ-CPC-105-GEN", { trigger: "2024-04-01" }, law)[0]?.due.latest).toBe("2024-04-09");
    expect(kz?.years["2027"]).toBe("final");
    expect(kz?.daysOff.find(({ date }) => date === "2024-04-08")?.source).toBe("Decree of a fictional government");
  });
  it("leave the packs beside them usable", () => expect([law.problems, law.own.packs]).toEqual([[], ["xx-visits"]]));
  it.each([
    ["a calendar that is none", "adds: atlantis\nsource: x", /there is no calendar of that id/],
    ["a day that is none", "adds: kz\nsource: x\ndaysOff: [{ date: 2024-02-30, name: x }]", /2024-02-30 is no day/],
    ["a year without a status", "adds: kz\nsource: x\ndaysOff: [{ date: 2031-01-01, name: x }]", /does not say whether 2031 is final/],
    ["a word that is none", "adds: kz\nsource: x\nholidays: []", /holidays/],
    ["no source", "adds: kz\ndaysOff: []", /source/],
    [
      "only weekends",
      "id: x\ntitle: x\nsource: x\nyears: {}\nweekend: [1,2,3,4,5,6,7]\ndaysOff: []\nworkingWeekendDays: []",
      /every day is a weekend/,
    ],
  ])("say what is wrong with %s", (_, text, message) => {
    const said = messages(text);
    expect(said).toEqual([expect.stringMatching(message)]);
    expect(said[0]).toMatch(/^BAD_CALENDAR /);
  });
});

describe("years that are not settled", () => {
  it.each([
    ["2026-10-31", []],
    ["2026-11-01", ["kz 2027 provisional"]],
    ["2026-12-31T23:00+05:00", ["kz 2027 provisional"]],
    ["2027-02-01", ["kz 2027 provisional"]],
    ["2027-11-02", ["kz 2027 provisional", "kz 2028 missing"]],
    ["2024-12-01", []],
  ])("as of %s: %j", (asOf, expected) =>
    expect(unsettledYears(BUILT_IN_LAW, asOf).map(({ calendar, year, status }) => `${calendar} ${year} ${status}`)).toEqual(expected),
  );
  it("fall silent once the rows are there", () => expect(unsettledYears(assembleLaw([ROWS]), "2026-11-21")).toEqual([]));
});
