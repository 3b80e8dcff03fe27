import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recognizeTimexes } from "../../../lib/extract/timex/recognize.ts";
import { REFINE_STEPS, refineTimexes } from "../../../lib/extract/timex/refine/index.ts";
import { timex } from "../../../lib/language/en/timex/index.ts";
import { refined } from "./reading.ts";

const values = (text: string) => refined(text).map((one) => one.value);
const citations = (text: string) => refined(text).map((one) => one.citation === true);

describe("refine steps", () => {
  it("every step is registered, and has a reason", () => {
    const files = readdirSync(new URL("../../../lib/extract/timex/refine/", import.meta.url));
    const steps = files.map((file) => file.replace(".ts", "")).filter((name) => !["index", "refine-step", "context"].includes(name));
    expect(REFINE_STEPS.map(({ id }) => id).sort()).toEqual(steps.sort());
    for (const { reason } of REFINE_STEPS) expect(reason).toMatch(/\w.*\.$/);
  });

  it("tells what each step changed", () => {
    const text = "Decree no. 2011 of the court";
    const dropped: string[] = [];
    refineTimexes(recognizeTimexes(text, timex), text, timex, (step, before, after) => {
      if (after.length < before.length) dropped.push(step.id);
    });
    expect(dropped).toEqual(["not-dates"]);
  });
});

describe("no dates", () => {
  it.each([
    "Under Government Decree no. 318/2009 it was waived.",
    "Articles 5.10 and 6.30 and section 12/4 of the Act",
    "nos. 41207/06 and 833/12, § 53",
    "See CCPR/C/107/D/1811/2009 and A/HRC/21/36.",
    "File No. 03-06-2012/41 was registered.",
    "EUR 2,000 and KZT 1998 in costs",
    "page 2011 of the file",
    "pages 1990 to 1995",
    "file no. 2011-34",
    "a debt of 2010 USD",
    "a fine of $ 1950",
    "10.  They may march home, and fall.",
    "2010 prisoners were counted",
    "tel. 7172 55 66 12",
  ])("%s", (text) => expect(values(text)).toEqual([]));
});

describe("the order of numeric dates", () => {
  it.each([
    ["04/12/2018 and 25/12/2018", ["2018-12-04", "2018-12-25"]],
    ["04/12/2018 and 12/25/2018", ["2018-04-12", "2018-12-25"]],
    ["04.12.2018", ["2018-12-04"]],
    ["05/05/2018", ["2018-05-05"]],
    ["04/12/2018, as on 3 May 2017", ["2018-12-04", "2017-05-03"]],
    ["04/12/2018, as on May 3, 2017", ["2018-04-12", "2017-05-03"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));

  it("undecided, both readings stand, with a diagnostic", () => {
    const [date] = refined("On 04/12/2018 he left.");
    expect([date?.value, date?.endValue, date?.diagnostics]).toEqual(["2018-12-04", "2018-04-12", ["day-month-order-unknown"]]);
  });
  it("dates in words that go both ways decide nothing", () =>
    expect(refined("04/12/2018, 3 May 2017, May 4, 2017")[0]?.endValue).toBe("2018-04-12"));
  it("contradicting siblings decide nothing", () =>
    expect(refined("25/12/2018, 12/25/2018, 04/12/2018").map((one) => one.endValue)).toEqual([undefined, undefined, "2018-04-12"]));
});

describe("lists and ranges", () => {
  it.each([
    ["On 21 January, 8 May and 19 May 2017 he", ["2017-01-21", "2017-05-08", "2017-05-19"], "list"],
    ["From 15 May to 16 July 2014 he", ["2014-05-15", "2014-07-16"], "range"],
    ["between 1996 and 2010", ["1996", "2010"], "range"],
    ["in August and September 2010", ["2010-08", "2010-09"], "list"],
    ["25 and 26 June and 24 July 2006", ["2006-06-25", "2006-06-26", "2006-07-24"], "list"],
    ["between February and March 2014", ["2014-02", "2014-03"], "range"],
    ["2011-2015", ["2011", "2015"], "range"],
  ])("%s", (text, expected, kind) => {
    expect(values(text)).toEqual(expected);
    expect(new Set(refined(text).map((one) => one.group?.kind))).toEqual(new Set([kind]));
  });

  it("dates parted by other words do not share a year", () =>
    expect(values("On 3 March he wrote, and on 5 May 2014 she did.")).toEqual(["XXXX-03-03", "2014-05-05"]));
});

describe("times and their dates", () => {
  it.each([
    ["On 21 February 2017, at 12:55, he", ["2017-02-21", "2017-02-21T12:55"]],
    ["at 12:55 on 21 February 2017 he", ["2017-02-21T12:55", "2017-02-21"]],
    ["at 12.45 p.m. the same day he", ["XXXX-XX-XXT12:45", "XXXX-XX-XX"]],
    ["Next morning, 22 February 2017, he", ["2017-02-22TMO", "2017-02-22"]],
    ["at 12:55. On 21 February 2017 he", ["XXXX-XX-XXT12:55", "2017-02-21"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));
});

describe("citations", () => {
  it.each([
    ["The Law of 4 July 2014 No 231-V entered into force.", [true]],
    ["the Law of the Republic of Orland on Advertising of 4 July 2014", [true]],
    ["the judgment of 6 June 2019 in Arden v. Orland", [true]],
    ["(see Arden v. Orland, no. 12345/07, § 53, 17 May 2016)", [true]],
    ["Available online, accessed on 5 November 2015.", [true]],
    ["www.example.org/a.html accessed on 5 November 2015.", [true]],
    ["The prison was visited on 5 November 2015.", [false]],
    ["The prosecutor archived the case on 5 November 2015; it was archived on 6 November 2015.", [false, false]],
    ["under the 1997 Criminal Procedure Code he", [true]],
    ["under the Family Code 1985 he", [true]],
    ["Belgorsk, 2014, p. 18.", [true]],
    ["the 2013 decision of the Court", [false]],
    ["By a decision of 5 May 2014 the investigator refused.", [false]],
    ["By a judgment of 5 May 2014 the Town Court convicted her.", [false]],
    ["He broke the law. On 5 May 2014 he was fined.", [false]],
    ["He was released (on 5 May 2014) at last.", [false]],
  ])("%s", (text, expected) => expect(citations(text)).toEqual(expected));
});

describe("references to papers", () => {
  it.each([
    ["The Court quashed the decision of 16 May 2014.", [true]],
    ["He appealed against the investigator's refusal of 16 May 2014.", [true]],
    ["They upheld its decisions of 24 March 2006 and 8 February 2009.", [true, true]],
    ["In its decision of 16 May 2014 the court refused.", [false]],
    ["By a decision of 16 May 2014 the court refused.", [false]],
    ["The court refused on 16 May 2014.", [false]],
    ["the events of 16 May 2014", [false]],
  ])("%s", (text, expected) => expect(refined(text).map((one) => one.reference === true)).toEqual(expected));
});
