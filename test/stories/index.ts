import { ANSWERED } from "./answered.ts";
import { OTHERS } from "./others.ts";
import { RETOLD } from "./retold.ts";
import { SILENT } from "./silent.ts";
import type { Story } from "./story.ts";
import { TERMS } from "./terms.ts";

export const STORIES: readonly Story[] = [...ANSWERED, ...SILENT, ...TERMS, ...OTHERS, ...RETOLD];
