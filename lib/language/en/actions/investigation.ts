import type { CueOf } from "../../../extract/action-language.ts";

const OPEN = "open,initiate,launch,institute,start,begin,commence,instigate,bring,mount";
const CLOSE = "archive,shelve,close,discontinue,terminate,drop,cease,end,stop,dismiss";
const REFER = "forward,transfer,refer,send,pass,return,remit,redirect,transmit,hand,reassign,submit";

export const CHECK: readonly [CueOf<"investigation.check">, ...CueOf<"investigation.check">[]] = [
  {
    id: "en.action.check-begun",
    action: "investigation.check",
    phase: "begun",
    patterns: [
      `{order,${OPEN},appoint,announce} ..5 $CHECK`,
      `$CHECK ~5 {order,${OPEN},appoint,announce:pp}`,
      "{instruct,order,assign,task:did} ..6 to {check,verify,look,follow,examine,review,inspect,clarify} ..6",
      "$CHECK ~2 {begin,start,commence:did}",
      "{take} up ..2 matter|case|complaint",
    ],
    examples: [
      "On 11 March 2013 the prosecutor ordered a preliminary check.",
      "An internal inquiry was launched on 12 March 2013.",
      "He instructed the guards to look into the matter on 12 March 2013.",
    ],
    counterexamples: ["The internal inquiry was completed on 12 April 2013.", "A criminal case was opened on 12 March 2013."],
  },
  {
    id: "en.action.check-concluded",
    action: "investigation.check",
    phase: "concluded",
    patterns: [
      "{complete,conclude,finish,close} ..4 $CHECK",
      "{complete,conclude,finish} ..4 investigation|investigations",
      "investigation|investigations ~4 {complete,conclude,finish:pp}",
      "$CHECK ~4 {complete,conclude,finish,close:pp}",
      "$CHECK ~3 {end:past}",
      "$CHECK ~3 {find,conclude,establish,reveal,show,confirm,determine:past}",
      "inspection ~3 {find,establish:past}",
    ],
    examples: [
      "The internal inquiry was completed on 12 April 2013.",
      "The check established on 12 April 2013 that no law had been broken.",
    ],
    counterexamples: ["A check was ordered on 12 April 2013."],
  },
  {
    id: "en.action.checked",
    action: "investigation.check",
    certainty: 0.8,
    patterns: [
      "{conduct,carry,perform,hold,undertake,make,run} out? ..5 $CHECK",
      "$CHECK ~5 {conduct,carry,perform,hold,undertake,make,run:pp}",
      "{check,verify,screen,examine,review,consider,investigate:did} ..6 $COMPLAINT",
      "$COMPLAINT ~6 {check,verify,screen,examine,review,consider,investigate:pp}",
      "{investigate:did} ..3 $TORTURE",
      "{look,inquire,enquire:did} into",
      "{be:past} under review",
    ],
    examples: [
      "A preliminary check was carried out in April 2013.",
      "The complaint was examined by the inspectorate in May 2013.",
      "The inspectorate reviewed the allegations on 3 May 2013.",
    ],
    counterexamples: ["The doctor examined the prisoner on 3 May 2013.", "Doctors examine patients within three days."],
  },
  {
    id: "en.action.check-named",
    action: "investigation.check",
    patterns: ["$CHECK of|dated|from|in|on"],
    examples: ["The check of 12 April 2013 changed nothing."],
    counterexamples: ["The council met."],
  },
  {
    id: "en.action.review-commissioned",
    action: "investigation.check",
    phase: "begun",
    patterns: [
      "{commission} ..4 review|audit|inquiry|enquiry|investigation|study",
      "{begin,start} {look:ing} into",
      "commission|board of inquiry|enquiry ~3 {set,establish,appoint,form:pp}",
      "{set,establish,appoint,form} up? ..3 commission|board of inquiry|enquiry",
    ],
    examples: [
      "The ministry commissioned a review of all deaths on 12 March 2013.",
      "On 12 March 2013 a commission of inquiry was set up.",
    ],
    counterexamples: ["She commissioned a portrait on 12 March 2013."],
  },
];

