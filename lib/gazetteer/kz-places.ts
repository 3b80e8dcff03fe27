/** A region or a city of republican significance of Kazakhstan, as far as bodies are named after it. */
export interface KzRegion {
  readonly slug: string;
  /** As bodies are named in English; the first is the one we file under. */
  readonly names: readonly string[];
  readonly ru: string;
  readonly city: boolean;
  readonly zone: string;
  readonly existed?: string;
}

/** A town with courts and offices of its own, or a district of a large city. */
export interface KzTown {
  readonly slug: string;
  readonly names: readonly string[];
  readonly region: string;
  readonly district?: boolean;
}

/** Source: Law "On the administrative-territorial structure" of 8 December 1993; regions of 2022 by Decree of 3 May 2022; zones: IANA tz database. */
export const KZ_REGIONS: readonly KzRegion[] = [
  { slug: "astana", names: ["Astana", "Nur-Sultan", "Nursultan"], ru: "Астана", city: true, zone: "Asia/Almaty" },
  { slug: "almaty-city", names: ["Almaty"], ru: "Алматы", city: true, zone: "Asia/Almaty" },
  { slug: "shymkent", names: ["Shymkent", "Chimkent"], ru: "Шымкент", city: true, zone: "Asia/Almaty" },
  { slug: "abai", names: ["Abai", "Abay"], ru: "Абайская", city: false, zone: "Asia/Almaty", existed: "2022-06-08/.." },
  { slug: "akmola", names: ["Akmola", "Aqmola"], ru: "Акмолинская", city: false, zone: "Asia/Almaty" },
  { slug: "aktobe", names: ["Aktobe", "Aqtobe", "Aktyubinsk"], ru: "Актюбинская", city: false, zone: "Asia/Aqtobe" },
  { slug: "almaty-region", names: ["Almaty"], ru: "Алматинская", city: false, zone: "Asia/Almaty" },
  { slug: "atyrau", names: ["Atyrau"], ru: "Атырауская", city: false, zone: "Asia/Atyrau" },
  { slug: "east-kazakhstan", names: ["East Kazakhstan"], ru: "Восточно-Казахстанская", city: false, zone: "Asia/Almaty" },
  { slug: "zhambyl", names: ["Zhambyl", "Jambyl"], ru: "Жамбылская", city: false, zone: "Asia/Almaty" },
  {
    slug: "zhetisu",
    names: ["Zhetisu", "Zhetysu", "Jetisu"],
    ru: "Жетысуская",
    city: false,
    zone: "Asia/Almaty",
    existed: "2022-06-08/..",
  },
  { slug: "west-kazakhstan", names: ["West Kazakhstan"], ru: "Западно-Казахстанская", city: false, zone: "Asia/Oral" },
  { slug: "karaganda", names: ["Karaganda", "Karagandy", "Qaraghandy"], ru: "Карагандинская", city: false, zone: "Asia/Almaty" },
  { slug: "kostanay", names: ["Kostanay", "Kostanai", "Qostanay", "Kustanai"], ru: "Костанайская", city: false, zone: "Asia/Qostanay" },
  { slug: "kyzylorda", names: ["Kyzylorda", "Kzylorda", "Qyzylorda"], ru: "Кызылординская", city: false, zone: "Asia/Qyzylorda" },
  { slug: "mangystau", names: ["Mangystau", "Mangistau", "Mangghystau"], ru: "Мангистауская", city: false, zone: "Asia/Aqtau" },
  { slug: "pavlodar", names: ["Pavlodar"], ru: "Павлодарская", city: false, zone: "Asia/Almaty" },
  { slug: "north-kazakhstan", names: ["North Kazakhstan"], ru: "Северо-Казахстанская", city: false, zone: "Asia/Almaty" },
  {
    slug: "south-kazakhstan",
    names: ["South Kazakhstan"],
    ru: "Южно-Казахстанская",
    city: false,
    zone: "Asia/Almaty",
    existed: "../2018-06-19",
  },
  { slug: "turkistan", names: ["Turkistan", "Turkestan"], ru: "Туркестанская", city: false, zone: "Asia/Almaty", existed: "2018-06-19/.." },
  { slug: "ulytau", names: ["Ulytau", "Ulytaw"], ru: "Улытауская", city: false, zone: "Asia/Almaty", existed: "2022-06-08/.." },
];

