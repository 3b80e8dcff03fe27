import { boundsOf } from "../edtf/index.ts";
import { Action } from "../model/action.ts";
import type { Correction, Entry } from "../model/chronology.ts";

/** Applies what people said of an entry, oldest first; a later word on the same thing stands. Nothing is removed: a rejected line says so. */
export function applyCorrections(entry: Entry, corrections: readonly Correction[]): Entry {
  const own = corrections.filter((correction) => correction.entryId === entry.id).sort(byTime);
  return own.reduce(apply, { ...entry, corrections: own });
}

const byTime = (a: Correction, b: Correction): number =>
  a.when < b.when ? -1 : a.when > b.when ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function apply(entry: Entry, correction: Correction): Entry {
  switch (correction.kind) {
    case "confirm":
      return { ...entry, review: entry.review === "edited" ? "edited" : "confirmed" };
    case "reject":
      return { ...entry, review: "rejected" };
    case "edit":
      return edit(entry, correction);
    case "no-answer-by":
      return entry;
  }
}

function edit(entry: Entry, { field, value }: Correction): Entry {
  if (field === "date" && value !== null) return { ...entry, ...datedAs(value), review: "edited" };
  const action = field === "action" ? Action.safeParse(value) : undefined;
  if (action?.success) return { ...entry, action: action.data, act: null, review: "edited" };
  return entry;
}

function datedAs(value: string): Pick<Entry, "date" | "time" | "earliest" | "latest"> {
  const { earliest, latest } = boundsOf(value);
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1] ?? null;
  return { date: value.split("T")[0] ?? value, time, earliest, latest };
}
