import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { parseEdtf } from "../../lib/edtf/index.ts";
import { ACTIONS, ACTS } from "../../lib/model/action.ts";
import { RulePack } from "../../lib/model/obligation.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

const obligations = RULE_PACKS.flatMap((pack) => pack.obligations);
const selectors = obligations.flatMap(({ id, trigger, discharge, ground, preceded, voidedBy, pausedBy, extension }) =>
  [trigger, discharge, ground, preceded ?? [], voidedBy?.by ?? [], pausedBy?.by ?? [], extension?.notice ?? []]
    .flat()
    .map((selector) => ({ id, selector })),
);

describe("rule packs", () => {
  it("every folder beside the index is registered", () => {
    const folders = readdirSync(new URL("../../lib/rules/", import.meta.url), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(RULE_PACKS.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  });
  it.each(RULE_PACKS.map((pack) => [pack.id, pack] as const))("%s survives its schema as plain JSON", (_, pack) =>
    expect(RulePack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack),
  );
  it("ids are unique, and an id is its ref or the ref with a suffix", () => {
    expect(new Set(obligations.map(({ id }) => id)).size).toBe(obligations.length);
    for (const { id, ref } of obligations) expect(id === ref || id.startsWith(`${ref}/`)).toBe(true);
  });
  it("extensions point at an obligation", () => {
    const ids = new Set(obligations.map(({ id }) => id));
    for (const { extends: base, extension } of obligations) {
      if (base !== null) expect(ids).toContain(base);
      if (extension?.ref) expect(ids).toContain(extension.ref);
    }
  });
  it("calendars exist, and a term that rolls or counts working days has one", () => {
    const ids = CALENDARS.map(({ id }) => id);
    for (const { id, calendar, rollOver, period } of obligations) {
      if (calendar !== null) expect(ids, id).toContain(calendar);
      if (rollOver !== "none" || period.unit === "working-day") expect(calendar, id).not.toBeNull();
    }
  });
  it("terms are in force within parseable bounds", () => {
    for (const { id, inForce } of obligations) expect(parseEdtf(inForce), id).not.toBeNull();
  });
  it("every term names instrument, article and edition, and quotes the law unless it is from memory", () => {
    for (const { id, authority, flags } of obligations) {
      for (const part of [authority.instrument, authority.article, authority.edition]) expect(part.length, id).toBeGreaterThan(3);
      if (flags.term !== "MEMORY") expect(authority.quote.length, id).toBeGreaterThan(10);
    }
  });
  it("selectors name only actions and acts that exist, and acts that refine one of the actions named", () => {
    for (const { id, selector } of selectors) {
      for (const action of selector.action ?? []) expect(ACTIONS, id).toContain(action);
      for (const act of selector.act ?? []) {
        if (act === null || selector.action === undefined) continue;
        expect(selector.action, `${id}: ${act}`).toContain(ACTS[act]);
      }
      expect(selector.action !== undefined || selector.act !== undefined, id).toBe(true);
    }
  });
  it("an authority that can be accused owes something that can be done: a discharge", () => {
    for (const { id, bearer, trigger, discharge } of obligations)
      if (bearer === "authority" && trigger.length > 0) expect(discharge.length, id).toBeGreaterThan(0);
  });
  it("a term from memory is marked in the part that is from memory", () => {
    for (const { id, flags } of obligations)
      expect(
        Object.values(flags).every((flag) => ["VERIFIED", "SEED", "MEMORY"].includes(flag)),
        id,
      ).toBe(true);
  });
});
