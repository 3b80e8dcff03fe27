import type { AgencyLanguage } from "../../extract/agency-language.ts";
import { EN_AGENCY_HEADS } from "./agency-heads.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const SAME =
  "central inter district interdistrict specialised military transport juvenile administrative criminal economic civil municipal federal state national public chief main joint local appeal garrison investigative investigating supreme railway high special";

/** "region", "regional" and "oblast" are one word when names are compared. */
const RANKS: readonly (readonly [string, string])[] = [
  ...SAME.split(" ").map((word) => [word, word] as const),
  ["specialized", "specialised"],
  ["appellate", "appeal"],
  ["appeals", "appeal"],
  ["region", "region"],
  ["regional", "region"],
  ["oblast", "region"],
  ["province", "region"],
  ["provincial", "region"],
  ["district", "district"],
  ["rayon", "district"],
  ["raion", "district"],
  ["city", "city"],
  ["town", "city"],
  ["municipality", "city"],
  ["center", "centre"],
  ["preventative", "preventive"],
  ["interior", "interior"],
];

/** Bodies in English. */
export const EN_AGENCIES: AgencyLanguage = {
  code: "en",
  heads: EN_AGENCY_HEADS,
  ranks: new Map(RANKS),
  placeNouns: set("region regions city town district province oblast county village settlement municipality republic rayon raion"),
  notInNames: set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
      "on in at by from to of for with after before during since until when while where who which that this these those the a an and or but if as he she it they we i you his her its their my our " +
      "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds several however moreover later then there subsequently finally meanwhile following despite although according also both neither either next such under upon no not yet only soon thus therefore " +
      "article art mr mrs ms dr miss prof according instead once again according article law code decree order resolution act convention constitution covenant protocol see cf communication communications opinion opinions judgment judgments decision decisions",
  ),
  connectors: set("of the for in to on a an at and s under republic"),
  complementOf: set("of"),
  nestingAfter: set("of under at within"),
  kindWords: [
    { words: [" police complaints", " police conduct", " police oversight", " police ombuds"], kind: "other" },
    { words: [" special prosecutor"], kind: "special-prosecutor" },
    { words: [" prosecutor", " procuracy"], kind: "prosecutor" },
    { words: [" financial police", " economic crime", " economic and corruption", " economic investigation"], kind: "financial-police" },
    { words: [" anti-corruption", " corruption"], kind: "anti-corruption" },
    {
      words: [
        " police",
        " internal affairs",
        " internal investigation",
        " internal security",
        " ministry of the interior",
        " mia ",
        " mvd ",
      ],
      kind: "police",
    },
    { words: [" national security", " state security"], kind: "national-security" },
    { words: [" penal ", " penitentiary", " correctional", " prison", " detention"], kind: "penitentiary" },
    { words: [" forensic"], kind: "forensic" },
    { words: [" investigative committee", " investigation department"], kind: "police" },
    { words: [" health", " medical"], kind: "medical" },
    { words: [" authority", " inspectorate", " chamber"], kind: "other" },
    { words: [" human rights", " defence of", " defense of", " against torture", " protect"], kind: "ngo" },
    { words: [" united nations", " un "], kind: "un" },
  ],
  definite: set("the this that these those same said aforementioned above latter former its his her their our"),
  indefinite: set("a an any every each some no another other several many various"),
  possessives: set("its their his her whose"),
  gradesOfOffice: set("deputy first acting senior assistant junior chief vice"),
  attaching: set("attached"),
  ownersInNames: set("women men children juvenile minors people"),
  topics: set(
    "crime crimes rights rule law science education culture sport sports development communication communications population protection democracy safety security health economic financial organised organized corporate cyber drugs drug trafficking extremism terrorism statistics environment labour labor social welfare family youth transport research technology trade freedoms freedom defence justice liberties corruption",
  ),
  purposes: set(
    "supervision oversight defence defense protection prevention support rights promotion elimination monitoring investigation torture corruption freedom release",
  ),
  numberWords: set("no n number nr num"),
  placePrepositions: set(
    "in from of across throughout within outside to into for around on against inside near leave left visit visited and via",
  ),
  roles: {
    actor: set("by from through"),
    target: set("to with before at into"),
    subject: set("against of over about concerning regarding"),
  },
  receivingVerbs: set("received receive receives receiving obtained obtain got learned learnt"),
  registeringVerbs: set("registered register registers registering recorded"),
  officerNouns: set("officers officer policemen policeman guards guard operatives warders"),
  decisionNouns: set(
    "decision decisions refusal refusals ruling rulings inaction order orders termination resolution judgment judgement verdict answer reply act acts action actions conduct failure response finding findings",
  ),
  locatives: set("in at"),
  goingVerbs: set("went came turned drove travelled traveled returned visited called"),
  sources: set("from"),
  askingVerbs: set(
    "requested requests request requesting asked asks ask asking sought seeks seek seeking demanded demands demand demanding",
  ),
  askingParticiples: set("asking requesting demanding seeking urging"),
  placeRelatives: set("where"),
  citing: set("according"),
  callingOn: set("on upon"),
  lawNouns: set("law laws act code rules regulations statute charter"),
  lawJoints: set("on of concerning"),
  agentMarks: set("by"),
  bodyRelatives: set("which who"),
  personalPronouns: set("he she"),
  singularPronouns: set("it"),
  otherPersons: set("him her he she hers"),
  pluralPronouns: set("they"),
  filingNouns: new Map([
    ["complaint", "filing.complaint"],
    ["complaints", "filing.complaint"],
    ["appeal", "filing.appeal"],
    ["appeals", "filing.appeal"],
    ["request", "filing.request"],
    ["motion", "filing.request"],
    ["application", "filing.request"],
    ["inquiry", "filing.request"],
    ["enquiry", "filing.request"],
    ["petition", "filing.request"],
  ]),
  repeating: set("reminder reminders reminded again repeated repeatedly renewed resubmitted"),
  bodyPronouns: set("it they who which"),
  contentOpeners: set("that whether stating saying claiming alleging"),
  infinitiveMarkers: set("to"),
  definitionWords: set("hereafter hereinafter further or abbreviated"),
  lowerInTitles: set("of the for in at on and against under to a an by with from or"),
};
