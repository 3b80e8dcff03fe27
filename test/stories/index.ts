import { ANSWERED } from "./answered.ts";
import { ODD_ANSWERS } from "./odd-answers.ts";
import { ODD_SILENCES } from "./odd-silences.ts";
import { OTHERS } from "./others.ts";
import { RETOLD } from "./retold.ts";
import { SILENT } from "./silent.ts";
import type { Story } from "./story.ts";
import { TERMS } from "./terms.ts";

export const STORIES: readonly Story[] = [...ANSWERED, ...SILENT, ...TERMS, ...OTHERS, ...RETOLD, ...ODD_ANSWERS, ...ODD_SILENCES];
