import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exportResources } from "../../functions/shared/export-resources.ts";
import { xlsx } from "../../lib/export/formats/xlsx.ts";
import { bundleOf } from "./bundle-factory.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-elsewhere-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPENED = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
rows = list(sheet.iter_rows())
print(json.dumps({
  "days": [cell.value.date().isoformat() for cell in rows[1][2:4]],
  "links": [cell.hyperlink.target for row in rows[1:] for cell in row if cell.hyperlink],
  "formulas": [cell.coordinate for one in book.worksheets for row in one.iter_rows() for cell in row if cell.data_type == "f"],
  "quotes": [cell.value for row in rows[1:] for cell in row if isinstance(cell.value, str) and "evil" in cell.value],
}))
`;
const hasOpenpyxl = spawnSync("/usr/bin/python3", ["-c", "import openpyxl"]).status === 0;

describe("another program", () => {
  it.skipIf(!hasOpenpyxl)(
    "opens the spreadsheet: days are dates, links lead to the page, nothing is a formula (needs python3-openpyxl)",
    () => {
      const quote = '=HYPERLINK("http://evil.example","x")';
      const line = { date: "2020-03-02", action: "filing.complaint", to: "prosecutor", quote } as const;
      const path = join(folder, "lines.xlsx");
      const pieces = [...xlsx.write(bundleOf([line, { ...line, date: "2020-03" }]), exportResources)];
      writeFileSync(path, Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
      const { stdout, stderr } = spawnSync("/usr/bin/python3", ["-c", OPENED, path], { encoding: "utf8" });
      expect(stderr).toBe("");
      const found = JSON.parse(stdout);
      expect(found.days).toEqual(["2020-03-02", "2020-03-02"]);
      expect(new Set(found.links)).toEqual(new Set(["https://dueline.example/doc_1#page=3"]));
      expect(found.formulas).toEqual([]);
      expect(found.quotes).toEqual([quote, quote]);
    },
  );
});
