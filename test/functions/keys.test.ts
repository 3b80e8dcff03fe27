import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeKey, objectChanges } from "../../functions/shared/arrivals.ts";
import { eventPlace, INDEXES, inboxPlace, KEYS, ownerOf, runOf } from "../../functions/shared/keys.ts";

describe("places in the inbox", () => {
  it.each([
    ["in/default/a.pdf", { tenant: "default", folder: null, fileName: "a.pdf" }],
    ["in/default/case 7/a.pdf", { tenant: "default", folder: "case 7", fileName: "a.pdf" }],
    ["in/default/2012/may/a.pdf", { tenant: "default", folder: "2012/may", fileName: "a.pdf" }],
    ["in/ngo-1/Дело/жалоба.pdf", { tenant: "ngo-1", folder: "Дело", fileName: "жалоба.pdf" }],
    ["in/a.pdf", { tenant: "default", folder: null, fileName: "a.pdf" }],
    ["in/default//a.pdf", { tenant: "default", folder: null, fileName: "a.pdf" }],
  ])("%s", (key, place) => expect(inboxPlace(key)).toEqual(place));

  it.each(["out/default/a.pdf", "in/default/", "in/", "in/Bad Tenant/a.pdf", "in/te#nant/a.pdf", "in/../a.pdf", ""])("%s is none", (key) =>
    expect(inboxPlace(key)).toBeNull(),
  );
});

describe("messages of the inbox queue", () => {
  it.each([
    ["in/default/a+b.pdf", "in/default/a b.pdf"],
    ["in/default/a%2Bb%25.pdf", "in/default/a+b%.pdf"],
    ["in/default/%D0%96.pdf", "in/default/Ж.pdf"],
    ["in/default/%F0%9F%93%84.pdf", "in/default/📄.pdf"],
  ])("key %s", (encoded, key) => expect(decodeKey(encoded)).toBe(key));

  it("a removal is told apart from a creation", () => {
    const record = (eventName: string) => ({ eventName, s3: { object: { key: "in/default/a.txt", versionId: "v1" } } });
    const body = JSON.stringify({ Records: [record("ObjectCreated:Put"), record("ObjectRemoved:DeleteMarkerCreated")] });
    expect(objectChanges(body).map(({ kind }) => kind)).toEqual(["created", "removed"]);
  });

  it("S3's test event says nothing", () => expect(objectChanges('{"Service":"Amazon S3","Event":"s3:TestEvent"}')).toEqual([]));

  it.each(["", "garbage", "[]", "{}", '{"Records":[{"eventName":1}]}', '{"Records":"x"}'])("%j is poison", (body) =>
    expect(() => objectChanges(body)).toThrow("BAD_INPUT" === body ? "" : /schema/),
  );
});

describe("keys of the table", () => {
  it("have the tenant first, or belong to no tenant at all", () => {
    const keys = [
      KEYS.tenantSecret("t"),
      KEYS.objectHead("t", "o"),
      KEYS.document("t", "d"),
      KEYS.event("t", "d", 1, 2),
      KEYS.case("t", "c"),
      KEYS.entry("t", "c", 1, null, "e"),
      KEYS.alert("t", "a"),
      KEYS.knownHead("t", "k"),
    ];
    for (const { pk } of keys) expect(pk.split("#").slice(0, 2)).toEqual(["TENANT", "t"]);
  });

  it("keep the order of runs, positions and dates as text", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(99_999_999), (a, b) => {
        const [x, y] = [KEYS.event("t", "d", a, 0).sk, KEYS.event("t", "d", b, 0).sk];
        expect(Math.sign(a - b)).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
    expect(KEYS.entry("t", "c", 1, "2012-07-01", "e").sk < KEYS.entry("t", "c", 1, null, "e").sk).toBe(true);
  });

  it("say whose they are and of which run", () => {
    expect(eventPlace(KEYS.eventBody("t", "d", 3, 4, 0))).toEqual({ run: 3, index: 4 });
    expect(eventPlace(KEYS.document("t", "d"))).toBeNull();
    expect(runOf(KEYS.finding("t", "c", 12, "f"))).toBe(12);
    expect(ownerOf(KEYS.finding("t", "c", 12, "f"))).toBe("c");
  });

  it("of different indexes are different attributes", () => {
    const attributes = Object.values(INDEXES).flatMap(({ partition, sort }) => [partition, sort]);
    expect(new Set(attributes).size).toBe(attributes.length);
  });
});
