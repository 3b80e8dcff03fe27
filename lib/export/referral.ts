import type { Entry } from "../model/chronology.ts";
import { bodyKey } from "../statistics/body-key.ts";
import { isCountable, statedBodies } from "../statistics/countable.ts";
import type { ExportBundle } from "./bundle.ts";

/** A body as an edge of the graph ends in it. */
export interface ReferralEnd {
  readonly key: string;
  readonly name: string;
}

/** A file that one body, as a source states, sent to another. */
export interface Referral {
  readonly from: ReferralEnd;
  readonly to: ReferralEnd;
  readonly entry: Entry;
  readonly caseId: string;
}

const endsOf = (entry: Entry, role: "actor" | "target"): ReferralEnd[] =>
  statedBodies(entry, role).flatMap((body) => {
    const key = bodyKey(body);
    return key === null ? [] : [{ key, name: body.name }];
  });

/** Every stated referral from one body to another, in the order of the cases. */
export function* referralsOf({ chronologies }: ExportBundle): Generator<Referral> {
  for (const { caseId, entries } of chronologies)
    for (const entry of entries) {
      if (entry.action !== "investigation.referred" || !isCountable(entry)) continue;
      for (const from of endsOf(entry, "actor")) for (const to of endsOf(entry, "target")) yield { from, to, entry, caseId };
    }
}
