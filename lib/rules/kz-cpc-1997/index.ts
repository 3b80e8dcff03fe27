import { definePack } from "../define.ts";
import { KZ_ZONES } from "../kz-zones.ts";
import { ARTICLE_108 } from "./article-108.ts";
import { INVESTIGATION_1997 } from "./investigation.ts";

export const KZ_CPC_1997 = definePack({
  id: "kz-cpc-1997",
  title: "Kazakhstan, Criminal Procedure Code of 13 December 1997",
  jurisdiction: "KZ",
  zones: [...KZ_ZONES],
  principles: [
    {
      ref: "KZ-CPC97-END",
      title: "The code of 1997 ended with 31 December 2014; the code is chosen by the date of the procedural act, not of the torture",
      article: "CPC 2014 art. 674",
      quote: "Признать утратившими силу с 1 января 2015 года… Уголовно-процессуальный кодекс… от 13 декабря 1997 года",
      flag: "VERIFIED",
    },
  ],
  obligations: [...ARTICLE_108, ...INVESTIGATION_1997],
});
