import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { exportResources } from "../../functions/shared/export-resources.ts";
import { EXPORTERS } from "../../lib/export/index.ts";
import { bundleOf, type ToldLine } from "./bundle-factory.ts";
import { pdfPages } from "./pdf-text.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
const LINES = Array.from(
  { length: 40 },
  (_, at): ToldLine => ({
    ...{ date: "2020-03-02", action: "filing.complaint", to: "prosecutor" },
    quote: `Қуаныш Әбілұлы complained, number ${at + 1000}`,
  }),
);

/** The text of the file as LibreOffice shows it, printed to PDF with a profile of its own. */
function shownByOffice(format: string): string {
  const exporter = EXPORTERS.find((one) => one.format === format);
  const pieces = [...(exporter?.write(bundleOf(LINES), exportResources) ?? [])];
  writeFileSync(join(folder, `lines.${format}`), Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, `lines.${format}`)];
  const { status } = spawnSync("soffice", args, { timeout: 240_000 });
  expect(status).toBe(0);
  return pdfPages(readFileSync(join(folder, "lines.pdf"))).join(" ");
}

describe("LibreOffice", () => {
  it.skipIf(!hasOffice).each(["docx", "xlsx"])("opens the %s with every quote in it (skipped where it is not installed)", (format) => {
    const text = shownByOffice(format).replaceAll(" ", "");
    for (const { quote } of LINES) expect(text).toContain(quote.replaceAll(" ", "").slice(-10));
    expect(text).toContain("Қуаныш");
  });
});
