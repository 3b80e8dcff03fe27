import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../lib/calendar/index.ts";
import type { RulePack } from "../../lib/model/obligation.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import { parseRulePack, testRulePack } from "../../lib/rules/validate.ts";

const plain = (pack: RulePack | undefined): RulePack => JSON.parse(JSON.stringify(pack)) as RulePack;
const SMALL = plain(RULE_PACKS.find(({ id }) => id === "kz-cpc-1997"));

describe("packs that others write", () => {
  it.each(RULE_PACKS.map((pack) => [pack.id, pack] as const))("%s passes its own examples", (_, pack) =>
    expect(testRulePack(pack, CALENDARS)).toEqual([]),
  );
  it("are read from JSON", () => expect(parseRulePack(SMALL)).toEqual(SMALL));
  it("say where they do not fit", () => {
    const broken = { ...SMALL, obligations: [{ ...SMALL.obligations[0], period: { amount: 5, unit: "fortnight" } }] };
    expect(() => parseRulePack(broken)).toThrow(/obligations\.0\.period\.unit/);
  });
  it("say which word is none of theirs: a misspelt ceiling must not be lost", () => {
    const broken = { ...SMALL, obligations: [{ ...SMALL.obligations[0], ceilling: { status: "check", why: "it may be prolonged" } }] };
    expect(() => parseRulePack(broken)).toThrow(/obligations\.0: Unrecognized key: "ceilling"/);
  });
  it.each(["working-day", "month", "hour"])("have no terms that nobody could count to the end (%s)", (unit) => {
    const withAmount = (amount: number) => ({ ...SMALL, obligations: [{ ...SMALL.obligations[0], period: { amount, unit } }] });
    expect(() => parseRulePack(withAmount(5001))).toThrow(/obligations\.0\.period\.amount/);
    expect(parseRulePack(withAmount(5000)).obligations[0]?.period).toEqual({ amount: 5000, unit });
  });
  it("must say why a rule has no trigger", () => {
    const broken = { ...SMALL, obligations: [{ ...SMALL.obligations[0], trigger: [] }] };
    expect(() => parseRulePack(broken)).toThrow(/BAD_RULE_PACK|triggers/);
  });
  it("are told which example fails, and how", () => {
    const [first] = SMALL.obligations;
    if (first === undefined) throw new Error("no obligation");
    const wrong = {
      ...SMALL,
      obligations: [{ ...first, examples: [{ trigger: "2012-07-02", due: "2012-07-08", not: ["2012-07-09"], by: "wrong on purpose" }] }],
    };
    expect(testRulePack(wrong, CALENDARS).map(({ message }) => message)).toEqual([
      "due 2012-07-09, not 2012-07-08",
      "strictly due 2012-07-07, not 2012-07-08",
      "due 2012-07-09, which must not come out",
    ]);
  });
});
