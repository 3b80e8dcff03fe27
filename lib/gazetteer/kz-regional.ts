import type { Agency } from "../model/agency.ts";
import { type AgencyRow, agency } from "./gazetteer.ts";
import { KZ_REGIONS, KZ_TOWNS, type KzRegion, type KzTown } from "./kz-places.ts";

/** One kind of body that every region has: how it is called, `{R}` being "Kostanay Regional" or "Almaty City". */
interface RegionalBody {
  id: string;
  kind: AgencyRow["kind"];
  /** The first names it; the others are aliases. */
  wordings: readonly string[];
  /** After the name of a city without the word "City". */
  plain?: readonly string[];
  ru: string;
  parent: string;
  existed?: string;
  successor?: string;
  source: string;
}

const CONSTITUTIONAL_LAW = "Constitutional Law on the Judicial System and Status of Judges of 25 December 2000";

const REGIONAL: readonly RegionalBody[] = [
  {
    id: "prosecutor",
    kind: "prosecutor",
    wordings: ["{R} Prosecutor's Office", "{R} Procuracy"],
    plain: ["{T} Prosecutor's Office", "{T} Procuracy"],
    ru: "Прокуратура",
    parent: "kz.prosecutor.general",
    source: "Law on the Prosecutor's Office: system of prosecution bodies",
  },
  {
    id: "police",
    kind: "police",
    wordings: [
      "{R} Department of Internal Affairs",
      "{R} Police Department",
      "{R} Department of the Ministry of Internal Affairs",
      "{R} MIA",
    ],
    plain: ["{T} Department of Internal Affairs", "{T} Police Department"],
    ru: "Департамент внутренних дел (полиции)",
    parent: "kz.ministry.internal-affairs",
    source: "Law on Internal Affairs Bodies of 23 April 2014",
  },
  {
    id: "internal-security",
    kind: "police",
    wordings: [
      "Internal Investigations Department of the {R} Department of Internal Affairs",
      "Internal Security Department of the {R} Department of Internal Affairs",
      "Internal Investigations Department of the {R} Department of the Ministry of Internal Affairs",
      "Internal Investigations Department of the {R} MIA",
      "Internal Investigations Department of the {R} Police Department",
      "Internal Security Department of the {R} Police Department",
    ],
    plain: [
      "Internal Investigations Department of the {T} Department of Internal Affairs",
      "Internal Security Department of the {T} Department of Internal Affairs",
    ],
    ru: "Управление собственной безопасности департамента внутренних дел",
    parent: "kz.police.{slug}",
    source: "Provisions of the Department of Internal Security of the Ministry of Internal Affairs",
  },
  {
    id: "financial-police",
    kind: "financial-police",
    wordings: ["{R} Financial Police", "{R} Department for Combating Economic and Corruption Crimes"],
    plain: ["{T} Financial Police"],
    ru: "Департамент по борьбе с экономической и коррупционной преступностью",
    parent: "kz.financial-police",
    existed: "../2014-08",
    successor: "kz.anti-corruption.{slug}",
    source: "reorganized with its Agency in August 2014 (general knowledge)",
  },
  {
    id: "anti-corruption",
    kind: "anti-corruption",
    wordings: ["{R} Anti-Corruption Department", "{R} Anti-Corruption Service Department"],
    ru: "Департамент по противодействию коррупции",
    parent: "kz.anti-corruption",
    existed: "2014-08/..",
    source: "general knowledge",
  },
  {
    id: "national-security",
    kind: "national-security",
    wordings: ["{R} Department of the National Security Committee", "{R} Department of National Security", "{R} KNB Department"],
    ru: "Департамент Комитета национальной безопасности",
    parent: "kz.national-security",
    source: "Law on the National Security Bodies of 21 December 1995",
  },
  {
    id: "penitentiary",
    kind: "penitentiary",
    wordings: ["{R} Department of the Penal Enforcement System", "{R} Department of the Penitentiary System"],
    ru: "Департамент уголовно-исполнительной системы",
    parent: "kz.penitentiary",
    source: "general knowledge",
  },
  {
    id: "court",
    kind: "court",
    wordings: ["{R} Court"],
    ru: "суд",
    parent: "kz.court.supreme",
    source: CONSTITUTIONAL_LAW,
  },
  {
    id: "criminal-court",
    kind: "court",
    wordings: ["{R} Specialised Interdistrict Criminal Court", "{R} Specialised Inter-District Criminal Court"],
    ru: "Специализированный межрайонный суд по уголовным делам",
    parent: "kz.court.{slug}",
    source: CONSTITUTIONAL_LAW,
  },
  {
    id: "investigating-court",
    kind: "investigating-judge",
    wordings: ["{R} Specialised Interdistrict Investigating Court", "{R} Specialised Inter-District Investigating Court"],
    ru: "Специализированный межрайонный следственный суд",
    parent: "kz.court.{slug}",
    existed: "2018/..",
    source: CONSTITUTIONAL_LAW,
  },
  {
    id: "monitoring",
    kind: "monitoring-commission",
    wordings: ["{R} Public Monitoring Commission"],
    plain: ["{T} Public Monitoring Commission"],
    ru: "Общественная наблюдательная комиссия",
    parent: "kz.monitoring",
    source: "Criminal Executive Code: public monitoring commissions of regions and cities of republican significance",
  },
];

