/** Where a country, or a body of several, writes dates in figures with the day or the month first when the year stands last. */
export interface DateOrderRow {
  readonly order: "day-first" | "month-first";
  /** Country codes of ISO 3166, or the body's own initials; what the names stand for. */
  readonly regions: string;
  /** As publishers and courts print them; capitals count. */
  readonly names: readonly string[];
  readonly source: string;
}

const CLDR = "Unicode CLDR 47, short dates of the region's languages";

/**
 * Countries that use both orders (Canada, the Philippines), or put the year first (Sweden, Hungary, China), are left out: they decide nothing. Unsure
 * names of two countries ("Georgia") are left out too.
 */
export const DATE_ORDERS: readonly DateOrderRow[] = [
  {
    order: "month-first",
    regions: "US PR GU VI AS MH FM PW",
    names: ["United States", "UNITED STATES", "U.S.", "USA", "Puerto Rico", "Guam", "Marshall Islands", "Micronesia", "Palau"],
    source: CLDR,
  },
  {
    order: "day-first",
    regions: "KZ KG UZ TJ TM RU BY UA MD AM AZ",
    names: [
      ..."Kazakhstan|KAZAKHSTAN|Kyrgyzstan|Kyrgyz Republic|Uzbekistan|Tajikistan|Turkmenistan|Russia|Russian Federation".split("|"),
      ..."RUSSIAN FEDERATION|Belarus|Ukraine|Moldova|Armenia|Azerbaijan".split("|"),
      ..."Казахстан|Кыргызстан|Кыргызская Республика|Узбекистан|Таджикистан|Туркменистан|Россия|Российская Федерация|Қазақстан".split("|"),
    ],
    source: CLDR,
  },
  {
    order: "day-first",
    regions: "GB IE FR DE AT CH BE NL LU IT ES PT GR CY MT DK NO FI IS PL CZ SK SI HR RS BA ME MK AL RO BG EE LV TR",
    names: [
      ..."United Kingdom|UNITED KINGDOM|England and Wales|Scotland|Ireland|France|Germany|Austria|Switzerland|Belgium|Netherlands".split(
        "|",
      ),
      ..."Luxembourg|Italy|Spain|Portugal|Greece|Cyprus|Malta|Denmark|Norway|Finland|Iceland|Poland|Czech Republic|Czechia".split("|"),
      ..."Slovakia|Slovenia|Croatia|Serbia|Bosnia and Herzegovina|Montenegro|North Macedonia|Albania|Romania|Bulgaria|Estonia".split("|"),
      ..."Latvia|Turkey|Türkiye".split("|"),
    ],
    source: CLDR,
  },
  {
    order: "day-first",
    regions: "AU NZ IN PK BD",
    names: ["Australia", "New Zealand", "India", "Pakistan", "Bangladesh"],
    source: CLDR,
  },
  {
    order: "day-first",
    regions: "CoE EU OSCE",
    names: [
      "Council of Europe",
      "European Court of Human Rights",
      "EUROPEAN COURT OF HUMAN RIGHTS",
      "European Union",
      "European Commission",
    ],
    source: "Interinstitutional Style Guide of the European Union, 6.4: day, month, year",
  },
];
