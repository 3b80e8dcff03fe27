import type { RefinerWords } from "../../../extract/timex/timex-language.ts";

/** English words that stand around dates. */
export const words: RefinerWords = {
  and: ["and", "or", "on", "in", "then", "again", "from"],
  timeLinks: ["at", "on", "around", "about", "approximately", "of", "the", "in"],
  to: ["to", "till", "until", "through", "till"],
  rangeOpeners: ["between"],
  numbered: [
    ..."no nos number numbers art arts article articles section sections rule rules clause para paras paragraph paragraphs".split(" "),
    ..."p pp page pages chapter part apt apts directive point item annex appendix note footnote fn ibid id vol volume issue series tel fax phone".split(
      " ",
    ),
    ..."hill regiment flight route highway unit boeing brigade division platoon squadron battalion model type bus train".split(" "),
    ..."cell room ward block unit apartment flat building case file application applications document resolution resolutions order protocol".split(
      " ",
    ),
    ..."rub rur usd eur euro euros kzt tenge rubles roubles dollars gbp chf echr ecthr isbn issn iso ets cets hudoc n version".split(" "),
  ],
  yearOpeners: "in since by until till from during of before after to through throughout".split(" "),
  streets: "street streets st avenue ave road rd lane square boulevard blvd highway prospect microdistrict drive alley".split(" "),
  counted: [
    ..."people persons person men women children soldiers troops prisoners detainees inmates victims civilians complaints cases applications".split(
      " ",
    ),
    ..."percent per usd eur kzt rub gbp chf km kilometers kilometres miles metres meters feet tons tonnes kg euros dollars rubles roubles tenge pounds million billion".split(
      " ",
    ),
    ..."thousand hundred copies pages words votes seats aircraft planes tanks guns ships deaths dead casualties wounded killed others officers".split(
      " ",
    ),
    ..."police families houses homes shares units times hectares acres rounds rifles members employees workers students residents inhabitants".split(
      " ",
    ),
  ],
  cited: [
    ..."law laws act code convention covenant protocol treaty constitution decree regulation regulations instruction directive charter".split(
      " ",
    ),
    ..."recommendation guidelines statute edict agreement declaration bulletin gazette".split(" "),
  ],
  lawgivers: "government minister ministry ministers president cabinet parliament".split(" "),
  citedLinks: ["of", "dated", "from"],
  citedDirect: ["accessed", "visited", "retrieved", "archived"],
  online: ["http", "https", "www", "html", "pdf", "url", "last", "online", "available", "web", "website"],
  decided: ["judgment", "judgement", "decision", "judgments", "decisions", "resolution", "resolutions", "opinion"],
  papers: [
    ..."decision decisions judgment judgments ruling rulings order orders resolution resolutions letter letters complaint complaints".split(
      " ",
    ),
    ..."request requests application applications appeal appeals report reports reply replies answer refusal refusals verdict sentence".split(
      " ",
    ),
    ..."statement statements warrant decree protocol record opinion conclusion conclusions petition motion email message notice act acts".split(
      " ",
    ),
  ],
  definite: "the its his her their this that these those said our my your s".split(" "),
  actsThrough: ["in", "by", "with", "through", "under"],
  versus: ["v", "vs"],
  courts: ["court", "courts", "tribunal"],
  future: ["will", "shall", "scheduled", "expected", "planned", "plans", "due", "postponed", "upcoming", "ahead"],
  before: ["had"],
  past: {
    words: [
      ..."was were had did came went fell rose gave took made held met won lost sold bought left began became broke brought built".split(
        " ",
      ),
      ..."found got grew heard kept knew led paid put ran sent set shot showed spent spoke stood told thought threw wrote died".split(" "),
    ],
    ending: "ed",
  },
  references: ["v", "vs", "§", "§§", "nos", "cited", "cf", "ibid", "ECHR", "echr", "para", "paras", "p", "pp"],
};