/** Seats of regions, other towns with a court of their own, and the districts of the three largest cities. Source: general geography of Kazakhstan. */
export const KZ_TOWNS: readonly KzTown[] = [
  { slug: "kokshetau", names: ["Kokshetau", "Kokchetav"], region: "akmola" },
  { slug: "stepnogorsk", names: ["Stepnogorsk"], region: "akmola" },
  { slug: "aktobe-city", names: ["Aktobe", "Aqtobe"], region: "aktobe" },
  { slug: "taldykorgan", names: ["Taldykorgan", "Taldyqorghan", "Taldykurgan"], region: "zhetisu" },
  { slug: "konaev", names: ["Konaev", "Qonaev", "Kapshagay", "Kapchagai"], region: "almaty-region" },
  { slug: "talgar", names: ["Talgar"], region: "almaty-region" },
  { slug: "atyrau-city", names: ["Atyrau"], region: "atyrau" },
  { slug: "oskemen", names: ["Oskemen", "Ust-Kamenogorsk"], region: "east-kazakhstan" },
  { slug: "ridder", names: ["Ridder"], region: "east-kazakhstan" },
  { slug: "semey", names: ["Semey", "Semei", "Semipalatinsk"], region: "abai" },
  { slug: "taraz", names: ["Taraz"], region: "zhambyl" },
  { slug: "oral", names: ["Uralsk", "Oral"], region: "west-kazakhstan" },
  { slug: "karaganda-city", names: ["Karaganda", "Karagandy"], region: "karaganda" },
  { slug: "temirtau", names: ["Temirtau"], region: "karaganda" },
  { slug: "balkhash", names: ["Balkhash", "Balqash"], region: "karaganda" },
  { slug: "shakhtinsk", names: ["Shakhtinsk"], region: "karaganda" },
  { slug: "zhezkazgan", names: ["Zhezkazgan", "Jezkazgan"], region: "ulytau" },
  { slug: "satpayev", names: ["Satpayev", "Satpaev"], region: "ulytau" },
  { slug: "kostanay-city", names: ["Kostanay", "Kostanai", "Qostanay"], region: "kostanay" },
  { slug: "rudny", names: ["Rudny", "Rudnyi"], region: "kostanay" },
  { slug: "lisakovsk", names: ["Lisakovsk"], region: "kostanay" },
  { slug: "arkalyk", names: ["Arkalyk", "Arqalyq"], region: "kostanay" },
  { slug: "kyzylorda-city", names: ["Kyzylorda", "Qyzylorda"], region: "kyzylorda" },
  { slug: "aktau", names: ["Aktau", "Aqtau"], region: "mangystau" },
  { slug: "zhanaozen", names: ["Zhanaozen", "Janaozen"], region: "mangystau" },
  { slug: "pavlodar-city", names: ["Pavlodar"], region: "pavlodar" },
  { slug: "ekibastuz", names: ["Ekibastuz"], region: "pavlodar" },
  { slug: "aksu", names: ["Aksu"], region: "pavlodar" },
  { slug: "petropavl", names: ["Petropavlovsk", "Petropavl"], region: "north-kazakhstan" },
  { slug: "turkistan-city", names: ["Turkistan", "Turkestan"], region: "turkistan" },
  { slug: "kentau", names: ["Kentau"], region: "turkistan" },
  { slug: "saryarka", names: ["Saryarka", "Saryarkinskii", "Saryarkinsky", "Saryarqa"], region: "astana", district: true },
  { slug: "yesil", names: ["Yesil", "Esil"], region: "astana", district: true },
  { slug: "baikonur-district", names: ["Baikonur", "Baikonyr"], region: "astana", district: true },
  { slug: "auezov", names: ["Auezov", "Auezovskii", "Auezovsky"], region: "almaty-city", district: true },
  { slug: "bostandyk", names: ["Bostandyk", "Bostandyq"], region: "almaty-city", district: true },
  { slug: "medeu", names: ["Medeu", "Medeuskii", "Medeusky"], region: "almaty-city", district: true },
  { slug: "almaly", names: ["Almaly", "Almalinskii", "Almalinsky"], region: "almaty-city", district: true },
  { slug: "turksib", names: ["Turksib", "Turksibskii", "Turksibsky"], region: "almaty-city", district: true },
  { slug: "alatau", names: ["Alatau"], region: "almaty-city", district: true },
  { slug: "nauryzbay", names: ["Nauryzbay", "Nauryzbai"], region: "almaty-city", district: true },
  { slug: "enbekshi", names: ["Enbekshi", "Enbekshinskii", "Enbekshinsky"], region: "shymkent", district: true },
  { slug: "al-farabi", names: ["Al-Farabi"], region: "shymkent", district: true },
];
