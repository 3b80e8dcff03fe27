import type { Agency, AgencyKind } from "../model/agency.ts";
import type { EventAgency } from "../model/event.ts";

/** What two bodies are to one another, as far as a text and the gazetteer say. */
export type Relation =
  /** The same body. */
  | "same"
  /** Its successor or a superior: an answer by it is an answer. */
  | "for-it"
  /** Perhaps the same: named generically, or not named at all. */
  | "maybe"
  /** Another body of the same service. */
  | "kin"
  | "other";

/** A body as far as it is known: what a trigger addresses, who answered. */
export type Body = Pick<EventAgency, "id" | "name" | "kind">;

/** Kinds that act for one another: a special prosecutor answers for the prosecutor, an investigating judge is a court. */
const FAMILIES: readonly (readonly AgencyKind[])[] = [
  ["prosecutor", "special-prosecutor"],
  ["court", "investigating-judge"],
  ["financial-police", "anti-corruption"],
];

const LONGEST_CHAIN = 10;
const SHORTEST_WORD = 4;

export const sameService = (a: AgencyKind, b: AgencyKind): boolean =>
  a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** The words of a name that tell one body from another, in any order: "City of X Prosecutor's Office" and "X City Prosecutor's Office" are one. */
function words(name: string): Set<string> {
  const parts = name.toLocaleLowerCase("und").split(/[^\p{L}\p{N}]/u);
  return new Set(parts.filter((part) => part.length >= SHORTEST_WORD || /^\p{N}/u.test(part)));
}

const isSubset = (a: Set<string>, b: Set<string>): boolean => [...a].every((word) => b.has(word));

/** The bodies that stand above or after a body: its successors, its superiors, theirs. */
function standingFor(id: string, gazetteer: ReadonlyMap<string, Agency>): Set<string> {
  const found = new Set<string>();
  const queue = [id];
  for (let steps = 0; queue.length > 0 && steps < LONGEST_CHAIN; steps += 1) {
    const agency = gazetteer.get(queue.shift() ?? "");
    for (const next of [agency?.successor, agency?.parent]) {
      if (next === null || next === undefined || found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}

function byName(actor: Body, bearer: Body): Relation {
  const [a, b] = [words(actor.name), words(bearer.name)];
  const related = sameService(actor.kind, bearer.kind);
  if (!related) return "other";
  if (a.size === b.size && isSubset(a, b) && a.size > 0) return "same";
  return isSubset(a, b) || isSubset(b, a) ? "maybe" : "kin";
}

/** What an acting body is to the body that owes: by id and the gazetteer's chains where both are known, else by the words of the names. */
function relationOf(actor: Body, bearer: Body, gazetteer: ReadonlyMap<string, Agency>): Relation {
  if (actor.id === null || bearer.id === null) return byName(actor, bearer);
  if (actor.id === bearer.id) return "same";
  if (standingFor(bearer.id, gazetteer).has(actor.id)) return "for-it";
  return sameService(actor.kind, bearer.kind) ? "kin" : "other";
}

/** Relations among the bodies of one file, each worked out once; bodies that read alike are one. */
export function relationsWith(gazetteer: ReadonlyMap<string, Agency>): (actor: Body, bearer: Body) => Relation {
  const numbers = new Map<string, number>();
  const numberOf = new WeakMap<Body, number>();
  const table: Relation[][] = [];
  const intern = (body: Body): number => {
    const known = numberOf.get(body);
    if (known !== undefined) return known;
    const key = body.id ?? `${body.kind} ${body.name}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    numberOf.set(body, number);
    return number;
  };
  return (actor, bearer) => {
    const row = intern(bearer);
    const column = intern(actor);
    table[row] ??= [];
    const relations = table[row];
    relations[column] ??= relationOf(actor, bearer, gazetteer);
    return relations[column];
  };
}

/** Bodies whose answer can settle nothing that a state body owes. */
const NOT_STATE: readonly AgencyKind[] = ["ngo", "media", "un", "regional-court", "intergovernmental"];
export const isStateBody = ({ kind }: Body): boolean => !NOT_STATE.includes(kind);
