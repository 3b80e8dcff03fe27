import * as z from "zod";

/** How far a document may go: `public` anywhere, `internal` within the organisation, `restricted` nowhere unless somebody chooses it each time. */
export const Sensitivity = z.enum(["public", "internal", "restricted"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

/** Of a document that nobody has judged yet. */
export const UNJUDGED: Sensitivity = "internal";

/** Whether a document may stand in exports, alerts and statistics without being chosen. */
export const isShared = ({ sensitivity = UNJUDGED }: { sensitivity?: Sensitivity | undefined }): boolean => sensitivity !== "restricted";