export const OPENED: readonly [CueOf<"investigation.opened">, ...CueOf<"investigation.opened">[]] = [
  {
    id: "en.action.crime-registered",
    action: "investigation.opened",
    act: "crime-registered",
    patterns: [
      "{register,record} ..5 crime|offence|criminal|case|cases",
      "{register,record} ..2 first information report",
      "first information report ~4 {register,record:pp}",
      "crime|crimes|offence|offences|case|cases ~6 {register,record:pp}",
      "report|statement|complaint|application ~4 {register,enter,record:pp} ..3 in|with|as ..4 register|journal|crime|offence",
      "{enter:pp} in|into ..4 register",
      "{enter,record,register} ..8 unified|state|integrated|single register",
      "criminal cases|case ~6 {register:pp}",
    ],
    examples: [
      "On 5 April 2019 the police registered a crime under Article 12.",
      "The crime was registered on 5 April 2019.",
      "The report was entered in the unified register on 5 April 2019.",
    ],
    counterexamples: ["She registered her car on 5 April 2019.", "The complaint was rejected on 5 April 2019."],
  },
  {
    id: "en.action.case-opened",
    action: "investigation.opened",
    patterns: [
      `{${OPEN}} ..6 $CASE`,
      `$CASE ~8 {${OPEN}:pp}`,
      "$CASE ~2 {begin,start,commence:past}",
      "{begin,start,commence:did} ..3 investigating",
      "{begin,start,commence:did} to investigate",
      `{${OPEN}} ..3 docket`,
      `docket ~4 {${OPEN}:pp}`,
      "$CASE ~2 {set:pp} in motion",
      "{come:past} under investigation",
      "{investigate:pp} for|by",
    ],
    examples: [
      "On 7 February 2012 the police opened a criminal case.",
      "Criminal proceedings were instituted on 8 February 2012.",
      "The city department began a pre-trial investigation on 9 February 2012.",
    ],
    counterexamples: ["The police refused to open a criminal case on 7 February 2012.", "The case was closed on 8 February 2012."],
  },
  {
    id: "en.action.case-opening",
    action: "investigation.opened",
    patterns: ["opening|initiation|institution|instigation|launch|registration of ..4 $CASE"],
    examples: ["After the opening of a criminal case on 7 February 2012 little happened."],
    counterexamples: ["The opening of the school was delayed."],
  },
  {
    id: "en.action.inquiry-opened",
    action: "investigation.opened",
    certainty: 0.85,
    patterns: ["{open} a|an|the|its inquiry|enquiry", "$CASE {follow:past}"],
    examples: ["On 7 February 2012 the department opened an inquiry into the death."],
    counterexamples: ["On 7 February 2012 the department completed its inquiry."],
  },
];

export const REFUSED: readonly [CueOf<"investigation.refused">, ...CueOf<"investigation.refused">[]] = [
  {
    id: "en.action.case-refused",
    action: "investigation.refused",
    patterns: [
      `{refuse,decline} to ..1 {${OPEN},register,conduct,carry,investigate} ..6 $CASE`,
      "{refuse,decline} to {investigate,prosecute}",
      `{refuse,decline,deny,reject} ..4 opening|initiation|institution|instigation of ..4 $CASE`,
      `{decide,rule,resolve} not to ..1 {${OPEN}} ..6 $CASE`,
      `{issue,take,adopt,make,render} ..4 decision|ruling|resolution refusing|not ..3 {${OPEN}} ..5 $CASE`,
      `{issue,take,adopt,make,render} ..4 decision|ruling|resolution to refuse`,
      `{issue,take,adopt,make,render} ..4 refusal to`,
      "{issue,give,make,deliver,render} ..4 refusal|refusals",
      "refusal|refusals ~4 {issue,give,make,deliver,render:pp}",
      "{issue,take,adopt,make,render,give,deliver} ..3 decision|order|ruling ..2 non-prosecution",
      "{issue,take,adopt,make,render,give,deliver} ..4 non-prosecution",
      "non-prosecution ~4 {issue,take,adopt,make,render,give,deliver:pp}",
      "{decide,rule,resolve} not to ..1 {prosecute}",
      "opening|initiation|institution of ..5 $CASE ~5 {refuse,reject,deny:pp}",
      "{reject,refuse,deny} ..4 request|application ..6 $CASE",
      "request|application for ..5 $CASE ~3 {reject,refuse,deny:pp}",
    ],
    examples: [
      "On 16 November 2011 the investigator refused to open a criminal case.",
      "The prosecutor decided not to initiate proceedings on 17 November 2011.",
      "On 18 November 2011 he issued a ruling refusing to open an investigation.",
      "The opening of a criminal case was refused on 19 November 2011.",
    ],
    counterexamples: ["On 16 November 2011 the investigator opened a criminal case.", "He refused to open the door on 17 November 2011."],
  },
  {
    id: "en.action.refusal",
    action: "investigation.refused",
    patterns: [
      `refusal|refusals to ..1 ${OPEN.replaceAll(",", "|")} ..5 $CASE`,
      "refusal of|dated",
      "decision not to open|initiate|institute|launch ..4 $CASE",
      "the refusal",
    ],
    examples: ["The lawyer objected to the refusal of 16 November 2011."],
    counterexamples: ["His refusal to eat worried the doctors."],
  },
  {
    id: "en.action.no-grounds-found",
    action: "investigation.refused",
    certainty: 0.85,
    priority: 1,
    patterns: [
      `{find,see} no ..2 grounds|basis|reason|reasons to|for ..1 {${OPEN}} ..5 $CASE`,
      `{find,see} no ..2 grounds|basis|reason|reasons for|to ${OPEN.replaceAll(",", "|")}|opening|starting|instituting`,
      "{find,see} no ..2 elements|signs|evidence|indication|event of ..3 crime|offence",
      "{refuse,decline} to {take} up ..3 case",
      "refusal|refusals ~2 {follow:past}",
    ],
    examples: ["On 16 November 2011 the investigator found no grounds to open a case.", "A second refusal followed on 16 November 2011."],
    counterexamples: ["The court found no grounds to release him on 16 November 2011."],
  },
];

