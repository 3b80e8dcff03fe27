import * as z from "zod";

/** CloudFormation writes numbers and booleans as themselves or as text. */
export const wholeNumber = z.coerce.number().int();
export const flag = z.union([z.boolean(), z.stringbool()]);
export const text = z.coerce.string();
export const texts = z.array(z.string());
