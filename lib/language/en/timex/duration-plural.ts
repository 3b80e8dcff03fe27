import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { durationValue } from "./count.ts";
import { isPartOfDate } from "./of-unit.ts";

const INTRODUCES = new Set("for within after over throughout in during many".split(" "));
const DETERMINES = new Set("the these those his her its their our my your working first last early final all".split(" "));
const SHORT = new Set(["second", "minute"]);

/** For years, after months: how many is not said. */
export const durationPlural: TimexForm = {
  id: "en.timex.duration-plural",
  patterns: ["u:UNITS"],
  read(match) {
    const unit = match.text("u");
    const previous = match.before();
    if (isPartOfDate(match) || SHORT.has(unit) || !previous || match.after()?.text === "-") return null;
    const isMeasure = match.after()?.text === "of" && !DETERMINES.has(previous.text) && previous.kind === "word" && !previous.capital;
    if (!INTRODUCES.has(previous.text) && !isMeasure) return null;
    return { type: "DURATION", value: durationValue("X", unit) };
  },
  examples: [{ text: "He waited for years.", finds: [["years", "PXY"]] }],
  counterexamples: ["the years", "working hours", "in seconds"],
};
