import type { CueOf } from "../../../extract/action-language.ts";

export const STATEMENT: readonly [CueOf<"public.statement">, ...CueOf<"public.statement">[]] = [
  {
    id: "en.action.published",
    action: "public.statement",
    patterns: [
      "{publish,issue,release,circulate,broadcast,post,present,record} ..6 $STATEMENT",
      "{hand,submit,present,deliver,send} ..4 report|findings|recommendations to",
      "$STATEMENT ~6 {publish,issue,release,circulate,broadcast,post,present:pp}",
      "{publish:did}",
      "{tell:past} ..3 reporter|reporters|journalist|journalists|correspondent|press|media|newspaper|television",
      "{tell:past} ..3 reporter|reporters|journalist|journalists|correspondent|press|media > that",
      "{hold,give} ..3 press conference|briefing|interview",
      "{make:past} ..2 statement|announcement",
    ],
    examples: [
      "On 24 March 2017 the ministry issued a press release.",
      "The report was published on 25 March 2017.",
      "She gave a press conference on 26 March 2017.",
    ],
    counterexamples: ["The publisher moved.", "He wrote a statement to the prosecutor on 24 March 2017."],
  },
  {
    id: "en.action.stated",
    action: "public.statement",
    speech: true,
    weak: true,
    certainty: 0.7,
    patterns: [
      "{announce,declare,state,report,note,stress,emphasize,emphasise,reiterate,warn,highlight,confirm,acknowledge,indicate:act}",
      "{admit:past} that|responsibility|guilt|mistakes|errors|failings",
      "{voice:past} ..3 concern|regret|alarm|doubts",
      "{tell:past} ..1 parliament|lawmakers|deputies|senators ~5 > that",
      "{express:did} ..3 concern|regret|hope|alarm|readiness",
      "{call:past} on|upon|for",
      "{condemn,criticize,criticise,recommend,denounce:did}",
      "{reject,dismiss:past} ..3 criticism|criticisms",
      "{call:past} ..3 case|arrest|trial|verdict|sentence|ruling|detention|decision|death a|an|unlawful|arbitrary|unacceptable",
      "{urge:did} restraint|calm|caution",
      "{instruct,direct:did} ..3 prosecutors|officials|judges|officers|police|ministry|government",
    ],
    examples: [
      "On 27 March 2017 the minister announced a reform.",
      "The rapporteur expressed concern in May 2018.",
      "In 2012 the prosecutor general instructed prosecutors to act.",
    ],
    counterexamples: ["The noted lawyer left.", "The announcement surprised nobody."],
  },
  {
    id: "en.action.spokesman-said",
    action: "public.statement",
    speech: true,
    certainty: 0.85,
    priority: 1,
    patterns: [
      "spokesman|spokeswoman|spokesperson ..8 {say,deny,claim,tell,comment,confirm,explain,add,insist,announce:past}",
      "{say:past} ..8 spokesman|spokeswoman|spokesperson|director|researcher|rapporteur|minister|secretary|chair|chairman|coordinator|commissioner",
      "press service|office|secretary ..6 {say,deny,claim,tell,comment,confirm,announce,report:past}",
      "{tell:past} ..4 radio|television|tv|channel|website|broadcaster|agency|weekly|daily|newspaper",
      "{say,urge,demand,warn,call,add,write:past} ..9 in ..2 statement|press|briefing|release|tweet|post",
      "{give,make:past} ..2 statement|statements to ..3 press|media|reporters|journalists|television|radio",
      "website|page|channel ~2 {carry,show,run:past} ..3 $STATEMENT",
    ],
    examples: [
      "A spokesman said on 27 March 2017 that the men were armed.",
      "On 27 March 2017 she told a radio station that nobody was hurt.",
    ],
    counterexamples: ["The mother said on 27 March 2017 that he was ill."],
  },
];

export const LAW: readonly [CueOf<"public.law">, ...CueOf<"public.law">[]] = [
  {
    id: "en.action.law",
    action: "public.law",
    patterns: [
      "{adopt,amend,pass,enact,repeal,promulgate,abolish,introduce,sign,approve,issue,change} ..5 $LAW",
      "$LAW ~7 {adopt,amend,pass,enact,repeal,promulgate,abolish,introduce,sign,approve,issue,make,change,update:pp}",
      "{come,enter} into ..1 force|effect",
      "{take} effect",
      "{impose,declare,introduce,lift} ..4 curfew|quarantine|emergency|moratorium|ban",
      "curfew|quarantine|emergency|moratorium ~4 {impose,declare,introduce,lift:pp}",
      "{ratify,sign,accede,join} ..5 $TREATY",
      "$TREATY ~5 {ratify,sign,adopt:pp}",
      "{reclassify,criminalize,criminalise,decriminalize:pp}",
      "{abolish:did}",
      "{lay:pp} out|down",
    ],
    examples: [
      "In 2013 the parliament adopted a new law on prisons.",
      "The Criminal Code was amended in 2011.",
      "Two of the decrees came into force in May 2003.",
      "The country ratified the Optional Protocol in 2008.",
    ],
    counterexamples: ["The law is old.", "The police entered the house by force on 3 May 2013."],
  },
  {
    id: "en.action.amendments-named",
    action: "public.law",
    priority: -2,
    patterns: ["amendments|amendment|changes to ..5 $LAW", "adoption|introduction|enactment|ratification of ..5"],
    examples: ["Amendments to the Criminal Code in 2011 were of little use."],
    counterexamples: ["No amendment was needed."],
  },
];

export const INSTITUTION: readonly [CueOf<"public.institution">, ...CueOf<"public.institution">[]] = [
  {
    id: "en.action.institution",
    action: "public.institution",
    patterns: [
      "{establish,create,found,form,abolish,dissolve,rename,reorganize,reorganise,disband} ..6 $INSTITUTION",
      "{set} up ..6 $INSTITUTION",
      "$INSTITUTION ~8 {establish,create,found,form,abolish,dissolve,rename,reorganize,reorganise,disband,mandate:pp}",
      "mandate ~5 {extend,renew,prolong:pp}",
      "$INSTITUTION ~6 {set:pp} up",
      "$INSTITUTION ~6 {begin,start:past} functioning|operating|work|operations",
      "{elect,appoint,nominate,inaugurate:did}",
      "{give,receive} ..3 mandate",
      "{have} ..2 mandate to",
      "{mandate:pp} to",
      "{step:did} down",
      "{resign:did}",
      "{dismiss:pp} from ..3 post|office|position",
    ],
    examples: [
      "The preventive mechanism was established in July 2013.",
      "In 2004 the government set up a public commission.",
      "She was elected chair on 4 May 2016.",
    ],
    counterexamples: ["It was established that he lied.", "The commission published its report in 2004."],
  },
];
