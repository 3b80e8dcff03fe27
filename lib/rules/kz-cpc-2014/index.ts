import { definePack } from "../define.ts";
import { KZ_ZONES } from "../kz-zones.ts";
import { APPLICANT_WINDOWS, ARTICLE_105, ARTICLES_99_101 } from "./complaints.ts";
import { INVESTIGATING_JUDGE, TRIAL } from "./courts.ts";
import { DETENTION } from "./detention.ts";
import { INVESTIGATION } from "./investigation.ts";

export const KZ_CPC_2014 = definePack({
  id: "kz-cpc-2014",
  title: "Kazakhstan, Criminal Procedure Code of 4 July 2014",
  jurisdiction: "KZ",
  zones: [...KZ_ZONES],
  principles: [
    {
      ref: "KZ-CPC-NOSCREEN",
      title: "No screening may precede the registration of a report of a crime since 1 January 2015",
      article: "art. 35, 179, 181",
      quote: "no preliminary screening is required before instigating a criminal investigation (Article 35)",
      flag: "SEED",
    },
    {
      ref: "KZ-CPC-193-TORT",
      title: "Since 2023 the prosecutor investigates torture; the term of article 192 applies",
      article: "art. 193(1-1), 187",
      quote: "Прокурор осуществляет досудебное расследование по делам о пытках",
      flag: "VERIFIED",
    },
    {
      ref: "KZ-CONST-26",
      title: "The Constitution in force from 1 July 2026 gives no number for detention without a court; article 131 of the code applies",
      article: "Constitution 2026 art. 18(2), 94, 96",
      quote: "Без судебного решения человек не может быть подвергнут задержанию свыше сроков, предусмотренных законом",
      flag: "VERIFIED",
    },
    {
      ref: "KZ-CC-71-6",
      title: "Torture has no limitation period",
      article: "Criminal Code art. 71(6)",
      quote: "Сроки давности не применяются к лицам, совершившим… пытки",
      flag: "VERIFIED",
    },
    {
      ref: "KZ-NPM-VISITS",
      title: "The National Preventive Mechanism visits periodically, at least once in four years, and specially without a term",
      article: "Law of 2 July 2013 No. 111-V",
      quote: "",
      flag: "MEMORY",
    },
  ],
  obligations: [...ARTICLE_105, ...ARTICLES_99_101, ...APPLICANT_WINDOWS, ...INVESTIGATING_JUDGE, ...DETENTION, ...INVESTIGATION, ...TRIAL],
});
