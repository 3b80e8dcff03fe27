import * as z from "zod";

/** So many documents at once; who has more asks more often, and can stop. */
export const MOST_REREAD = 100;

export const ReprocessingRequest = z.object({ documentIds: z.array(z.string().min(1).max(200)).min(1).max(MOST_REREAD) });
