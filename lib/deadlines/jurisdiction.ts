import type { Body } from "./bodies.ts";

/** How a state is named inside the names of its bodies (any letter case), so that no body is judged by another state's law. */
const STATE_WORDS: Readonly<Record<string, readonly string[]>> = {
  KZ: ["kazakh", "казах", "қазақ"],
  KG: ["kyrgyz", "kirghiz", "киргиз", "кыргыз"],
  UZ: ["uzbek", "узбек"],
  TJ: ["tajik", "таджик"],
  TM: ["turkmen", "туркмен"],
  RU: ["russia", "росси"],
  BY: ["belarus", "беларус", "белорус"],
  UA: ["ukrain", "украин"],
  MD: ["moldov", "молдав", "молдов"],
  GE: ["georgia", "грузи"],
  AM: ["armenia", "армени"],
  AZ: ["azerbaijan", "азербайджан"],
  MN: ["mongolia", "монгол"],
  CN: ["china", "chinese", "китай", "китая"],
  TR: ["turkey", "turkish", "türkiye", "турци"],
  AF: ["afghan", "афган"],
  IR: ["iran", "иран"],
  LT: ["lithuania", "литв"],
  LV: ["latvia", "латви"],
  EE: ["estonia", "эстони"],
  PL: ["poland", "polish", "польш"],
  DE: ["germany", "german federal", "германи"],
  US: ["united states", "u.s.", "сша"],
  GB: ["united kingdom", "british"],
};

/** International bodies: their ids name no state. */
const INTERNATIONAL = new Set(["un", "coe", "eu", "osce", "int", "ngo"]);

function stateOfId(id: string | null): string | null {
  const prefix = id?.split(".")[0];
  if (prefix === undefined || INTERNATIONAL.has(prefix) || prefix.length !== 2) return null;
  return prefix.toUpperCase();
}

function stateOfName(name: string): string | null {
  const lower = name.toLocaleLowerCase("und");
  return Object.entries(STATE_WORDS).find(([, stems]) => stems.some((stem) => lower.includes(stem)))?.[0] ?? null;
}

/** The state a body belongs to, by its id or its name; null where neither says. */
export const stateOf = (body: Body): string | null => stateOfId(body.id) ?? stateOfName(body.name);

/** Is a body under a law: surely, surely not, or unsaid in a file that names this state, another one, or both? */
export function isUnder(jurisdiction: string, state: string | null, statesInFile: ReadonlySet<string>): "yes" | "unsure" | "no" {
  if (!(jurisdiction in STATE_WORDS)) return "yes";
  if (state !== null) return state === jurisdiction ? "yes" : "no";
  if (statesInFile.size === 0) return "yes";
  if (!statesInFile.has(jurisdiction)) return "no";
  return statesInFile.size === 1 ? "yes" : "unsure";
}
