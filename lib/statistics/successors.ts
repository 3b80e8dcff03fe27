import type { Agency } from "../model/agency.ts";

/** A chain that is longer than this is a mistake in the gazetteer. */
const LONGEST_CHAIN = 10;

/** Counts a body under the one that took over its work at last; a body that is not listed stays itself. */
export function lastSuccessor(agencyById: (id: string) => Agency | null): (key: string) => string {
  return (key) => {
    let last = key;
    for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
      const next = agencyById(last)?.successor ?? null;
      if (next === null) return last;
      last = next;
    }
    return last;
  };
}

/** A body's key with those of the bodies that took over from it, one after the other. */
export function bodyAndSuccessors(agencyById: (id: string) => Agency | null): (key: string) => string[] {
  return (key) => {
    const chain = [key];
    for (let next = agencyById(key)?.successor; next && chain.length <= LONGEST_CHAIN; next = agencyById(next)?.successor) chain.push(next);
    return chain;
  };
}

/** All bodies whose work came to the same body at last, this one among them: what is counted as one where successors are joined. */
export function joinedBodies(
  agencies: readonly Agency[],
  agencyById: (id: string) => Agency | null,
): (key: string) => { root: string; keys: string[] } {
  const rootOf = lastSuccessor(agencyById);
  const chained = agencies.filter(({ successor }) => successor !== null).map(({ id }) => id);
  return (key) => {
    const root = rootOf(key);
    return { root, keys: [...new Set([root, ...chained.filter((id) => rootOf(id) === root), key])].sort() };
  };
}
