import { expect, it } from "vitest";
import { describeProperties, statusesReached } from "./properties.ts";
import { describeTermProperties } from "./term-properties.ts";

describeProperties(1);
describeTermProperties(1);

it.each(["overdue", "met", "met-late", "possibly-overdue", "no-answer-on-file"] as const)(
  "the properties are not empty: chronologies come to %s",
  (status) => expect(statusesReached(600).get(status) ?? 0).toBeGreaterThan(10),
);
