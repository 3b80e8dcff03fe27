import type { Obligation, TriggerSelector } from "../model/obligation.ts";
import type { Body } from "./bodies.ts";
import type { Fact } from "./case-file.ts";

/** One duty set going by one entry: who owes it (null: the applicant), and by which selector the entry is meant. */
export interface Clock {
  obligation: Obligation;
  trigger: Fact;
  selector: TriggerSelector;
  bearer: Body | null;
}
