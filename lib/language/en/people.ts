import type { PersonLanguage } from "../../extract/person-language.ts";
import type { PersonRole } from "../../model/person.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const titles = (role: PersonRole, words: string): readonly (readonly [string, PersonRole])[] =>
  words.split(" ").map((word) => [word, role] as const);

/** People in English. */
export const EN_PEOPLE: PersonLanguage = {
  code: "en",
  honorifics: set("mr mrs ms miss mister dr prof sir madam"),
  sexOf: new Map([
    ["mr", "m"],
    ["sir", "m"],
    ["mrs", "f"],
    ["ms", "f"],
    ["miss", "f"],
    ["madam", "f"],
  ]),
  titles: new Map([
    ...titles("lawyer", "lawyer attorney advocate counsel barrister solicitor advokat lawyers"),
    ...titles(
      "official",
      "prosecutor investigator judge officer head director chief minister deputy president chairman chairperson ombudsman ombudsperson commissioner inspector colonel major captain lieutenant general sergeant warden governor secretary spokesman spokesperson spokeswoman detective policeman superintendent rapporteur commander akim mayor doctor expert",
    ),
    ...titles(
      "representative",
      "wife husband mother father brother sister son daughter relative relatives widow uncle aunt cousin activist representative defender member employee coordinator caseworker",
    ),
    ...titles("other", "witness neighbour neighbor colleague friend employer"),
    ...titles(
      "victim",
      "victim detainee prisoner applicant complainant convict inmate suspect defendant accused survivor author plaintiff",
    ),
  ]),
  callings: set("activist defender member employee coordinator caseworker expert doctor witness neighbour neighbor colleague friend"),
  listJoiners: set("and"),
  victimPlurals: set("applicants victims authors complainants plaintiffs defendants accused detainees"),
  partyNouns: set("applicant author complainant petitioner plaintiff claimant client detainee prisoner"),
  submittedBy: /(?:submitted|lodged|filed|brought) by$/,
  copulas: set("is was"),
  ordinals: set("first second third fourth fifth sixth seventh eighth ninth tenth"),
  professions: set(
    "journalist editor blogger researcher reporter photographer teacher nurse student pupil schoolboy schoolgirl farmer driver worker engineer miner artist musician singer writer poet accountant businessman businesswoman entrepreneur shopkeeper trader mechanic carpenter cook pensioner housewife resident citizen national native scientist economist builder electrician baker fisherman shepherd soldier conscript migrant refugee",
  ),
  namedThings: set(
    "newspaper magazine weekly daily journal website portal channel station radio newsroom company firm factory plant mine bank shop hotel restaurant cafe village town city settlement hamlet district region province island river mountain street square airport port ship party movement group band film book law act project operation campaign",
  ),
  placePrepositions: set("in near outside throughout across"),
  definiteArticles: set("the"),
  indefiniteArticles: set("a an"),
  betweenTitleAndName: set(
    "a an the his her their its defence defense human rights senior deputy first special police former acting local and named called legal law public private corporal",
  ),
  particles: set("uulu kyzy ogly oglu van von der den de da di del bin ibn al el la le zade"),
  notNames: set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
      "the a an in on at by from to of for with after before during since until when while where who which that this these those and or but if as he she it they we i you his her their my our " +
      "however moreover later then there subsequently finally meanwhile following despite although according also both neither either next such under upon no not yet only soon thus therefore instead once again most some many one two three four five six seven eight nine ten " +
      "court courts prosecutor prosecutors office police department ministry minister committee commission council agency bureau service facility colony prison centre center hospital clinic institute university union association foundation fund coalition organization organisation federation assembly parliament government state states republic region regional district city town village oblast province county street avenue square road north south east west northern southern eastern western central upper lower new old great " +
      "human rights right law code criminal civil procedure constitution constitutional convention covenant protocol article articles act decree order resolution chapter section part annex appendix report reports summary introduction conclusion conclusions recommendations methodology background facts case cases complaint appeal investigation investigations internal international national federal supreme general special public first second third united nations european african american asian world europe asia africa america eu un " +
      "kazakh kazakhstani kyrgyz uzbek russian ukrainian british french german turkish chinese english soviet islamic christian muslim orthodox jewish " +
      "president deputy head director chief judge investigator officer officers lawyer attorney doctor dr mr mrs ms prof colonel major captain lieutenant sergeant commissioner ombudsman inspector secretary chairman chairperson " +
      "torture detention arrest death penalty freedom justice amnesty watch international affairs security safety health education interior foreign defence defense finance economy information communication labour labor social economic cultural political " +
      "armed forces army navy brigade battalion regiment division guard corps squad infantry private corporal " +
      "index page pages figure table note notes source sources photo website http https www email tel phone id dna hiv ngo ngos information statement press release news home dear yours sincerely",
  ),
  notInitials: set("U.S. U.K. U.N. E.U. U.S.A. U.A.E. D.C. A.D. B.C. P.O. P.S. N.B. J.S.C."),
  suffered: set(
    "detained arrested beaten tortured killed sentenced convicted imprisoned ill-treated mistreated threatened humiliated questioned interrogated charged released transferred hospitalised hospitalized abducted raped kicked handcuffed remanded acquitted suspected accused harassed subjected taken shot stopped examined assaulted stabbed punched diagnosed evicted tried prosecuted injured held deported extradited summoned fined expelled",
  ),
  doneTo: set(
    "release free detain arrest beat torture convict acquit sentence extradite deport expel hand handed remand transfer brought bring",
  ),
  ageWords: set("aged age years year old"),
  petitioned: set("requested sought asked applied wrote petitioned sued brought submitted sent turned demanded challenged objected"),
  received: set("received obtained got"),
  decisions: set("refusal refusals decision reply answer response summons verdict judgment ruling notice"),
  harmed: set("beat broke kicked hit struck stabbed punched choked strangled assaulted detention custody prison colony jail"),
  relativePronouns: set("who whom whose"),
  topicMarkers: set("for to with unlike"),
  complained: set("complained appealed alleged suffered died testified lodged filed petitioned confessed struggled fought underwent"),
  victimNouns: set(
    "complaint complaints lawyer lawyers attorney counsel wife husband mother father brother sister son daughter family relatives parents widow case arrest detention death conviction torture trial appeal body injuries release cell sentence allegations allegation testimony ordeal health rights statement petition cellmates",
  ),
  personVerbs: set(
    "said told stated asked wrote met visited reported informed added noted explained confirmed refused requested received heard saw left came went called spoke claimed denied answered replied has had was is were did does himself herself who",
  ),
  commenting: set("said says stated explained added noted commented remarked argued believes observed"),
  possessors: set("his her their its my our whose"),
  governing: set("of for with by to from against about between behind beside near in at after before than like"),
  severalWords: set("they them their both"),
  firstPerson: set("i my me"),
  bylines: set("by"),
  kinPlurals: set("brothers sisters siblings twins spouses cousins friends sons daughters"),
  representing: new Set([
    "act for",
    "acts for",
    "acting for",
    "acted for",
    "represent",
    "represents",
    "representing",
    "represented",
    "client",
  ]),
  workingFor: set("for of representing acting with from at"),
  auxiliaries: set(
    "was were has had been be is being got not also then again later subsequently allegedly reportedly illegally unlawfully severely repeatedly finally never",
  ),
  filings: set("complaint complaints application appeal petition request communication letter statement"),
  filedBy: set("by"),
  prosecutions: set("case proceedings charges"),
  penal: set("criminal"),
  against: set("against"),
  storyOf: set(
    "case torture detention arrest death beating killing trial conviction imprisonment ill-treatment complaint release disappearance story family lawyer mother body behalf relatives parents wife husband brother sister son daughter widow client colleagues",
  ),
  incidentNouns: set(
    "events riots protests unrest clashes demonstration demonstrations massacre tragedy uprising strike strikes shooting disturbances explosion raid",
  ),
  neutralIncident: "events",
  months: "january february march april may june july august september october november december".split(" "),
  background: [
    {
      id: "law",
      reason: "tells of a law, not of a case",
      phrases: [
        "came into force",
        "came into effect",
        "entered into force",
        "was amended to",
        "were amended to",
        "adopted a new",
        "amendments to the",
        "amendments were made",
        "ratified the",
      ],
      examples: ["The new code came into force in May 2003."],
      counterexamples: ["He amended his complaint."],
    },
    {
      id: "statistics",
      reason: "counts many cases",
      phrases: [
        "per cent of",
        "percent of",
        "cases were registered",
        "cases have been opened",
        "cases of torture were",
        "crimes of torture were",
        "complaints were received",
        "official statistics",
        "according to statistics",
        "criminal cases of torture",
        "of those convicted",
      ],
      examples: ["In 2014, 40 cases were registered."],
      counterexamples: ["His case was registered in May."],
    },
    {
      id: "report",
      reason: "tells how the report was made",
      phrases: [
        "this report is based",
        "fact finding visit",
        "fact finding visits",
        "in the course of this research",
        "interviewed for this report",
        "research mission",
      ],
      examples: ["This report is based on visits to the region."],
      counterexamples: ["The report was handed to his lawyer."],
    },
    {
      id: "report-section",
      reason: "stands in a section on the making of the report or on law",
      phrases: [
        "methodology",
        "legal standards",
        "legal framework",
        "recommendations",
        "international standards",
        "national legal",
        "executive summary",
      ],
      inHeading: true,
      examples: ["METHODOLOGY"],
      counterexamples: ["FACTS OF THE CASE"],
    },
  ],
};
