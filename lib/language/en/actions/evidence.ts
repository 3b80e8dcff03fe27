import type { CueOf } from "../../../extract/action-language.ts";

export const EXAMINATION: readonly [CueOf<"evidence.examination">, ...CueOf<"evidence.examination">[]] = [
  {
    id: "en.action.examination",
    action: "evidence.examination",
    patterns: [
      "{undergo} ..5 $EXAM",
      "{conduct,carry,perform,make,order,commission,appoint,schedule,assign,request} out? ..5 $EXAM",
      "$EXAM ~6 {conduct,carry,perform,make,order,commission,appoint,schedule,assign,complete:pp}",
      "{issue,adopt} ..4 ruling|order|decision|resolution ..4 $EXAM",
      "{refer,send,submit} ..4 for ..4 $EXAM",
      "$EXAM ~6 {record,find,establish,reveal,show,confirm,conclude,note,document:past}",
      "{examine:pp} ..4 by ..4 $DOCTOR",
      "$DOCTOR ..8 {examine,diagnose,certify:past}",
      "{examine:pp} ..3 medically",
      "{examine:pp} at|in ..7 hospital|clinic|polyclinic|centre|center",
      "{examine:pp} on ..4 at|in ..7 hospital|clinic|polyclinic|centre|center",
      "hospital|clinic|polyclinic|bureau|centre|center ..8 {examine:past} him|her|them",
      "{exhume:did}",
      "{examine:did} ..4 video|recording|footage|documents|clothes|clothing|scene|site|body",
      "$DOCTOR ..6 {prepare,issue,draw,submit:past} up? ..3 report|opinion|certificate",
    ],
    examples: [
      "On 22 May 2017 the investigator ordered a forensic medical examination.",
      "She underwent a medical examination on 23 May 2017.",
      "He was examined by a prison doctor on 24 May 2017.",
      "An autopsy was performed on 25 May 2017.",
    ],
    counterexamples: ["The examination of witnesses ended.", "The court examined the appeal on 24 May 2017."],
  },
  {
    id: "en.action.injuries-recorded",
    action: "evidence.examination",
    patterns: [
      "{record,document,note,find,observe,establish,register,detect,discover,diagnose,see:did} ..5 $INJURY",
      "$INJURY ~6 {record,document,note,find,observe,detect,register,discover:pp}",
      "expert|forensic|medical ..2 report|opinion|certificate ~6 {find,conclude,state,establish,confirm,note,record,show:past}",
    ],
    examples: ["The paramedic recorded bruises on his back on 24 May 2017.", "Injuries were documented on 25 May 2017."],
    counterexamples: ["He suffered injuries on 24 May 2017."],
  },
];

export const INTERVIEW: readonly [CueOf<"evidence.interview">, ...CueOf<"evidence.interview">[]] = [
  {
    id: "en.action.questioned",
    action: "evidence.interview",
    patterns: [
      "{question,interrogate,interview:did}",
      "{summon,call,invite:pp} ..3 for ..3 questioning|interrogation|interview",
      "{summon,call:pp} ..2 to|by ..6 police|station|department|office|prosecutor|prosecutor's|investigator|unit|directorate",
      "{give,provide,make} ..3 testimony|evidence|explanation|explanations|testimonies|deposition",
      "{testify:did}",
      "{take,record,collect} ..4 testimony|testimonies|statements|evidence",
      "{hold,conduct,carry,organize} out? ..3 identification|confrontation|interrogation|interview|interviews|questioning|line-up|parade",
      "{take} part in ..2 identification|confrontation|line-up",
      "identification|parade|confrontation|line-up|interrogation|questioning ~4 {hold,conduct,carry,organize,organise,arrange:pp}",
      "identification|parade|confrontation|line-up|interrogation|questioning ~9 {take:past} place",
      "{have} ..3 conversation with",
      "{identify:did} ..5 photograph|photographs|torturers|attackers|perpetrator|perpetrators",
      "{speak,talk:past} to|with",
    ],
    examples: [
      "She was questioned as a victim on 21 June 2012.",
      "The witness gave evidence on 22 June 2012.",
      "He was summoned for questioning on 23 June 2012.",
      "The inspector had a conversation with the detainee on 24 June 2012.",
    ],
    counterexamples: ["The question remains open.", "The evidence was destroyed on 22 June 2012."],
  },
  {
    id: "en.action.interview-named",
    action: "evidence.interview",
    patterns: ["questioning|interrogation|interview|interviews of|with|on|in", "parade|confrontation|line-up with|on|in"],
    certainty: 0.6,
    examples: ["During the interrogation on 21 June 2012 she fainted."],
    counterexamples: ["The questioning look of the judge."],
  },
];
