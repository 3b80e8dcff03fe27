import type { CueOf } from "../../../extract/action-language.ts";

type Cues<A extends CueOf<"incident.death">["action"] | "incident.ill_treatment" | "incident.other"> = readonly [CueOf<A>, ...CueOf<A>[]];

export const ILL_TREATMENT: Cues<"incident.ill_treatment"> = [
  {
    id: "en.action.beaten",
    action: "incident.ill_treatment",
    patterns: [
      "{beat,torture,ill-treat,mistreat,maltreat,kick,punch,slap,strangle,suffocate,electrocute,humiliate,rape,assault,handcuff,douse,choke,whip,trample:did}",
      "ill {treat:did}",
      "{hit,strike,stab:did} ..4 him|her|them|me|prisoner|prisoners|detainee|detainees|man|woman|head|face|back|body|stomach|baton|batons|truncheon|truncheons|stick|bottle|chair",
    ],
    examples: [
      "On 3 May 2014 two guards beat Pavel Orlin in the shower room.",
      "He was tortured in the basement on 4 May 2014.",
      "The officers hit him with a truncheon.",
      "They kicked her and strangled her with a belt.",
    ],
    counterexamples: ["The Convention prohibits torture.", "The strike lasted three days.", "The beating heart of the town is its market."],
  },
  {
    id: "en.action.subjected-to-violence",
    action: "incident.ill_treatment",
    patterns: [
      "{subject,expose:pp} ..2 to ..5 $VIOLENCE",
      "{use,apply,employ:did} ..4 $VIOLENCE",
      "$VIOLENCE ~4 {use,apply,inflict,exert:pp}",
      "{inflict,exert:did} ..4 $VIOLENCE",
      "{put,place} ..2 pressure on",
      "{suffer,endure:did} ..4 $VIOLENCE",
      "{give:did} ..3 electric shocks",
      "{pull,drag:did} ..4 from|out|by|along|into",
    ],
    examples: [
      "On 12 June 2015 she was subjected to prolonged beatings.",
      "Police used excessive force against the crowd on 9 May 2016.",
      "Physical force was applied to the detainees.",
    ],
    counterexamples: ["The law forbids the use of force.", "He was subjected to a fine."],
  },
  {
    id: "en.action.threatened",
    action: "incident.ill_treatment",
    patterns: [
      "{threaten,intimidate,harass,insult,blackmail:did}",
      "{extort:did}",
      "{warn:did} ..5 not to",
      "{receive:did} ..3 threats|threat",
      "threats ~6 {make,address,receive:pp}",
      "{demand,force,coerce,compel:did} ..5 $MONEY",
      "{force,coerce,compel,make:did} ..4 to? confess|incriminate|sign",
    ],
    examples: [
      "An officer threatened her with rape on 7 July 2013.",
      "On 2 March 2018 the head of the unit demanded a payment of 500 crowns.",
      "He was forced to sign a confession on 8 July 2013.",
    ],
    counterexamples: ["The species faces drought by drought, says the law.", "The law asks for payment within a month."],
  },
  {
    id: "en.action.limb-broken",
    action: "incident.ill_treatment",
    patterns: ["{break,fracture:did} ..4 $BODY_PART"],
    examples: ["On 6 January 2020 a policeman broke his arm."],
    counterexamples: ["He broke his promise to the family."],
  },
  {
    id: "en.action.denied-care",
    action: "incident.ill_treatment",
    patterns: [
      "{deny,refuse,deprive:did} ..3 $CARE",
      "{deny,refuse:did} ..3 access to ..3 lawyer|lawyers|counsel|doctor|toilet|family",
      "{strip:did} naked",
      "{deprive:did} of ..2 $CARE",
    ],
    examples: ["On 15 August 2012 the prison denied him medical care.", "She was deprived of sleep from 3 to 5 April 2012."],
    counterexamples: ["The doctor prescribed a treatment on 15 August 2012."],
  },
];

