import type { RulePack } from "../model/obligation.ts";
import { KZ_CPC_1997 } from "./kz-cpc-1997/index.ts";
import { KZ_CPC_2014 } from "./kz-cpc-2014/index.ts";

/** Every rule pack; one instrument is one folder here. */
export const RULE_PACKS: readonly RulePack[] = [KZ_CPC_1997, KZ_CPC_2014];
