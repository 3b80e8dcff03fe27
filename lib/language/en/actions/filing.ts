import type { CueOf } from "../../../extract/action-language.ts";

const LODGE = "file,lodge,submit,make,bring,send,present,register,write,address,deliver,raise,transmit,prepare,introduce,hand,post,forward";
const LODGED = "file,lodge,submit,make,bring,send,present,register,write,address,deliver,raise,introduce,receive";

export const COMPLAINT: readonly [CueOf<"filing.complaint">, ...CueOf<"filing.complaint">[]] = [
  {
    id: "en.action.complaint-of-torture",
    action: "filing.complaint",
    act: "complaint-of-torture",
    speech: true,
    patterns: [
      `{${LODGE}} ..6 $COMPLAINT ..3 $TORTURE`,
      `$COMPLAINT ..3 $TORTURE ~8 {${LODGED}:pp}`,
      "{complain} ..6 > $TORTURE",
      "{complain} ..3 > that ~8 {beat,torture,ill-treat,mistreat,assault,kick,rape:pp}",
      "{report} ..3 $TORTURE ..2 to",
      "{report} ..1 being|having {torture,beat:pp}",
      "{allege} ..4 > that? ~6 {beat,torture,ill-treat,mistreat:pp}",
    ],
    examples: [
      "On 6 May 2014 she lodged a complaint of torture with the city prosecutor.",
      "Ilya Tern complained that he had been beaten by two guards.",
      "A complaint about ill-treatment was filed on 9 May 2014.",
    ],
    counterexamples: ["On 6 May 2014 she lodged a complaint about the noise.", "Victims can lodge a complaint of torture."],
  },
  {
    id: "en.action.complaint-of-detention",
    action: "filing.complaint",
    act: "complaint-of-detention",
    patterns: [
      `{${LODGE}} ..6 complaint|complaints about|against|of|over|regarding|concerning ..4 $DETENTION`,
      "{complain} about|of|against ..4 $DETENTION",
    ],
    examples: [
      "His lawyer lodged a complaint against his detention on 7 May 2016.",
      "On 7 May 2016 he complained about his unlawful arrest.",
    ],
    counterexamples: ["His lawyer lodged a complaint about the food on 7 May 2016."],
  },
  {
    id: "en.action.complaint-of-conduct",
    action: "filing.complaint",
    act: "complaint-of-conduct",
    patterns: [
      `{${LODGE}} ..6 complaint|complaints about|against|of|over|regarding|concerning ..4 $CONDUCT`,
      "{complain} about|of|against ..4 $CONDUCT",
    ],
    examples: [
      "On 3 March 2017 she filed a complaint against the actions of the investigator.",
      "He complained about the conduct of the guards on 4 March 2017.",
    ],
    counterexamples: ["On 3 March 2017 she filed a complaint against the verdict."],
  },
  {
    id: "en.action.complaint",
    action: "filing.complaint",
    patterns: [
      `{${LODGE}} ..7 $COMPLAINT`,
      `$COMPLAINT ~8 {${LODGED}:pp}`,
      "{complain}",
      "{report} ..6 to ..5 police|prosecutor|prosecutors|prosecutor's|authorities|ombudsman|commission|committee|ministry|administration",
      "{file,lodge,make,submit} ..3 report|statement with|to ..5 police|prosecutor|prosecutor's|authorities",
      "{take} ..2 matter|case|complaint to",
      "{turn:act} to ..9 with ..2 complaint|complaints|petition",
      "{call,phone} ..1 police",
      "{denounce,accuse:did}",
      "{turn,apply,appeal:did} to ..6 for help|assistance|protection",
      "{lodge:pp} with ..6 court",
      "application ~6 {lodge:pp} with",
      "{lodge} ..4 application ..8 court|committee",
    ],
    examples: [
      "On 6 May 2014 the family submitted a written complaint to the ministry.",
      "Three complaints were lodged on 9 May 2014.",
      "She reported the theft to the police on 2 May 2014.",
      "The neighbours called the police on 2 May 2014.",
    ],
    counterexamples: ["The complaint was rejected on 9 May 2014.", "The commission published its report on 9 May 2014."],
  },
  {
    id: "en.action.alleged",
    action: "filing.complaint",
    speech: true,
    patterns: [
      "{allege:did}",
      "{inform,tell} ..5 > that ~8 {beat,torture,ill-treat,threaten,assault,rape,kick:pp}",
      "{state,say,claim,testify,declare,describe,maintain,insist:past} > that|how ~10 {beat,torture,ill-treat,threaten,assault,rape,kick:pp}",
      "{disclose,reveal:did} ..3 $TORTURE",
      "{state,say,claim,testify,declare,describe,tell,maintain,insist:past} ..4 > that|how ~10 $TORTURE",
      "{receive,record,register:act} ..5 complaints|allegations",
    ],
    examples: [
      "The defendants alleged a conspiracy on 5 June 2012.",
      "On 5 June 2012 she told her lawyer that she had been threatened.",
      "At the hearing on 5 June 2012 he stated that he had been tortured.",
    ],
    counterexamples: ["The alleged offence took place in 2012.", "She told her lawyer that she had been ill."],
  },
  {
    id: "en.action.complaint-withdrawn",
    action: "filing.complaint",
    polarity: "negated",
    priority: 1,
    patterns: [
      "{withdraw,retract,revoke} ..3 complaint|complaints|appeal|appeals|application|petition",
      "complaint|complaints|appeal|appeals|application|petition ~3 {withdraw,retract,revoke:pp}",
    ],
    examples: ["She withdrew her complaint on 7 May 2014.", "The appeal was withdrawn on 7 May 2014."],
    counterexamples: ["The troops withdrew on 7 May 2014."],
  },
  {
    id: "en.action.allegations-made",
    action: "filing.complaint",
    patterns: [
      "allegations|complaint|complaints|accusations {make:pp}",
      "his|her|their|'s complaint|complaints",
      "complaint of|dated|from",
      "allegations made by",
    ],
    examples: ["His complaint of 6 May 2014 is still unanswered."],
    counterexamples: ["The complaint procedure is slow."],
  },
];

