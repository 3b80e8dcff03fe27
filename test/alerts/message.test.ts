import { describe, expect, it } from "vitest";
import { type AlertFacts, writeMessage } from "../../lib/alerts/message.ts";
import { nextTry, RETRIES } from "../../lib/alerts/retries.ts";
import { ChannelRequest, type Detail, wants } from "../../lib/alerts/subscription.ts";
import { MESSAGE_TEXTS } from "../../lib/alerts/texts.ts";
import { finding } from "./finding.ts";

const facts = (over: Partial<AlertFacts> = {}): AlertFacts => ({
  alertId: "alert_1",
  kind: "please-check",
  caseId: "case_1",
  caseName: "Yerlan Sample",
  from: "pending",
  to: "no-answer-on-file",
  finding: finding({ status: "no-answer-on-file" }),
  ...over,
});
const HOW = {
  texts: MESSAGE_TEXTS.en,
  linkOf: (id: string) => `https://d.test/cases/${id}`,
  link: "https://d.test/alerts",
  isDigest: false,
};
const write = (all: AlertFacts[], details: Detail[] = []) => writeMessage("dlv_1", all, details, HOW);
const said = (details: Detail[]) => JSON.stringify(write([facts()], details));

describe("a message", () => {
  it("holds the case's reference, the count and a link, and nothing else", () => {
    expect(write([facts()])).toEqual({
      key: "dlv_1",
      subject: "Dueline: 1 alert, case_1",
      text: "Dueline: 1 alert, case_1\n\ncase_1: 1 alert. https://d.test/cases/case_1\n\nRead by machine, not reviewed. An answer may exist. Not legal advice.",
      payload: {
        schema: "dueline.alert/1",
        key: "dlv_1",
        count: 1,
        case: "case_1",
        cases: [{ case: "case_1", count: 1, link: "https://d.test/cases/case_1" }],
        link: "https://d.test/alerts",
        alerts: [{ caseId: "case_1", alertId: "alert_1" }],
      },
    });
  });

  const WORDS: [Detail, RegExp][] = [
    ["kind", /no-answer-on-file|Answer the complaint|art\. 1/],
    ["names", /Yerlan Sample/],
    ["places", /Altynsu/],
    ["dates", /2026-03-1/],
  ];
  it.each(WORDS)("says %s only where its reader asked for it", (detail, words) => {
    expect(said([detail])).toMatch(words);
    expect(said(WORDS.map(([one]) => one).filter((one) => one !== detail))).not.toMatch(words);
  });

  it("of many cases counts each and names none in its subject", () => {
    const { subject, payload } = write([facts(), facts({ alertId: "alert_2" }), facts({ caseId: "case_2", alertId: "alert_3" })]);
    expect(subject).toBe("Dueline: 3 alerts, 2 cases");
    expect(payload).toMatchObject({
      count: 3,
      case: null,
      cases: [
        { case: "case_1", count: 2 },
        { case: "case_2", count: 1 },
      ],
    });
  });

  it("of a thousand lines shows fifty and counts the rest", () => {
    const { text, payload } = write(
      Array.from({ length: 1000 }, (_, at) => facts({ alertId: `alert_${at}` })),
      ["kind"],
    );
    expect(payload).toMatchObject({ count: 1000 });
    expect(payload.alerts).toHaveLength(50);
    expect(text).toContain("and 950 more");
  });

  it("lets no control or direction character of a name through", () =>
    expect(said(["names"])).toBe(JSON.stringify(write([facts({ caseName: "\u202EYerlan\u2028Sample\u2066" })], ["names"]))));
});

describe("tries", () => {
  it("are seven after the first, each three times as long after the one before", () => {
    const now = "2026-03-01T00:00:00.000Z";
    const gaps = Array.from({ length: RETRIES }, (_, at) => (Date.parse(nextTry(at + 1, now) ?? "") - Date.parse(now)) / 60_000);
    expect(gaps).toEqual([3, 9, 27, 81, 243, 729, 2187]);
    expect(nextTry(RETRIES + 1, now)).toBeNull();
  });
});

describe("a subscription", () => {
  it.each([
    [{ cases: [], kinds: [] }, true],
    [{ cases: ["case_1"], kinds: [] }, true],
    [{ cases: ["case_2"], kinds: [] }, false],
    [{ cases: [], kinds: ["overdue" as const] }, false],
    [{ cases: ["case_1"], kinds: ["overdue" as const, "please-check" as const] }, true],
  ])("%j wants it: %s", (wishes, expected) => expect(wants(wishes, facts())).toBe(expected));

  it.each(["ftp://d.test/", "https://user:pass@d.test/", "https://d.test/#x", "javascript:alert(1)", "d.test", "file:///etc/passwd"])(
    "does not take %s for a webhook",
    (url) => expect(ChannelRequest.safeParse({ kind: "webhook", url }).success).toBe(false),
  );
});
