import type { CueOf } from "../../../extract/action-language.ts";

export const CHARGED: readonly [CueOf<"court.charged">, ...CueOf<"court.charged">[]] = [
  {
    id: "en.action.charged",
    action: "court.charged",
    patterns: [
      "{charge,indict:did}",
      "{bring,press,file,lay,present,prefer} ..4 charge|charges|indictment",
      "charge|charges|indictment ~5 {bring,press,file,lay,present,prefer,amend:pp}",
      "{accuse:pp} of",
      "{requalify,reclassify,re-qualify:did}",
      "{change,amend,alter} ..3 charge|charges|qualification|classification",
      "{declare,name:pp} ..2 suspect|accused",
      "{prosecute:pp}",
      "{confirm,approve,endorse} ..3 indictment",
      "indictment ~4 {confirm,approve,endorse:pp}",
    ],
    examples: [
      "On 4 May 2012 two officers were charged with abuse of power.",
      "The prosecutor brought charges on 5 May 2012.",
      "The offence was requalified on 6 May 2012.",
    ],
    counterexamples: [
      "The person suspected of the theft left on 4 May 2012.",
      "The officer in charge left on 4 May 2012.",
      "He was released without charge on 4 May 2012.",
    ],
  },
];

export const HEARING: readonly [CueOf<"court.hearing">, ...CueOf<"court.hearing">[]] = [
  {
    id: "en.action.hearing",
    action: "court.hearing",
    priority: 1,
    patterns: [
      "$TRIAL ~4 {begin,start,open,commence,resume,end,continue:past}",
      "$TRIAL ~4 {take:did} place",
      "$TRIAL ~5 {hold,adjourn,postpone,open,resume,conclude:pp}",
      "{hold,open,begin,start,resume,adjourn,postpone,attend,conclude} ..4 $TRIAL",
      "{put,place:pp} on trial",
      "{stand,face:did} trial",
      "$COURT ..2 {sit:past}",
      "{go:did} on trial",
      "{bring,take,lead:pp} before ..4 $COURT",
      "{appear,testify:did} before|in|at ..4 $COURT",
      "{hear,examine,consider,try:did} ..3 case|appeal|witnesses|evidence|application|complaint|request|claim|motion|petition",
      "case|appeal|application|cases ~5 {hear,examine:pp}",
      "{reach:did} court",
      "{plead:did} ..1 guilty",
      "{withdraw,retract:did} ..3 testimony|testimonies|statement|statements|confession|confessions",
      "{go:did} to trial|court",
    ],
    examples: [
      "The trial began on 12 March 2012.",
      "A hearing was held on 13 March 2012.",
      "The defendants were put on trial in March 2012.",
      "She appeared before the district court on 14 March 2012.",
    ],
    counterexamples: ["The hearing aid cost much.", "The meeting was held on 13 March 2012."],
  },
  {
    id: "en.action.hearing-scheduled",
    action: "court.hearing",
    modality: "planned",
    patterns: ["$TRIAL ~4 {schedule,set,fix,list:pp} for", "{schedule,set,fix} ..3 $TRIAL for"],
    examples: ["The hearing was scheduled for 14 June 2012."],
    counterexamples: ["The hearing was held on 14 June 2012."],
  },
  {
    id: "en.action.sent-to-court",
    action: "court.hearing",
    patterns: [
      "{send,submit,refer,transfer,forward} ..6 to ..4 court|trial",
      "case|cases|file|indictment ~6 {send,submit,refer,transfer,forward:pp} to ..5 court|trial",
      "{commit:pp} for trial",
    ],
    examples: [
      "On 2 March 2012 the prosecutor sent the case to court.",
      "The case was submitted to the city court for trial on 3 March 2012.",
    ],
    counterexamples: ["The case was sent to the police on 3 March 2012."],
  },
  {
    id: "en.action.hearing-named",
    action: "court.hearing",
    patterns: ["hearing|hearings|trial of|on|in|dated|before"],
    certainty: 0.7,
    examples: ["At the hearing of 13 March 2012 the witness fainted."],
    counterexamples: ["The hearing aid is new."],
  },
];

