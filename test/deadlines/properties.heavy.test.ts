import { expect, it } from "vitest";
import { describeProperties, statusesReached } from "./properties.ts";
import { describeTermProperties } from "./term-properties.ts";

/** Other chronologies on every run, many more than `npm test` tries; fast-check prints the seed of what fails. */
const times = Number(process.env.DUELINE_PROPERTY_TIMES ?? "10");

describeProperties(times);
describeTermProperties(times);

it("the chronologies come to an overdue", () => expect(statusesReached(600 * times).get("overdue") ?? 0).toBeGreaterThan(10 * times));
