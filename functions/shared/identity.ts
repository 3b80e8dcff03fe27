import * as z from "zod";

/**
 * Who the authorizer has found somebody to be, as it tells the API. What he may do is asked of the table at every request, so that removing
 * somebody works at once, however long this answer is remembered.
 */
export const Identity = z.object({ tenant: z.string(), kind: z.enum(["person", "key"]), id: z.string() });
export type Identity = z.infer<typeof Identity>;
