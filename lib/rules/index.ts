import type { RulePack } from "../model/obligation.ts";
import { ECHR } from "./echr/index.ts";
import { EU_1049_2001 } from "./eu-1049-2001/index.ts";
import { GDPR } from "./gdpr/index.ts";
import { KZ_APPC_2020 } from "./kz-appc-2020/index.ts";
import { KZ_APPEALS_2007 } from "./kz-appeals-2007/index.ts";
import { KZ_COAO_2014 } from "./kz-coao-2014/index.ts";
import { KZ_CPC_1997 } from "./kz-cpc-1997/index.ts";
import { KZ_CPC_2014 } from "./kz-cpc-2014/index.ts";
import { KZ_INFO_2015 } from "./kz-info-2015/index.ts";
import { KZ_UIK_2014 } from "./kz-uik-2014/index.ts";
import { RU_UPK_2001 } from "./ru-upk-2001/index.ts";
import { UK_FOI } from "./uk-foi/index.ts";
import { UN } from "./un/index.ts";
import { US_FOIA } from "./us-foia/index.ts";

/** Every rule pack; one instrument is one folder here. */
export const RULE_PACKS: readonly RulePack[] = [
  KZ_CPC_1997,
  KZ_CPC_2014,
  KZ_COAO_2014,
  KZ_APPEALS_2007,
  KZ_APPC_2020,
  KZ_INFO_2015,
  KZ_UIK_2014,
  UN,
  ECHR,
  EU_1049_2001,
  GDPR,
  UK_FOI,
  US_FOIA,
  RU_UPK_2001,
];