export const DEATH: Cues<"incident.death"> = [
  {
    id: "en.action.died",
    action: "incident.death",
    patterns: [
      "{die:did}",
      "{kill,murder,execute,assassinate,drown:did}",
      "{pass:did} away",
      "{find:did} dead|hanged",
      "{lose:did} ..1 lives|life",
      "{shoot:did} dead",
      "body ~4 {find,discover:pp}",
      "{succumb:did}",
      "{fall:did} to ..2 death",
    ],
    examples: [
      "Anna Kovel died in the prison hospital on 4 April 2017.",
      "Three miners were killed on 9 May 2011.",
      "His body was found on 6 June 2011.",
    ],
    counterexamples: ["The death penalty was abolished in 2009.", "He passed the exam in June 2011."],
  },
  {
    id: "en.action.suicide",
    action: "incident.death",
    patterns: [
      "{commit,attempt:did} suicide",
      "{hang:did} himself|herself",
      "{attempt,try:did} to {hang,kill,drown,poison,stab} himself|herself|themselves",
      "{cut,slash:did} ..2 veins|wrists|throat|stomach",
      "{swallow:did} ..3 razor|blades|nails|needles|pills",
      "{take,end:did} his|her own? life",
    ],
    examples: ["On 1 February 2016 the detainee attempted suicide.", "She hanged herself in her cell on 3 May 2011."],
    counterexamples: ["The ministry published suicide figures on 1 February 2016."],
  },
  {
    id: "en.action.death",
    action: "incident.death",
    patterns: ["his|her|their|the|'s death|murder|killing|suicide"],
    examples: ["The family learned nothing of his death on 3 May 2011."],
    counterexamples: ["Offences that carry death are rare."],
  },
];

export const INCIDENT: Cues<"incident.other"> = [
  {
    id: "en.action.unrest",
    action: "incident.other",
    patterns: [
      "$UNREST ~6 {take:did} place",
      "$UNREST ~3 {begin,start,erupt,occur,happen:did}",
      "$UNREST ~3 {break:did} out",
      "$UNREST ~6 {hold,organize,organise,disperse,mar:pp}",
      "{hold,organize,organise,stage,disperse:did} ..4 $UNREST",
      "{take:did} part in ..4 $UNREST",
      "{participate:did} in ..4 $UNREST",
      "{attend,join:did} ..3 $UNREST",
      "{mar:pp} by",
      "{rally:did}",
      "{march:did} ..2 through|to|towards",
      "{gather,assemble:did} ..3 in|at|on|outside|near",
    ],
    examples: [
      "A peaceful rally took place in Lodna on 5 May 2013.",
      "Clashes broke out on 16 October 2014.",
      "On 5 May 2013 she took part in an unsanctioned protest.",
    ],
    counterexamples: ["The trial of the protesters took place in 2013.", "The law on rallies says otherwise."],
  },
  {
    id: "en.action.unrest-named",
    action: "incident.other",
    patterns: ["$UNREST", "events|incident|attack|robbery"],
    certainty: 0.6,
    examples: ["He wrote of the riots in January 2022."],
    counterexamples: ["The council met."],
  },
  {
    id: "en.action.injured",
    action: "incident.other",
    patterns: [
      "{injure,wound:did}",
      "{sustain,suffer,receive:did} ..4 $INJURY",
      "{lose:did} consciousness",
      "{hospitalize,hospitalise:did}",
      "{faint,collapse:did}",
    ],
    examples: ["Forty people were injured on 16 October 2014.", "On 3 May 2011 he sustained injuries to the head."],
    counterexamples: ["The injured party has rights."],
  },
  {
    id: "en.action.disappeared",
    action: "incident.other",
    patterns: ["{disappear,vanish:did}", "{go:did} missing", "{abduct,kidnap:did}", "{see:pp} alive"],
    examples: ["Tomas Reval disappeared on 2 March 2010.", "Masked men abducted her on 7 May 2012."],
    counterexamples: ["Enforced disappearance is a crime."],
  },
  {
    id: "en.action.searched",
    action: "incident.other",
    patterns: [
      "{break:did} into ..4 house|home|flat|apartment|office|room",
      "{search,raid,storm:did} ..4 house|home|flat|apartment|office|offices|premises|cell|car|room",
      "{conduct,carry:did} out? ..3 search|searches|raid",
      "search|searches|raid ~5 {conduct,carry:pp}",
      "{seize,confiscate:did}",
    ],
    examples: ["On 8 August 2018 officers searched her flat.", "The police seized two computers on 8 August 2018."],
    counterexamples: ["The search for justice goes on."],
  },
  {
    id: "en.action.attacked",
    action: "incident.other",
    patterns: [
      "{attack,rob,shoot,evict,demolish,burn,fire:did} ..4 house|home|man|men|woman|him|her|them|people|crowd|protesters|activist|journalist|at|on|by|village",
      "{open:did} fire",
      "bomb|grenade|device|shell ~3 {go:past} off",
      "{explode,detonate:did}",
      "explosion|blast|bomb ~3 {hit,damage,shake,destroy:past}",
      "{go:did} on ..1 hunger strike",
      "{declare,begin,start,announce:did} ..2 hunger strike",
      "{set:did} fire to",
      "{commit:did} ..3 murder|robbery|theft|crime|offence",
    ],
    examples: [
      "On 16 October 2014 police opened fire.",
      "He declared a hunger strike on 3 May 2011.",
      "Unknown men attacked the journalist on 5 May 2013.",
    ],
    counterexamples: ["The fire station opened in 2009."],
  },
];