export const VERDICT: readonly [CueOf<"court.verdict">, ...CueOf<"court.verdict">[]] = [
  {
    id: "en.action.convicted",
    action: "court.verdict",
    patterns: [
      "{convict,acquit:did}",
      "{find,hold,declare} ..5 guilty",
      "{find,declare:pp} ..2 guilty|innocent",
      "{deliver,pronounce,announce,return,issue} ..3 verdict|verdicts|acquittal",
      "verdict ~4 {deliver,pronounce,announce,return,issue:pp}",
      "{result:did} in ..2 conviction|convictions|acquittal",
    ],
    examples: [
      "On 17 May 2012 the court found them guilty.",
      "She was acquitted on 18 May 2012.",
      "The jury returned a verdict on 19 May 2012.",
    ],
    counterexamples: ["The convicted man appealed on 18 May 2012.", "The verdict was quashed on 19 May 2012."],
  },
  {
    id: "en.action.conviction",
    action: "court.verdict",
    patterns: [
      "his|her|their|'s conviction|acquittal",
      "conviction|acquittal|verdict of|on|dated|in",
      "verdict : guilty|acquitted|acquittal",
    ],
    examples: ["Before his conviction on 16 June 2009 he had no lawyer."],
    counterexamples: ["He said it with conviction."],
  },
];

export const SENTENCED: readonly [CueOf<"court.sentence">, ...CueOf<"court.sentence">[]] = [
  {
    id: "en.action.sentenced",
    action: "court.sentence",
    patterns: [
      "{sentence:did}",
      "{impose,hand,give} ..5 $SENTENCE",
      "{sentence:pp} to",
      "{receive,get} ..5 sentence|sentences|imprisonment|fine",
      "{reduce,increase,commute,shorten,mitigate,replace,substitute,convert} ..4 sentence|sentences|term",
      "sentence|sentences|term ~4 {reduce,increase,commute,shorten,mitigate,impose,replace,substitute,convert:pp}",
      "{fine:pp}",
    ],
    examples: [
      "The court sentenced him to five years on 17 May 2012.",
      "His sentence was reduced on 18 August 2012.",
      "She received a suspended sentence on 19 May 2012.",
    ],
    counterexamples: ["The sentence is too long to read."],
  },
];

