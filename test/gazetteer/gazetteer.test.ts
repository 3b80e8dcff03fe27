import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../lib/edtf/index.ts";
import { nameTokens } from "../../lib/extract/agency-names.ts";
import { isAbbreviation, printedNames } from "../../lib/extract/listed-names.ts";
import { wordsOf } from "../../lib/extract/words.ts";
import { AGENCIES, agencyById, GAZETTEERS } from "../../lib/gazetteer/index.ts";
import { EN_AGENCIES } from "../../lib/language/en/agencies.ts";
import { Agency } from "../../lib/model/agency.ts";

const ZONES = new Set([...Intl.supportedValuesOf("timeZone"), "Asia/Qostanay", "Europe/Luxembourg"]);

describe("gazetteers", () => {
  it("hold rows that fit the schema, with a name in English and a source", () => {
    for (const agency of AGENCIES) {
      expect(Agency.safeParse(agency).success, agency.id).toBe(true);
      expect(agency.names.en, agency.id).toBeTruthy();
      expect(agency.source, agency.id).not.toBe("");
    }
  });

  it("have no id twice, each under its gazetteer or a union of states", () => {
    const ids = AGENCIES.map((agency) => agency.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const agency of GAZETTEERS.find((one) => one.id === "kz")?.agencies ?? []) expect(agency.id).toMatch(/^kz\.[a-z0-9.-]+$/);
  });

  it("refer only to bodies that are listed, and never to themselves", () => {
    for (const agency of AGENCIES) {
      for (const other of [agency.parent, agency.successor]) {
        if (other === null) continue;
        expect(agencyById(other), `${agency.id} → ${other}`).not.toBeNull();
        expect(other).not.toBe(agency.id);
      }
    }
  });

  it("have no circle of superiors", () => {
    for (const agency of AGENCIES) {
      let at = agencyById(agency.id);
      for (let steps = 0; at?.parent; steps++) {
        expect(steps, agency.id).toBeLessThan(8);
        at = agencyById(at.parent);
      }
    }
  });

  it("state validity as EDTF and zones that exist", () => {
    for (const agency of AGENCIES) {
      if (agency.existed !== null) expect(parseEdtf(agency.existed), agency.id).not.toBeNull();
      if (agency.zone !== null) expect(ZONES.has(agency.zone), `${agency.id} ${agency.zone}`).toBe(true);
    }
  });

  it("give no name to two bodies", () => {
    const owners = new Map<string, string>();
    for (const agency of AGENCIES) {
      for (const { printed } of printedNames(agency, "en")) {
        const isExact = isAbbreviation(printed, wordsOf(printed).length);
        const key = `${isExact ? printed : nameTokens(printed, EN_AGENCIES).join(" ")}`;
        expect(owners.get(key) ?? agency.id, `"${printed}" of ${agency.id}`).toBe(agency.id);
        owners.set(key, agency.id);
      }
    }
  });

  it("lists the offices of every region of Kazakhstan", () => {
    for (const id of [
      "kz.prosecutor.kostanay",
      "kz.court.mangystau",
      "kz.police.astana",
      "kz.internal-security.pavlodar",
      "kz.court.rudny",
    ])
      expect(agencyById(id), id).not.toBeNull();
    expect(agencyById("kz.court.kostanay")?.zone).toBe("Asia/Qostanay");
    expect(agencyById("kz.financial-police.kostanay")?.successor).toBe("kz.anti-corruption.kostanay");
    expect(agencyById("nobody")).toBeNull();
  });
});
