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
  {
    id: "en.action.receipt-acknowledged",
    action: "other",
    certainty: 0.8,
    priority: 1,
    patterns: [
      "{acknowledge,confirm:did} ..3 receipt",
      "{receive,get,obtain,send,issue,give} ..3 acknowledgement|acknowledgment|confirmation of ..1 receipt",
      "{receive,get,obtain,send,issue,give} ..3 acknowledgement|acknowledgment",
      "acknowledgement|acknowledgment ~6 {receive,send,issue,give:pp}",
      "receipt ..6 {acknowledge,confirm:pp}",
    ],
    examples: [
      "On 5 May 2015 the ministry acknowledged receipt of the complaint.",
      "She received an acknowledgement of receipt on 5 May 2015.",
    ],
    counterexamples: ["The ministry acknowledged its mistake on 5 May 2015.", "The receipt of 5 May 2015 is lost."],
  },
];
