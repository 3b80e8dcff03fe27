import type { CueOf } from "../../../extract/action-language.ts";

export const VISIT: readonly [CueOf<"oversight.visit">, ...CueOf<"oversight.visit">[]] = [
  {
    id: "en.action.visited",
    action: "oversight.visit",
    patterns: [
      "{visit,inspect,tour:did}",
      "{conduct,carry,make,pay,undertake,complete} out? ..5 visit|visits|inspection|inspections|mission",
      "visit|visits|inspection|mission ~5 {conduct,carry,make,pay,undertake,complete:pp}",
      "visit|inspection|mission ~3 {take:past} place",
      "{arrive,come:past} at|to|in ..5 $PLACE_OF_DETENTION",
      "consul|consuls|diplomats|diplomat|embassy|lawyer|lawyers|counsel ~4 {allow,permit:pp} to {see,visit}",
      "$MONITORS ..6 {enter:past} ..4 $PLACE_OF_DETENTION",
      "$MONITORS ..6 {go,travel,drive:past} to ..5 $PLACE_OF_DETENTION",
      "{deploy,send,dispatch} ..4 team|delegation|mission|doctors|experts|observers|monitors to ..5 $PLACE_OF_DETENTION",
      "team|delegation|mission|doctors|experts|observers|monitors ~3 {deploy,send,dispatch:pp} to ..5 $PLACE_OF_DETENTION",
      "$MONITORS ..4 {search:past} ..4 $PLACE_OF_DETENTION",
      "$MONITORS ~4 {let,allow,admit,permit:pp} into|inside|in ..5 $PLACE_OF_DETENTION",
      "visits|visit|mission ..4 {carry,conduct:pp} out?",
    ],
    examples: [
      "Members of the commission visited the colony on 23 March 2017.",
      "An inspection of the prison was carried out on 24 March 2017.",
      "The monitors arrived at the detention unit on 25 March 2017.",
    ],
    counterexamples: ["The visiting hours are short.", "He arrived late on 25 March 2017."],
  },
  {
    id: "en.action.not-let-in",
    action: "oversight.visit",
    polarity: "negated",
    patterns: [
      "$MONITORS ~4 {turn:pp} away",
      "$MONITORS ~4 {refuse,deny:pp} entry|admission",
      "$MONITORS ~4 {refuse,deny:pp} access to ..5 $PLACE_OF_DETENTION",
    ],
    examples: [
      "The observers were turned away at the gate on 25 March 2017.",
      "On 25 March 2017 the delegation was refused entry.",
      "The monitors were denied access to the colony on 25 March 2017.",
    ],
    counterexamples: ["The tourists were turned away on 25 March 2017.", "The monitors were given access to the colony on 25 March 2017."],
  },
  {
    id: "en.action.visit-named",
    action: "oversight.visit",
    patterns: ["his|her|their|its|'s|a|the ..1 visit|visits to ..4", "visit|inspection|mission of|in|on|dated"],
    examples: ["After its visit to the colony in March 2017 the commission wrote to the minister."],
    counterexamples: ["Visit our site."],
  },
];

export const MEETING: readonly [CueOf<"oversight.meeting">, ...CueOf<"oversight.meeting">[]] = [
  {
    id: "en.action.met",
    action: "oversight.meeting",
    priority: 1,
    patterns: [
      "{meet:past} with",
      "{meet:past} ..4",
      "{meet} with",
      "{hold,have,secure,attend,arrange,organize,organise,request} ..4 meeting|meetings|talks|negotiations|consultation|consultations|consultations|conversation",
      "meeting|meetings|talks|negotiations ~5 {hold,arrange,organize:pp}",
      "meeting|meetings|talks|negotiations ~3 {take:past} place",
      "{discuss:past}",
      "{receive:past} ..4 delegation",
      "{receive:past} ..5 in person|personally",
      "{receive:pp} ..3 by ..4 minister|prosecutor|head|chief|director|ombudsman|commissioner",
      "{give,grant:pp} ..2 appointment|audience with",
    ],
    examples: [
      "The lawyer met with the deputy prosecutor on 22 March 2017.",
      "On 23 March 2017 the parties held an online meeting.",
      "A meeting took place on 24 March 2017.",
      "On 24 March 2017 the deputy minister received her in person.",
    ],
    counterexamples: ["The conditions differ.", "The meeting room is on the second floor."],
  },
];
