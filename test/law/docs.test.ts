import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assembleLaw } from "../../lib/law/law.ts";

const page = readFileSync(new URL("../../docs/adding-a-pack.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, text = ""], index) => ({ name: `${index}.yaml`, text }));

describe("docs/adding-a-pack.md", () => {
  it("shows a pack and rows that can be used as they stand", () => {
    const law = assembleLaw(blocks);
    expect([law.problems, law.own]).toEqual([[], { packs: ["xx-visits"], calendars: ["kz"] }]);
  });
});
