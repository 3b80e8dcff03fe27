import { describe, expect, it } from "vitest";
import { plainLine, renderTable } from "../../cli/table.ts";

describe("renderTable", () => {
  it("pads to the widest cell and leaves no space at a line's end", () => {
    expect(
      renderTable(
        [{ title: "A" }, { title: "B" }],
        [
          ["long", "1"],
          ["x", ""],
        ],
      ),
    ).toBe("A     B\nlong  1\nx");
  });

  it("cuts what is wider than its column", () => {
    expect(renderTable([{ title: "A", width: 4 }], [["abcdef"]])).toBe("A\nabc…");
  });

  it("keeps no control or direction characters of a document: they could steer a terminal", () => {
    expect(plainLine("a\u001b[31mb\u202ec\nd\u0007")).toBe("a[31mbc d");
  });
});
