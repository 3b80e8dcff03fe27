import { describe, expect, it } from "vitest";
import { RULE_PACKS } from "../../lib/rules/index.ts";

/** Every row of the research on which the packs rest, by its id. */
const ROWS = `
  CNT-KZ-CPC CNT-KZ-COAO CNT-KZ-APPC CNT-KZ-CIVIL CNT-KZ-ADM2000 CNT-EU-1182 CNT-US-6A CNT-RU-128
  KZ-CPC-185-REG KZ-CPC-NOSCREEN KZ-CPC-181-5 KZ-CPC-186-3 KZ-CPC-105-V1 KZ-CPC-105-GEN KZ-CPC-105-URG KZ-CPC-105-EXT
  KZ-CPC-101-TORT KZ-CPC-101-OTHER KZ-CPC-99 KZ-CPC-102 KZ-CPC-106-FILE KZ-CPC-106-DEC KZ-CPC-107 KZ-CPC-131-3H KZ-CPC-131-12H
  KZ-CPC-135 KZ-CPC-64-INT KZ-CPC-131-48H KZ-CPC-131-24M KZ-CPC-131-72H KZ-CONST-95 KZ-CONST-26 KZ-CPC-147-8H KZ-CPC-151 KZ-CPC-192
  KZ-CPC-45-8 KZ-CPC-289-290 KZ-CPC-192-7 KZ-CPC-56-5 KZ-CPC-193-TORT KZ-CPC-302 KZ-CPC-319-322 KZ-CPC-418 KZ-CPC-425 KZ-CPC-487
  KZ-CPC-34-5 KZ-CPC97-108-T KZ-CPC97-108-O KZ-CPC97-184 KZ-CPC97-196 KZ-CPC97-END KZ-COAO-789 KZ-COAO-817 KZ-COAO-APPEAL
  KZ-COAO-740 KZ-APPEALS07-15 KZ-APPEALS07-30 KZ-APPC-76 KZ-APPC-65 KZ-APPC-92 KZ-APPC-91-4 KZ-APPC-99 KZ-APPC-136 KZ-INFO-11-10
  KZ-INFO-11-17 KZ-UIK-14 KZ-UIK-12 KZ-NPM-VISITS KZ-CC-71-6 UN-HRC-OP-4 UN-HRC-180 UN-HRC-ADM UN-HRC-CO UN-CAT-22 UN-CAT-90
  UN-CAT-CO UN-CAT-19 UN-SP-60 UN-WGAD-60 UN-CED-30 UN-CEDAW UN-OPCAT UN-UPR ECHR-4M ECHR-6M ECHR-R39 ECHR-46 US-FOIA-20 US-FOIA-EXP
  US-FOIA-90 UK-FOI-20 UK-FOI-IR EU-1049 EU-GDPR-12 RU-UPK-144 RU-UPK-124-125 RU-59FZ KG-UPK UZ-329
`;

/** Rows that no pack has, with the reason. */
const LEFT_OUT: Record<string, string> = {
  "KG-UPK": "from memory alone, no source, and no other term of that state to judge by",
  "UZ-329": "from memory alone, no source, and no other term of that state to judge by",
};

describe("rows of the research", () => {
  const rows = ROWS.split(/\s+/).filter((row) => row !== "");
  const obligations = RULE_PACKS.flatMap((pack) => pack.obligations);
  const known = new Set([
    ...obligations.flatMap(({ ref, extension, regime }) => [ref, extension?.ref, regime.ref]),
    ...RULE_PACKS.flatMap(({ principles }) => principles.map(({ ref }) => ref)),
  ]);

  it("are 99", () => expect(new Set(rows).size).toBe(99));
  it("are all in a pack, but those listed with a reason", () =>
    expect(rows.filter((row) => !known.has(row))).toEqual(Object.keys(LEFT_OUT)));
  it("give every pack its refs: no obligation has a ref that nobody researched", () =>
    expect(obligations.filter(({ ref }) => !rows.includes(ref)).map(({ id }) => id)).toEqual([]));
});
