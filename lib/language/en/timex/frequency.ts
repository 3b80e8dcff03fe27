import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { durationValue } from "./count.ts";

const VALUES: Readonly<Record<string, string>> = {
  hour: "XXXX-XX-XXTXX",
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  year: "XXXX",
  quarter: "XXXX-QX",
};
const NOT_AFTER = new Set(["newspaper", "newspapers", "magazine", "news", "report", "leave"]);

/** Daily, annually, every month, each day, per week. */
export const frequency: TimexForm = {
  id: "en.timex.frequency",
  patterns: [
    "f:FREQUENCY",
    "(every|each) (n:NUM|n:NUMBER|few:few) us:UNITS",
    "d:WEEKDAYS",
    "(every|each) (other|second|third)? (u:UNIT|p:DAYPART|w:WEEKDAY|s:SEASON|season:season)",
    "per:per u:UNIT",
    "everyday:everyday",
    "(once|twice|(NUM|NUMBER) times) (a|an|per|each|every) u:UNIT",
  ],
  read(match) {
    if (match.has("f") && (match.token("f")?.text === "annual" || match.token("f")?.capital || NOT_AFTER.has(match.after()?.text ?? "")))
      return null;
    if (match.has("everyday")) return { type: "SET", value: "XXXX-XX-XX" };
    if (match.has("p")) return { type: "SET", value: `XXXX-XX-XXT${match.text("p").replace("T", "")}` };
    if (match.has("us")) return { type: "SET", value: durationValue(match.has("few") ? "X" : String(match.number("n")), match.text("us")) };
    if (match.has("d")) return { type: "SET", value: `XXXX-WXX-${match.number("d")}` };
    if (match.has("w")) return { type: "SET", value: `XXXX-WXX-${match.number("w")}` };
    if (match.has("s")) return { type: "SET", value: `XXXX-${["SP", "SU", "FA", "WI"][match.number("s") - 21]}` };
    if (match.has("season")) return { type: "SET", value: "XXXX-XX" };
    const value = VALUES[match.text(match.has("f") ? "f" : "u")];
    return value === undefined ? null : { type: "SET", value };
  },
  examples: [
    { text: "He came every day.", finds: [["every day", "XXXX-XX-XX"]] },
    { text: "every two weeks they", finds: [["every two weeks", "P2W"]] },
    { text: "on Mondays he reports", finds: [["Mondays", "XXXX-WXX-1"]] },
    { text: "paid in quarterly parts", finds: [["quarterly", "XXXX-QX"]] },
    { text: "It meets annually.", finds: [["annually", "XXXX"]] },
    { text: "visited each month", finds: [["each month", "XXXX-XX"]] },
    { text: "reports twice a week there", finds: [["twice a week", "XXXX-WXX"]] },
    { text: "beaten three times a day", finds: [["three times a day", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["every man", "per cent", "the annual report", "a Daily Herald story", "was beaten twice"],
};
