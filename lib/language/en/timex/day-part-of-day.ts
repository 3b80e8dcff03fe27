import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** The evening of the same day, the morning of the following day. */
export const dayPartOfDay: TimexForm = {
  id: "en.timex.day-part-of-day",
  patterns: [
    "(the (early|late)?)? (p:DAYPART (hours)?|p:DAWN|(early|small) p:EARLYHOURS|late p:LATEHOURS) (of|on)? (the same|that same?|the? s:STEP) (day|date)",
  ],
  read(match) {
    const part = match.text("p");
    const amount = match.has("s") ? match.number("s") : 0;
    const value = `XXXX-XX-XX${part.startsWith("T") ? part : `T${part}`}`;
    return { type: "TIME", value, relative: { anchor: "story", kind: "same", unit: "day", amount } };
  },
  examples: [
    { text: "In the evening of the same day she", finds: [["the evening of the same day", "XXXX-XX-XXTEV"]] },
    { text: "In the early hours of the following day he", finds: [["the early hours of the following day", "XXXX-XX-XXTMO"]] },
    { text: "at dawn the next day they", finds: [["dawn the next day", "XXXX-XX-XXTMO"]] },
    { text: "on the morning of the following day", finds: [["the morning of the following day", "XXXX-XX-XXTMO"]] },
  ],
  counterexamples: ["the evening of the trial", "the morning of the day of the fire"],
};
