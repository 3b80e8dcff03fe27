export type Qualifier = "" | "~" | "?" | "%";

/** One end of an interval, or a date of its own. A digit that nobody knows is `X` in `year`; an unknown month or day is "XX". */
export interface EdtfDate {
  kind: "date";
  year: string;
  month: number | "XX" | null;
  day: number | "XX" | null;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  season: number | null;
  /** "18:00" of an EDTF date-time, without its zone. */
  time: string | null;
  qualifier: Qualifier;
}

/** `null`: the end is unknown; "..": it is open. */
export interface EdtfInterval {
  kind: "interval";
  start: EdtfDate | null | "..";
  end: EdtfDate | null | "..";
}

export type Edtf = EdtfDate | EdtfInterval;
