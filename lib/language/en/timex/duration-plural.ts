import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { durationValue } from "./count.ts";

const INTRODUCES = new Set("for within after over throughout in during many".split(" "));
const SHORT = new Set(["second", "minute"]);

/** For years, after months: how many is not said. */
export const durationPlural: TimexForm = {
  id: "en.timex.duration-plural",
  patterns: ["u:UNITS"],
  read(match) {
    const unit = match.text("u");
    const previous = match.before();
    if (SHORT.has(unit) || !previous || !INTRODUCES.has(previous.text) || match.after()?.text === "-") return null;
    return { type: "DURATION", value: durationValue("X", unit) };
  },
  examples: [{ text: "He waited for years.", finds: [["years", "PXY"]] }],
  counterexamples: ["the years", "working hours", "in seconds"],
};
