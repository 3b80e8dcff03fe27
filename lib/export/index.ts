import { ics } from "./ics.ts";

/** Every file format that things can be exported in. A file beside this one that is not listed fails a test. */
export const EXPORTERS = { ics } as const;