export const APPEAL: readonly [CueOf<"filing.appeal">, ...CueOf<"filing.appeal">[]] = [
  {
    id: "en.action.complaint-of-inaction",
    action: "filing.appeal",
    act: "complaint-of-inaction",
    patterns: [
      `{${LODGE}} ..6 complaint|complaints|appeal about|against|of|over|regarding|concerning ..5 $INACTION`,
      "{complain} about|of|against ..5 $INACTION",
      "{appeal,challenge,contest} ..1 against? ..4 $INACTION",
      `complaint against|about|of ..5 $INACTION ~5 {${LODGED}:pp}`,
    ],
    examples: [
      "On 4 July 2016 the lawyer filed a complaint against the inaction of the investigator.",
      "She complained of the prosecutor's failure to act on 5 July 2016.",
      "He appealed against the inaction of the police on 6 July 2016.",
    ],
    counterexamples: ["The inaction of the police was criticized on 5 July 2016."],
  },
  {
    id: "en.action.appealed",
    action: "filing.appeal",
    patterns: [
      "{appeal}",
      `{${LODGE}} ..6 $APPEAL`,
      `$APPEAL ~6 {${LODGED}:pp}`,
      `{${LODGE}} ..4 complaint|complaints against|about ..5 $DECISION`,
      "{challenge,contest,dispute,oppose} ..5 $DECISION",
      "{challenge,contest,dispute} ..3 letter|reply|response|answer",
      "{challenge,contest} ..3 in court",
      "{attempt,try:did} to appeal",
      "{object:did} to",
      "{appeal:pp} to",
    ],
    examples: [
      "On 1 August 2015 her lawyer appealed to the regional court.",
      "An appeal was lodged on 3 August 2015.",
      "He filed a complaint against the refusal on 4 August 2015.",
      "They challenged the ruling on 5 August 2015.",
    ],
    counterexamples: ["The Court of Appeal sat on 3 August 2015.", "The appeal was dismissed on 9 August 2015."],
  },
  {
    id: "en.action.appeal-named",
    action: "filing.appeal",
    patterns: ["his|her|their|'s appeal|appeals", "appeal of|dated", "notice of appeal"],
    examples: ["In his appeal of 3 August 2015 he named witnesses."],
    counterexamples: ["The appeal court is far away."],
  },
];

export const REQUEST: readonly [CueOf<"filing.request">, ...CueOf<"filing.request">[]] = [
  {
    id: "en.action.motion",
    action: "filing.request",
    act: "motion-filed",
    patterns: [`{${LODGE}} ..5 $MOTION`, `$MOTION ~6 {${LODGED}:pp}`, "{move:act} for the|a|an|his|her"],
    examples: [
      "On 8 May 2016 the defence filed a motion to question two doctors.",
      "A motion for release was submitted on 9 May 2016.",
      "He wrote a petition to the prosecutor on 9 May 2016.",
    ],
    counterexamples: ["The motion was granted on 9 May 2016."],
  },
  {
    id: "en.action.requested",
    action: "filing.request",
    patterns: [
      `{${LODGE}} ..6 $REQUEST`,
      `$REQUEST ~8 {${LODGED}:pp}`,
      "{request,ask,petition,apply,urge,demand,beg:did}",
      "{write:did} to",
      "{write:did} ..4 statement|letter",
      "{address:past} ..4 head|director|minister|president|prosecutor|court|committee|ministry|ombudsman|administration|office|government",
      "{contact,approach:did} ..4 prosecutor|prosecutors|prosecutor's|police|ministry|ombudsman|court|committee|authorities|lawyer|embassy|administration|bureau",
      "{sue:did}",
      "{apply:act} to|for",
      "{institute,bring,commence,initiate:did} ..3 civil proceedings|action|claim",
      "{seek:past} ..6 from|to",
      "{bring} ..3 proceedings|action|claim against",
      "{summon,invite:did} ..3 to",
      "{reach:did} ..3 department|office|prosecutor|ministry|ombudsman",
    ],
    examples: [
      "On 22 April 2018 the bureau sent an urgent letter to the ombudsman.",
      "Her lawyer requested an independent doctor on 23 April 2018.",
      "The mother wrote to the president on 24 April 2018.",
      "They asked the court for access to the file on 25 April 2018.",
    ],
    counterexamples: ["The request was refused on 25 April 2018.", "Anyone can ask for a copy."],
  },
  {
    id: "en.action.with-a-request",
    action: "filing.request",
    standsAlone: true,
    patterns: ["with|containing ..2 request|requests|demand|demands to|for|that"],
    examples: ["To the ombudsman, with a request to visit the prison at once."],
    counterexamples: ["The request was granted."],
  },
  {
    id: "en.action.request-named",
    action: "filing.request",
    patterns: ["his|her|their|'s request|application|petition|motion|letter", "request|letter|petition|motion|application of|dated"],
    examples: ["To her letter of 24 April 2018 nobody answered."],
    counterexamples: ["Letters take three days."],
  },
];
