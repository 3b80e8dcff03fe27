import type { CleanStep } from "../lines.ts";

export const footnotes: CleanStep = {
  name: "footnotes",
  apply: (document) => document,
};
