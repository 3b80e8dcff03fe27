import type { CueOf } from "../../../extract/action-language.ts";

/** Acts that belong to a story but to no kind of the list. */
export const OTHER: readonly [CueOf<"other">, ...CueOf<"other">[]] = [
  {
    id: "en.action.personal",
    action: "other",
    certainty: 0.5,
    patterns: ["{marry,divorce,emigrate,enrol,graduate:did}", "{give:past} birth", "{grant,give,recognize,recognise:pp} ..3 victim|status"],
    examples: ["She married in May 2009.", "He emigrated on 3 May 2009."],
    counterexamples: ["The marriage lasted."],
  },
];
