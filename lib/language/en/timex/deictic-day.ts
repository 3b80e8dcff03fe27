import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** Yesterday, today, tomorrow, tonight, the day before yesterday. */
export const deicticDay: TimexForm = {
  id: "en.timex.deictic-day",
  patterns: ["(d0:today|n0:tonight|d1:tomorrow|d2:yesterday) (p:DAYPART)?", "the? day (two:after d1:tomorrow|two:before d2:yesterday)"],
  read(match) {
    const days = match.has("two") ? 2 : 1;
    const amount = match.has("d1") ? days : match.has("d2") ? -days : 0;
    const relative = { anchor: "document" as const, kind: "same" as const, unit: "day" as const, amount };
    if (match.has("n0")) return { type: "TIME", value: "XXXX-XX-XXTNI", relative };
    if (match.has("p")) return { type: "TIME", value: `XXXX-XX-XXT${match.text("p").replace("T", "")}`, relative };
    if (match.before()?.text === "of" && amount === 0) return { type: "DATE", value: "PRESENT_REF" };
    return { type: "DATE", value: amount === 0 ? "PRESENT_REF" : "XXXX-XX-XX", relative };
  },
  examples: [
    { text: "He said yesterday that", finds: [["yesterday", "XXXX-XX-XX"]] },
    { text: "He leaves tomorrow morning.", finds: [["tomorrow morning", "XXXX-XX-XXTMO"]] },
    { text: "the day before yesterday he", finds: [["the day before yesterday", "XXXX-XX-XX"]] },
    { text: "It stands today.", finds: [["today", "PRESENT_REF"]] },
  ],
  counterexamples: ["to day and night"],
};
