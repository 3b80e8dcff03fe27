import type { TimexForm } from "../../../extract/timex/timex-language.ts";

/** Yesterday, today, tomorrow, tonight. */
export const deicticDay: TimexForm = {
  id: "en.timex.deictic-day",
  patterns: ["(d0:today|n0:tonight|d1:tomorrow|d2:yesterday) (p:DAYPART)?"],
  read(match) {
    const amount = match.has("d1") ? 1 : match.has("d2") ? -1 : 0;
    const relative = { anchor: "document" as const, kind: "same" as const, unit: "day" as const, amount };
    if (match.has("n0")) return { type: "TIME", value: "XXXX-XX-XXTNI", relative };
    if (match.has("p")) return { type: "TIME", value: `XXXX-XX-XXT${match.text("p").replace("T", "")}`, relative };
    if (match.before()?.text === "of" && amount === 0) return { type: "DATE", value: "PRESENT_REF" };
    return { type: "DATE", value: amount === 0 ? "PRESENT_REF" : "XXXX-XX-XX", relative };
  },
  examples: [
    { text: "He said yesterday that", finds: [["yesterday", "XXXX-XX-XX"]] },
    { text: "He leaves tomorrow morning.", finds: [["tomorrow morning", "XXXX-XX-XXTMO"]] },
    { text: "It stands today.", finds: [["today", "PRESENT_REF"]] },
  ],
  counterexamples: ["to day and night"],
};