export const SUSPENDED: readonly [CueOf<"investigation.suspended">, ...CueOf<"investigation.suspended">[]] = [
  {
    id: "en.action.case-suspended",
    action: "investigation.suspended",
    patterns: [
      "{suspend,stay,halt,freeze,pause,interrupt} ..5 $CASE",
      "$CASE ~7 {suspend,stay,halt,pause,interrupt:pp}",
      "$CASE ~3 {put:pp} on hold",
      "{order,announce,issue} ..5 suspension of",
    ],
    examples: ["On 28 October 2013 the investigator suspended the proceedings.", "The investigation was suspended on 29 October 2013."],
    counterexamples: ["The officer was suspended from duty on 29 October 2013.", "The investigation was resumed on 29 October 2013."],
  },
  {
    id: "en.action.suspension",
    action: "investigation.suspended",
    patterns: ["suspension of ..3 $CASE"],
    examples: ["Since the suspension of the case on 28 October 2013 nothing moved."],
    counterexamples: ["The suspension bridge opened."],
  },
];

const REOPEN = "reopen,re-open,resume,renew,reinstate,revive,restart,recommence";

export const RESUMED: readonly [CueOf<"investigation.resumed">, ...CueOf<"investigation.resumed">[]] = [
  {
    id: "en.action.case-resumed",
    action: "investigation.resumed",
    patterns: [
      `{${REOPEN}} ..5 $CASE`,
      `$CASE ~7 {${REOPEN}:pp}`,
      "$CASE ~2 {resume:past}",
      "{order,announce} ..4 resumption|reopening of",
    ],
    examples: [
      "On 4 May 2009 the prosecutor reopened the case.",
      "Proceedings were resumed on 10 October 2012.",
      "The prosecutor ordered that the criminal proceedings be reopened on 4 May 2009.",
    ],
    counterexamples: ["The shop reopened on 4 May 2009.", "The case was closed on 5 May 2009."],
  },
  {
    id: "en.action.resumption",
    action: "investigation.resumed",
    patterns: ["resumption|reopening|renewal of ..3 $CASE"],
    examples: ["After the reopening of the case on 4 May 2009 two witnesses came forward."],
    counterexamples: ["The reopening of the shop was late."],
  },
  {
    id: "en.action.file-reopened",
    action: "investigation.resumed",
    patterns: [
      "file|files|matter|docket ~4 {reopen,re-open:pp}",
      "{reopen,re-open} ..3 file|files|matter|docket",
      "{take} up ..3 case|file|matter again",
    ],
    examples: ["The file was reopened on 4 May 2009."],
    counterexamples: ["The file was read on 4 May 2009."],
  },
];

