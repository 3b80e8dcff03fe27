import type { CueOf } from "../../../extract/action-language.ts";

export const DETAINED: readonly [CueOf<"custody.detained">, ...CueOf<"custody.detained">[]] = [
  {
    id: "en.action.detention-protocol",
    action: "custody.detained",
    act: "detention-protocol-drawn-up",
    patterns: [
      "{draw} up? ..3 protocol|record|report of|on ..4 $DETENTION",
      "{draw} up ..3 detention|arrest protocol|record|report",
      "{compile,prepare,sign} ..3 detention|arrest protocol|record|report",
      "detention|arrest protocol|record|report ~4 {draw,compile,prepare,sign:pp}",
      "protocol|record of|on ..4 $DETENTION ~4 {draw,compile,prepare,sign:pp}",
    ],
    examples: [
      "On 5 May 2016 at 18:40 the inspector drew up a protocol of his detention.",
      "The detention record was drawn up only on 6 May 2016.",
    ],
    counterexamples: ["The protocol of the meeting was drawn up on 6 May 2016.", "He was detained on 5 May 2016."],
  },
  {
    id: "en.action.detained",
    action: "custody.detained",
    patterns: [
      "{detain,arrest,apprehend,imprison,jail,incarcerate,re-arrest,rearrest,recapture:did}",
      "{order} ..4 arrest|detention",
      "{round:did} up",
      "{pick:pp} up",
      "{throw} ..5 in|into ..2 jail|prison|cell",
      "{stop:pp} by|at ..4 police|officers|checkpoint|patrol",
      "{seize,grab,snatch:pp} by ..4 officer|officers|police|policemen|men|agents|soldiers|guards|guardsmen",
      "{take} ..3 into ..1 custody|detention",
      "{take} ..2 in custody",
      "{remand} ..3 custody|detention|prison",
      "{remand:pp}",
      "{place,put,keep,hold,lock} ..5 $JAIL",
      "{hold,keep:pp} in|at ..5 $PLACE_OF_DETENTION",
      "{hold,keep:pp} overnight",
      "{hold,keep} for ..3 hours|days|weeks|months|nights",
      "{bring} ..4 to ..6 police|station",
      "{deprive:pp} of ..2 liberty",
    ],
    examples: [
      "Masked officers arrested Ilya Tern at his office on 9 May 2014.",
      "She was taken into police custody on 10 May 2014.",
      "He was held for over thirty hours.",
      "Several strikers were placed under house arrest on 3 April 2019.",
    ],
    counterexamples: [
      "The arrested persons have rights.",
      "Nobody may be held for more than 72 hours.",
      "The meeting was held in the prison.",
    ],
  },
  {
    id: "en.action.in-custody-since",
    action: "custody.detained",
    patterns: [
      "{be:present} ..4 in ..4 $JAIL",
      "{be:past} ..2 in ..3 custody|detention|prison|jail",
      "{be:present} in ..3 detention centre|center|facility",
    ],
    certainty: 0.7,
    examples: ["Since 3 May 2020 he is in the town's prison."],
    counterexamples: ["He is in the Government."],
  },
  {
    id: "en.action.arrest",
    action: "custody.detained",
    patterns: ["his|her|their|'s arrest|detention|apprehension|imprisonment", "arrest|apprehension of"],
    examples: ["After his arrest on 5 May 2016 nobody saw him."],
    counterexamples: ["House arrest is a measure of restraint."],
  },
];

export const RELEASED: readonly [CueOf<"custody.released">, ...CueOf<"custody.released">[]] = [
  {
    id: "en.action.released",
    action: "custody.released",
    patterns: [
      "{release:did}",
      "{order} ..4 release",
      "{free,amnesty,pardon,parole:did}",
      "{set} ..2 free",
      "{release,free} ..3 on bail|parole|probation",
      "{grant} ..2 bail|parole|amnesty",
      "{leave:did} ..2 prison|colony|detention|custody",
      "{discharge:pp} from ..3 hospital|prison",
      "{change,replace:pp} to|by|with ..2 house|undertaking|written|bail",
      "let ..2 go",
      "{send:pp} home",
    ],
    examples: [
      "He was released without charge the next day.",
      "The prisoners were freed under an amnesty on 1 June 2015.",
      "She was granted bail on 4 May 2013.",
    ],
    counterexamples: ["The ministry released a statement on 4 May 2013.", "The free press reported it."],
  },
  {
    id: "en.action.release",
    action: "custody.released",
    patterns: ["his|her|their|'s release", "release from"],
    examples: ["Since her release on 4 May 2013 she lives abroad."],
    counterexamples: ["The press release was short."],
  },
];

export const TRANSFERRED: readonly [CueOf<"custody.transferred">, ...CueOf<"custody.transferred">[]] = [
  {
    id: "en.action.moved",
    action: "custody.transferred",
    patterns: [
      "{transfer,move,relocate,take,escort,convey,transport,deliver,return,bring,rush,drive,admit,place:pp} ..3 to ..6 $FACILITY",
      "{take} ..1 home",
      "{transfer,move,relocate,take,escort,convey,transport,bring,drive,send:did} him|her|them|prisoners|detainees ..3 to ..6 $FACILITY",
      "{transfer,relocate,escort,extradite,deport:pp} ..4 to|from",
      "{extradite,deport,expel:did}",
      "{admit:pp} to ..3 hospital|clinic|ward",
    ],
    examples: [
      "On 7 May 2016 he was moved to a cell without windows.",
      "They transferred her to another penal colony on 2 June 2016.",
      "He was taken to hospital on 3 June 2016.",
    ],
    counterexamples: ["The case was transferred to the regional department.", "She moved to Lisbon."],
  },
  {
    id: "en.action.sent-to-prison",
    action: "custody.transferred",
    priority: -1,
    patterns: ["{send:pp} to ..4 colony|prison|jail|gaol|cell|cells|sizo|barracks"],
    examples: ["On 7 June 2016 she was sent to a women's colony."],
    counterexamples: ["On 7 June 2016 a letter was sent to the prison.", "He was sent to school on 7 June 2016."],
  },
  {
    id: "en.action.transfer",
    action: "custody.transferred",
    patterns: ["his|her|their|'s transfer|relocation|extradition|deportation"],
    examples: ["His transfer to the north on 3 June 2016 was kept secret."],
    counterexamples: ["The bank fee for a transfer rose."],
  },
];