export const RULING: readonly [CueOf<"court.ruling">, ...CueOf<"court.ruling">[]] = [
  {
    id: "en.action.court-ruled",
    action: "court.ruling",
    speech: true,
    patterns: [
      "$COURT ..9 {rule,decide,order,conclude,declare,determine,grant,authorize,authorise,sanction,instruct,urge,recommend,hold,oblige,require,adjudicate,request:past} ..2",
      "$COURT ..9 {find:past}",
      "$COURT ..9 {issue,adopt,deliver,give,render,pronounce:past} ..4 decision|decisions|judgment|judgement|ruling|order|warrant|views|opinion",
      "$COURT ..9 {dismiss,reject,refuse,grant,allow,uphold,satisfy:past} ..6 $CLAIM",
      "$COURT ..9 {extend,prolong:past} ..5 $DETENTION",
      "$COURT ..9 {dismiss,reject,refuse,grant,allow,uphold:past} it|them",
      "$COURT ..9 {leave:past} ..5 $CLAIM without ..1 consideration|examination|satisfaction|progress",
      "$CLAIM ~6 {dismiss,reject,refuse,grant,allow:pp} by ..5 $COURT",
    ],
    examples: [
      "On 28 September 2011 the district court ruled that the complaint should be investigated.",
      "In December 2013 the Committee found a breach of the Convention.",
      "The judge extended his detention on 3 May 2012.",
      "On 4 May 2012 the court dismissed the claim.",
    ],
    counterexamples: ["The court is in the old town.", "The meeting with the judge took place on 4 May 2012."],
  },
  {
    id: "en.action.bench-decided-request",
    action: "court.ruling",
    priority: 1,
    speech: true,
    patterns: [
      "$BENCH ..9 {dismiss,reject,refuse,grant,allow,deny,satisfy,approve:past} ..6 $ASKED",
      "$BENCH ..9 {refuse,decline:past} to ..1 {satisfy,grant,consider,examine} ..5 $ASKED",
      "$ASKED ~6 {dismiss,reject,refuse,grant,allow,deny,satisfy,approve:pp} by ..5 $BENCH",
    ],
    examples: [
      "The judge granted the prosecutor's request on 4 May 2012.",
      "At the prosecutor's request the court rejected the motion on 4 May 2012.",
      "The investigator's motion was granted by the court on 4 May 2012.",
    ],
    counterexamples: ["The investigator rejected the motion on 4 May 2012.", "The motion was lodged with the court on 4 May 2012."],
  },
  {
    id: "en.action.ruled",
    action: "court.ruling",
    speech: true,
    patterns: [
      "{rule:did} that|in|against|on",
      "{find,disclose,constitute,reveal} ..3 $BREACH",
      "{find,rule:did} for|against",
      "{find,rule:did} in favour|favor",
      "{find} ..5 in breach|violation of",
      "$BREACH ~3 {find,establish:pp}",
      "{declare} ..5 admissible|inadmissible",
      "{declare:pp} ..2 admissible|inadmissible",
      "{deliver,render,give,adopt,pronounce} ..4 judgment|judgement|ruling|views|decision|decisions",
      "judgment|judgement|ruling|views|decision|application ~5 {deliver,render,adopt,pronounce,communicate:pp}",
      "{communicate:pp} to ..3 government",
      "{communicate:past} ..8 to ..3 government",
      "{issue,obtain} ..3 warrant|injunction",
      "warrant|injunction ~4 {issue,obtain:pp}",
      "{extend,prolong} ..4 $DETENTION",
      "{extend,prolong,impose,order,choose,select} ..3 preventive|restraint measure|measures",
      "{extend,prolong,impose,order,choose,select} ..3 measure|measures of restraint",
      "preventive measure ~5 {extend,prolong,impose,order,choose,select,change:pp}",
      "detention|custody ~4 {extend,prolong:pp}",
      "{order} ..4 investigation|inquiry|exhumation|release|examination of",
      "claim|claims|action|lawsuit|suit|request|application|motion|petition ~6 {dismiss,reject,refuse,grant,allow,deny:pp}",
      "{throw} out ..4 $CLAIM",
      "{turn} down ..4 $CLAIM",
      "$CLAIM ~4 {throw,turn:pp} out|down",
      "{dismiss,reject,grant,allow,deny} ..5 claim|claims|action|lawsuit|suit|request|application|motion|petition",
      "{become:did} final",
      "it|they|this ~3 {dismiss,reject,refuse,grant,allow:pp}",
    ],
    examples: [
      "On 28 September 2011 the bench ruled that a new inquiry was needed.",
      "The judgment was delivered on 29 September 2011.",
      "His detention was extended on 30 September 2011.",
    ],
    counterexamples: ["The rules of court are old.", "The findings were published on 30 September 2011."],
  },
  {
    id: "en.action.judgment-notified",
    action: "court.ruling",
    priority: 1,
    closes: true,
    patterns: ["done in ..5 {notify:pp} in writing", "done in ..5 {deliver,pronounce:pp} ..2 at|in"],
    examples: [
      "Done in English, and notified in writing on 5 June 2018, pursuant to the Rules of Court.",
      "Done in English and in French, and delivered at a public hearing on 5 June 2003.",
    ],
    counterexamples: ["She was notified in writing on 5 June 2018.", "The work done in English lessons was praised."],
  },
  {
    id: "en.action.operative-ruling",
    action: "court.ruling",
    priority: 5,
    operative: true,
    speech: true,
    patterns: ["{hold,declare,decide,dismiss,reject,find,rule,quash,uphold,order,join,strike,allow,grant}"],
    examples: [
      "2. Holds that there has been a violation of Article 5; Done in English, and notified in writing on 5 June 2018.",
      "Dismisses the objection. Done in English, and notified in writing on 5 June 2018.",
    ],
    counterexamples: ["The law holds that a judge decides on 5 June 2018."],
  },
  {
    id: "en.action.ruling-named",
    action: "court.ruling",
    naming: true,
    patterns: ["decision|ruling|judgment|judgement|order of|dated", "decision|ruling|judgment|order ..5 $COURT"],
    certainty: 0.7,
    examples: ["This follows from the judgment of 28 September 2011."],
    counterexamples: ["The decision is final."],
  },
];

export const REMEDY: readonly [CueOf<"court.remedy">, ...CueOf<"court.remedy">[]] = [
  {
    id: "en.action.remedy",
    action: "court.remedy",
    patterns: [
      "{award,order,grant,pay,receive,obtain,refuse,deny,lift,reject,dismiss} ..8 $COMPENSATION",
      "$COMPENSATION ~7 {award,order,grant,pay,receive,refuse,deny,reject,dismiss:pp}",
      "{award:did}",
    ],
    examples: ["On 9 June 2014 the court awarded her damages of 3,000 crowns.", "Compensation was refused on 10 June 2014."],
    counterexamples: ["She claimed damages on 9 June 2014.", "Compensation is rare."],
  },
  {
    id: "en.action.operative-remedy",
    action: "court.remedy",
    priority: 6,
    operative: true,
    speech: true,
    patterns: ["{hold} ..4 that ~9 to pay", "{order,award} ..8 $COMPENSATION", "{dismiss,reject} ..8 just satisfaction"],
    examples: [
      "3. Holds that the respondent State is to pay the applicant EUR 500. Done in English, and notified in writing on 5 June 2018.",
    ],
    counterexamples: ["The applicant holds that he is to pay nothing on 5 June 2018."],
  },
];