const TOWN: readonly RegionalBody[] = REGIONAL.filter((body) => ["prosecutor", "police", "court"].includes(body.id));

const fill = (wording: string, place: string, rank: string, slug: string): string =>
  wording.replace("{R}", `${place} ${rank}`).replace("{T}", place).replace("{slug}", slug);

/** Every way to write a body's name: each spelling of the place, each wording, with its rank and (where only one place is so called) without. */
function namings(body: RegionalBody, names: readonly string[], rank: string, alone: boolean): string[] {
  const ranked = names.flatMap((name) => body.wordings.map((wording) => fill(wording, name, rank, "")));
  const plain = alone ? names.flatMap((name) => (body.plain ?? []).map((wording) => fill(wording, name, rank, ""))) : [];
  return [...ranked, ...plain];
}

function rowOf(body: RegionalBody, slug: string, namesEn: string[], ru: string, zone: string, parent: string, existed?: string): Agency {
  const [name = "", ...aliases] = namesEn;
  const validity = existed ?? body.existed;
  return agency({
    id: `kz.${body.id}.${slug}`,
    kind: body.kind,
    name,
    native: { ru },
    aliases,
    shownAsPrinted: true,
    zone,
    parent,
    source: body.source,
    ...(validity ? { existed: validity } : {}),
    ...(body.successor ? { successor: body.successor.replace("{slug}", slug) } : {}),
  });
}

function ofRegion(region: KzRegion): Agency[] {
  const rank = region.city ? "City" : "Regional";
  const ru = (body: RegionalBody) =>
    region.city
      ? body.id === "court"
        ? `Суд города ${region.ru}`
        : `${body.ru} города ${region.ru}`
      : body.id === "court"
        ? `${region.ru.replace(/ая$/, "ой")} областной суд`
        : `${body.ru} ${region.ru.replace(/ая$/, "ой")} области`;
  return REGIONAL.filter((body) => !(region.existed?.startsWith("20") && body.existed?.startsWith("..")))
    .filter((body) => region.existed !== "../2018-06-19" || body.existed !== "2018/..")
    .map((body) =>
      rowOf(
        body,
        region.slug,
        namings(body, region.names, rank, region.city),
        ru(body),
        region.zone,
        body.parent.replace("{slug}", region.slug),
        region.existed,
      ),
    );
}

function ofTown(town: KzTown): Agency[] {
  const region = KZ_REGIONS.find((each) => each.slug === town.region);
  if (!region) throw new RangeError(`town ${town.slug} lies in no region`);
  const rank = town.district ? "District" : "City";
  const alone = !KZ_REGIONS.some((each) => each.names.some((name) => town.names.includes(name)));
  return TOWN.map((body) =>
    rowOf(body, town.slug, namings(body, town.names, rank, alone), "", region.zone, `kz.${body.id}.${region.slug}`, undefined),
  ).map(({ names, ...rest }) => ({ ...rest, names: { en: names.en ?? "" } }));
}

/** Prosecutor's offices, police, courts and the rest of every region, large town and city district, from the table of places. */
export const KZ_REGIONAL: readonly Agency[] = [...KZ_REGIONS.flatMap(ofRegion), ...KZ_TOWNS.flatMap(ofTown)];