export const TERMINATED: readonly [CueOf<"investigation.terminated">, ...CueOf<"investigation.terminated">[]] = [
  {
    id: "en.action.case-terminated",
    action: "investigation.terminated",
    patterns: [
      `{${CLOSE}} ..5 $CASE`,
      `$CASE ~8 {${CLOSE}:pp}`,
      "{terminate,discontinue} it|them",
      "{drop,withdraw} ..3 charge|charges",
      "charge|charges ~4 {drop,withdraw:pp}",
      "{archive,shelve} ..4 file|files|complaint|complaints|matter",
      "file|files|complaint|complaints|matter ~5 {archive,shelve:pp}",
      "{order,announce,issue} ..6 termination|discontinuation|closure|closing of",
      "{order,announce} ..5 $CASE to? be? {discontinue,close,terminate:pp}",
      "{issue,take,adopt,make} ..4 decision|ruling|resolution to? ..1 {close,terminate,discontinue} ..5 $CASE",
    ],
    examples: [
      "On 23 November 2012 the investigator ordered the investigation to be discontinued.",
      "The criminal case was closed on 24 November 2012.",
      "The department ruled to terminate the proceedings on 25 November 2012.",
    ],
    counterexamples: ["The school was closed on 24 November 2012.", "The case was reopened on 24 November 2012."],
  },
  {
    id: "en.action.termination",
    action: "investigation.terminated",
    patterns: ["termination|discontinuation|discontinuance|closure|closing of ..4 $CASE"],
    examples: ["He appealed against the termination of the criminal case on 24 November 2012."],
    counterexamples: ["The closure of the mine cost jobs."],
  },
  {
    id: "en.action.file-closed",
    action: "investigation.terminated",
    patterns: [
      "inquiry|enquiry|inquiries ~5 {shelve,drop,discontinue,archive:pp}",
      "{shelve,drop,discontinue,archive} ..3 inquiry|enquiry|inquiries",
      "file|matter|docket ~3 {close:pp}",
      "{close} ..2 file|matter|docket",
      "case|file|matter|complaint|investigation ~2 {file:pp} away",
      "it ~1 {close,shelve,discontinue,terminate,archive:pp}",
      "$CASE ~2 {come:past} to an|its ..1 end",
    ],
    examples: ["The file was closed on 24 November 2012.", "The inquiry was shelved on 24 November 2012."],
    counterexamples: ["The inquiry was completed on 24 November 2012."],
  },
];

export const REFERRED: readonly [CueOf<"investigation.referred">, ...CueOf<"investigation.referred">[]] = [
  {
    id: "en.action.file-referred",
    action: "investigation.referred",
    patterns: [
      "{forward,transfer,refer,pass,return,remit,redirect,transmit,reassign} ..5 $FILE ..3 to|back|for",
      "{send,hand} ..3 case|file|files|materials|dossier|matter|statements ..3 to|back|over",
      "{send} ..3 criminal case ..3 to|back",
      "{send,forward,transfer,refer,pass,hand,return,remit,redirect,transmit} it|this|them back|on|over? to|for",
      `$FILE ~9 {${REFER}:pp} ..6 to|back|over`,
      "{return:did} ..3 $FILE",
      "$FILE ~6 {forward,return,redirect,reassign:pp}",
      "{pass,forward,transmit,send} ..3 letter|letters|communication on to",
      "{transfer,refer} ..3 jurisdiction|investigation to",
      "$FILE ~4 {take:pp} over by",
      "$FILE ~2 {come,go:past} back to",
      "$FILE ~3 {change:past} hands",
      "material|papers ~4 {forward,transfer,pass,return:pp} ..6 to|back",
      "{forward,transfer,refer,pass,return} ..3 material|papers ..3 to|back|for",
      "$FILE {go:present} ..1 to",
      "{take} over ..4 $FILE",
    ],
    examples: [
      "On 2 April 2014 the ministry forwarded the complaint to the regional police.",
      "The case was passed to the financial police on 3 April 2014.",
      "On 3 April 2014 the file came back to the district prosecutor.",
      "The regional office returned the file on 4 April 2014.",
    ],
    counterexamples: [
      "On 2 April 2014 she sent a complaint to the ministry.",
      "He was transferred to another prison on 3 April 2014.",
      "The material referred to by the investigator in his decision of 3 April 2014 is lost.",
    ],
  },
  {
    id: "en.action.file-went",
    action: "investigation.referred",
    patterns: [
      "case|file|files|investigation|inquiry|materials|matter ~4 {entrust,assign,give:pp} to",
      "{entrust,assign} ..4 case|file|investigation|inquiry|matter to",
      "file|files|dossier|materials|docket ~2 {go,come,travel:past} ..1 to|back",
    ],
    examples: [
      "The investigation was entrusted to the city police on 2 April 2014.",
      "On 2 April 2014 the file went to the regional prosecutor.",
    ],
    counterexamples: ["On 2 April 2014 the investigator went to the regional prosecutor."],
  },
];
