import type { CueOf } from "../../../extract/action-language.ts";

const QUASH = "overturn,quash,cancel,annul,reverse,revoke,repeal,overrule,invalidate,rescind,void";
const UPHOLD = "uphold,confirm,affirm,endorse,support,sustain";

export const UPHELD: readonly [CueOf<"review.upheld">, ...CueOf<"review.upheld">[]] = [
  {
    id: "en.action.decision-upheld",
    action: "review.upheld",
    patterns: [
      `{${UPHOLD}} ..6 $DECISION`,
      `$DECISION ~8 {${UPHOLD}:pp}`,
      "{dismiss,reject,refuse} ..5 $APPEAL",
      "appeal|appeals {fail:past}",
      "$APPEAL ~7 {dismiss,reject,refuse:pp}",
      "{leave} it|them ..2 unchanged|standing|force",
      "{leave} ..6 $DECISION ..3 unchanged|force|standing",
      "$DECISION ~4 {leave:pp} ..1 unchanged|standing|force",
      "{refuse,decline} to {overturn,quash,cancel,annul}",
      "{find} ..4 $DECISION ..3 lawful|legal|justified|well-founded",
      "$DECISION ~5 {find,declare,recognize,recognise:pp} ..2 lawful|legal|justified",
      "{uphold:pp} by",
      "{uphold} it|them",
    ],
    examples: [
      "On 6 August 2015 the regional prosecutor upheld the refusal.",
      "The decision was confirmed by the city court on 7 August 2015.",
      "Her appeal was dismissed on 8 August 2015.",
    ],
    counterexamples: ["The decision was overturned on 7 August 2015.", "The appeal was lodged on 8 August 2015."],
  },
  {
    id: "en.action.decision-stood",
    action: "review.upheld",
    certainty: 0.9,
    patterns: [
      "$APPEAL ~5 {turn,throw:pp} down|out",
      "{turn,throw} down|out ..4 $APPEAL",
      "$DECISION ~2 {stand:past}",
      "$DECISION ~4 {maintain:pp}",
      "{maintain:did} ..3 $DECISION",
      "let ..5 $DECISION stand",
      "{stand:past} by ..3 $DECISION",
    ],
    examples: ["Her appeal was turned down on 8 August 2015.", "The ministry maintained its refusal on 8 August 2015."],
    counterexamples: ["He stood by the door on 8 August 2015."],
  },
];

export const OVERTURNED: readonly [CueOf<"review.overturned">, ...CueOf<"review.overturned">[]] = [
  {
    id: "en.action.decision-overturned",
    action: "review.overturned",
    patterns: [
      `{${QUASH}} ..6 $DECISION`,
      `$DECISION ~8 {${QUASH}:pp}`,
      "{set} ..1 aside ..5 $DECISION",
      "{set} ..5 $DECISION aside",
      "$DECISION ~5 {set:pp} aside",
      "{strike} down ..5 $DECISION",
      "{throw} out ..3 conviction|verdict|sentence|decision|ruling",
      "conviction|verdict|sentence|decision|ruling ~3 {throw:pp} out",
      "appeal|appeals {succeed:past}",
      "$DECISION ~5 {strike:pp} down",
      "{grant,allow,satisfy,accept} ..4 $APPEAL",
      "$APPEAL ~4 {grant,allow,satisfy:pp}",
      "{find,declare,recognize,recognise,rule} ..5 $DECISION ..4 unlawful|illegal|unfounded|ungrounded|premature|invalid",
      "$DECISION ~6 {find,declare,recognize,recognise:pp} ..3 unlawful|illegal|unfounded|ungrounded|premature|invalid",
      "{remit} ..5 $CASE ..4 for ..4 investigation|examination|consideration|trial",
      "{remit,return,send,refer} ..5 $FILE ..3 for ..1 fresh|new ..1 investigation|examination|consideration|trial|inquiry|hearing",
      "$FILE ~4 {remit,return,send,refer:pp} ..4 for ..1 fresh|new ..1 investigation|examination|consideration|trial|inquiry|hearing",
      "{remit,return,send,refer} ..3 material|papers ..3 for ..1 fresh|new|further|additional ..1 investigation|examination|consideration|trial|inquiry|hearing",
      "{order} ..3 retrial|re-examination|reconsideration",
      "{order} ..2 new|fresh|additional|further trial|investigation|examination|inquiry",
      "{overturn,quash,annul:pp} by",
    ],
    examples: [
      "On 3 September 2015 the prosecutor general overturned the refusal.",
      "The ruling was quashed on 4 September 2015.",
      "The regional court struck down the refusal on 4 September 2015.",
      "The court declared the decision unlawful on 5 September 2015.",
      "The appeal was granted on 6 September 2015.",
    ],
    counterexamples: [
      "The ruling was upheld on 4 September 2015.",
      "The appeal was lodged on 6 September 2015.",
      "They struck him down on 6 September 2015.",
      "The concert was cancelled on 6 September 2015.",
    ],
  },
  {
    id: "en.action.decision-lifted",
    action: "review.overturned",
    certainty: 0.9,
    patterns: [
      "refusal|decision|conviction|sentence|suspension|verdict ~5 {lift:pp}",
      "{lift:did} ..3 refusal|decision|conviction|suspension",
      "$DECISION ~5 {declare,find,rule:pp} ..1 void|null",
      "commissioner|tribunal ..5 {uphold,allow,accept:past} ..4 complaint|appeal",
      "{uphold} ..3 complaint ..2 in part|full",
    ],
    examples: ["The refusal was lifted by the regional prosecutor on 4 September 2015."],
    counterexamples: ["The curfew was lifted on 4 September 2015."],
  },
];
