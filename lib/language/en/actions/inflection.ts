import type { VerbForms } from "../../../extract/action-language.ts";

/** Past and participle of verbs that no rule gives, "past/participle"; one word where both are the same. */
const IRREGULAR: Readonly<Record<string, string>> = {
  arise: "arose/arisen",
  awake: "awoke/awoken",
  bear: "bore/born",
  beat: "beat/beaten",
  become: "became/become",
  begin: "began/begun",
  bend: "bent",
  bind: "bound",
  bite: "bit/bitten",
  bleed: "bled",
  blow: "blew/blown",
  break: "broke/broken",
  breed: "bred",
  bring: "brought",
  broadcast: "broadcast,broadcasted",
  build: "built",
  burn: "burned,burnt",
  buy: "bought",
  catch: "caught",
  choose: "chose/chosen",
  cling: "clung",
  come: "came/come",
  creep: "crept",
  cut: "cut",
  deal: "dealt",
  dig: "dug",
  draw: "drew/drawn",
  drink: "drank/drunk",
  drive: "drove/driven",
  eat: "ate/eaten",
  fall: "fell/fallen",
  feel: "felt",
  fight: "fought",
  find: "found",
  flee: "fled",
  fly: "flew/flown",
  forbid: "forbade/forbidden",
  foresee: "foresaw/foreseen",
  forget: "forgot/forgotten",
  freeze: "froze/frozen",
  get: "got/got,gotten",
  give: "gave/given",
  go: "went/gone",
  grow: "grew/grown",
  hang: "hanged,hung",
  have: "had",
  hear: "heard",
  hide: "hid/hidden",
  hit: "hit",
  hold: "held",
  hurt: "hurt",
  keep: "kept",
  kneel: "knelt",
  know: "knew/known",
  lay: "laid",
  lead: "led",
  learn: "learned,learnt",
  leave: "left",
  lend: "lent",
  let: "let",
  lose: "lost",
  make: "made",
  mean: "meant",
  meet: "met",
  mislead: "misled",
  misunderstand: "misunderstood",
  overcome: "overcame/overcome",
  overhear: "overheard",
  oversee: "oversaw/overseen",
  overturn: "overturned",
  pay: "paid",
  plead: "pleaded,pled",
  put: "put",
  quit: "quit",
  read: "read",
  rebuild: "rebuilt",
  ride: "rode/ridden",
  ring: "rang/rung",
  rise: "rose/risen",
  run: "ran/run",
  say: "said",
  see: "saw/seen",
  seek: "sought",
  sell: "sold",
  send: "sent",
  set: "set",
  shake: "shook/shaken",
  shoot: "shot",
  show: "showed/shown",
  shut: "shut",
  sign: "signed",
  sing: "sang/sung",
  sink: "sank/sunk",
  sit: "sat",
  sleep: "slept",
  slide: "slid",
  speak: "spoke/spoken",
  spend: "spent",
  spit: "spat",
  stand: "stood",
  steal: "stole/stolen",
  stick: "stuck",
  strike: "struck/struck,stricken",
  swear: "swore/sworn",
  sweep: "swept",
  swim: "swam/swum",
  swing: "swung",
  take: "took/taken",
  teach: "taught",
  tear: "tore/torn",
  tell: "told",
  think: "thought",
  throw: "threw/thrown",
  undergo: "underwent/undergone",
  understand: "understood",
  undertake: "undertook/undertaken",
  uphold: "upheld",
  wake: "woke/woken",
  wear: "wore/worn",
  weep: "wept",
  win: "won",
  withdraw: "withdrew/withdrawn",
  withhold: "withheld",
  withstand: "withstood",
  write: "wrote/written",
};

/** One syllable with one short vowel before one consonant: it is doubled ("flogged", "gassed"). */
const SHORT_SYLLABLE = /^[^aeiou]{1,3}[aeiou][^aeiouwxy]$/;
/** Longer verbs that do the same: where their stress lies can't be told from the letters. */
const DOUBLING = new Set(
  "submit admit commit transmit enrol remit omit emit regret equip prefer permit transfer refer concur acquit compel expel confer defer deter occur annul cancel begin quit".split(
    " ",
  ),
);
const doubles = (verb: string): boolean => SHORT_SYLLABLE.test(verb) || DOUBLING.has(verb);
const BRITISH_AND_AMERICAN = new Set(["cancel", "kidnap", "travel"]);

const SIBILANT_END = /(?:s|x|z|ch|sh|o)$/;
const CONSONANT_Y_END = /[^aeiou]y$/;

function regularPast(verb: string): string[] {
  if (verb.endsWith("e")) return [`${verb}d`];
  if (CONSONANT_Y_END.test(verb)) return [`${verb.slice(0, -1)}ied`];
  const doubled = `${verb}${verb.at(-1)}ed`;
  if (BRITISH_AND_AMERICAN.has(verb)) return [doubled, `${verb}ed`];
  return [doubles(verb) ? doubled : `${verb}ed`];
}

function present(verb: string): string {
  if (verb === "have") return "has";
  if (SIBILANT_END.test(verb)) return `${verb}es`;
  return CONSONANT_Y_END.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function ing(verb: string): string[] {
  if (verb === "be" || verb.endsWith("ee")) return [`${verb}ing`];
  if (verb.endsWith("ie")) return [`${verb.slice(0, -2)}ying`];
  if (verb.endsWith("e")) return [`${verb.slice(0, -1)}ing`];
  const doubled = `${verb}${verb.at(-1)}ing`;
  if (BRITISH_AND_AMERICAN.has(verb)) return [doubled, `${verb}ing`];
  return [doubles(verb) ? doubled : `${verb}ing`];
}

/** All forms of an English verb; "re-open" inflects as "open" does. */
export function verbForms(lemma: string): VerbForms {
  if (lemma === "be") return { base: ["be"], present: ["is", "are", "am"], past: ["was", "were"], pp: ["been"], ing: ["being"] };
  const irregular = IRREGULAR[lemma];
  const [past, pp] = irregular ? irregular.split("/").map((half) => half.split(",")) : [regularPast(lemma)];
  return { base: [lemma], present: [present(lemma)], past: past ?? [], pp: pp ?? past ?? [], ing: ing(lemma) };
}

/** "taken", "beaten": participles that are no past forms. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  Object.values(IRREGULAR).flatMap((forms) => (forms.split("/")[1] ?? "").split(",").filter((form) => form !== "")),
);

/** Irregular past forms, for telling where a clause has its verb. */
export const IRREGULAR_PAST = Object.values(IRREGULAR)
  .flatMap((forms) => (forms.split("/")[0] ?? "").split(","))
  .filter((form) => !["was", "were", "had", "let", "put", "set", "cut", "shut", "read", "hurt", "quit", "bound"].includes(form));
