import { XMLParser, XMLValidator } from "fast-xml-parser";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { exportResources } from "../../functions/shared/export-resources.ts";
import { EXPORT_FORMATS } from "../../lib/export/format-names.ts";
import { EXPORTERS } from "../../lib/export/index.ts";
import { cellName } from "../../lib/export/office/sheet.ts";
import { safeCell } from "../../lib/export/spreadsheet-cell.ts";
import { finding } from "../alerts/finding.ts";
import { bundleOf, type ToldLine } from "./bundle-factory.ts";
import { partsOf, textOf } from "./written.ts";

const HOSTILE =
  '=HYPERLINK("http://evil.example","x") <script>alert(1)</script> <img src=x onerror=alert(2)> ](javascript:alert(3)) | \u202Egnp.exe';
const LINES: ToldLine[] = [
  { date: "2020-03-02", action: "filing.complaint", to: "prosecutor", quote: "she complained to the prosecutor’s office" },
  { date: "2020-03", action: "incident.ill_treatment", by: "police", quote: HOSTILE },
  { date: "2020-04-01", action: "investigation.referred", by: "prosecutor", to: "police", quote: "it sent the file to the police" },
  { date: null, action: "response.reply", by: "prosecutor", quote: "it replied on 31 February" },
  { date: "2020-05-01", action: "investigation.refused", by: "police", review: "rejected", quote: "a line that a person rejected" },
  { date: "2020-06-01", action: "investigation.opened", by: "police", review: "confirmed", quote: "a case was opened" },
];

const written = (format: string, bundle = bundleOf(LINES, { caseName: HOSTILE })): string => {
  const exporter = EXPORTERS.find((one) => one.format === format);
  return textOf([...(exporter?.write(bundle, exportResources) ?? [])]);
};

/** Fields of RFC 4180. */
function csvRows(text: string): string[][] {
  const rows = text
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter(Boolean);
  return rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')));
}

describe.each(EXPORTERS.map((exporter) => [exporter.format, exporter] as const))("%s", (format, exporter) => {
  it("says what it rests on: documents read in part and not read, pages without text, the day, the versions, what it is not", () => {
    const text = written(format, bundleOf(LINES.slice(0, 1)));
    for (const said of ["2025-06-30", "scan.pdf", "PDF_BROKEN", "report.pdf", "2 pages gave no text", "kz-cpc-2014", "no proof of silence"])
      expect(text.replaceAll("\r\n ", "").replaceAll("\\", "")).toContain(said);
  });

  it("comes in pieces", () => {
    const lines = Array.from({ length: 2000 }, (_, at) => ({
      ...(LINES[2] as ToldLine),
      quote: `file ${at} was sent on, ${at * 7919} ${at * 104_729}`,
    }));
    const findings = lines.map((_, at) => finding({ id: `fnd_${at}` }));
    const sizes = [...exporter.write({ ...bundleOf(lines), findings }, exportResources)].map(({ length }) => length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(200_000);
  });

  it("has a media type and an extension of its own", () => {
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+/);
    expect(EXPORTERS.filter(({ extension }) => extension === exporter.extension)).toEqual([exporter]);
  });

  it("writes a bundle without any case", () => {
    expect(written(format, { ...bundleOf([]), chronologies: [] })).toContain("2025-06-30");
  });
});

describe.each(["csv", "xlsx", "docx", "markdown", "html", "pdf", "timelinejs", "vis-timeline"])("%s shows lines for people", (format) => {
  it("leaves out what a person rejected and says alleged or stated, machine-read or reviewed", () => {
    const text = written(format, bundleOf(LINES.filter(({ quote }) => quote !== HOSTILE)));
    expect(text).not.toContain("a line that a person rejected");
    expect(text).toMatch(/stated[\s\S]*machine-read/);
    expect(text).toContain("reviewed");
    expect(written(format)).toContain("alleged");
  });
});

it("every format can be asked for by its name, without the code that writes it", () => {
  expect(EXPORTERS.map(({ format }) => format).sort()).toEqual([...EXPORT_FORMATS].sort());
});

describe("hostile text stays text", () => {
  it("in CSV: no cell begins as a formula", () => {
    const rows = csvRows(written("csv"));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@|%]/.test(cell))).toEqual([]);
  });

  it.each(["=1", "+1", "-1", "@x", "\t=1", " =1", "|cmd", "%x", "＝1"])("in a cell that begins %j", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it.each(["2020-03-02", "Orman", "", "a=b", "3 - 2"])("and %j stays as it is", (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it("in HTML: no script, no handler, no address that runs anything", () => {
    const seen: string[] = [];
    const onopentag = (name: string, attributes: Record<string, string>) => {
      seen.push(name, ...Object.keys(attributes));
      for (const address of [attributes.href, attributes.src]) if (address) expect(address).toMatch(/^(?:https:|#)/);
    };
    new Parser({ onopentag }).end(written("html"));
    expect(seen.filter((name) => /^(?:script|img|iframe|object|on.*)$/.test(name))).toEqual([]);
  });

  it("in Markdown: no tag, link or cell of its own", () => {
    const text = written("markdown");
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)/);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
    for (const row of text.split("\n").filter((line) => line.startsWith("| 20"))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  it.each(["timelinejs", "vis-timeline"])("in %s, which is rendered as HTML", (format) => {
    expect(written(format)).not.toMatch(/<(?:script|img)/);
  });

  it("in every format shown to people: nothing turns the direction of writing", () => {
    for (const format of ["markdown", "html", "pdf", "timelinejs", "vis-timeline", "graphml"])
      expect(written(format)).not.toContain("\u202E");
  });
});

describe("office formats", () => {
  const written = (format: string): Map<string, string> =>
    partsOf([...(EXPORTERS.find((one) => one.format === format)?.write(bundleOf(LINES, { caseName: HOSTILE }), exportResources) ?? [])]);

  it.each(["xlsx", "docx"])("%s: every part is XML", (format) => {
    const parts = written(format);
    expect(parts.size).toBeGreaterThan(5);
    for (const xml of parts.values()) expect(XMLValidator.validate(xml)).toBe(true);
  });

  it("xlsx stores days as dates, text as text and never a formula, and links to the page of the source", () => {
    const sheet = written("xlsx").get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<c r="C2" s="2"><v>43892</v></c>');
    expect(sheet).not.toContain("<f>");
    expect(written("xlsx").get("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="https://dueline.example/doc_1#page=3"');
  });

  it.each([
    [1, 0, "A1"],
    [2, 25, "Z2"],
    [3, 26, "AA3"],
    [4, 52, "BA4"],
  ])("row %i, column %i is %s", (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
  });

  it("docx gives every line a footnote of its own, with its quote and page", () => {
    const [document = "", notes = ""] = ["word/document.xml", "word/footnotes.xml"].map((path) => written("docx").get(path));
    const ids = [...document.matchAll(/footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["2", "3", "4", "5", "6"]);
    for (const id of ids) expect(notes).toContain(`<w:footnote w:id="${id}">`);
    expect(notes).toContain("(report.pdf, p. 3)");
  });
});

describe("formats that programs read", () => {
  it.each(["json", "timelinejs", "vis-timeline", "web-annotation"])("%s is JSON", (format) => {
    expect(() => JSON.parse(written(format))).not.toThrow();
  });

  it("jsonl is a head and then an entry or finding a line", () => {
    const [head, ...rest] = written("jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({ schema: "dueline.export/1", asOf: "2025-06-30" });
    expect(rest.map(({ schema }) => schema)).toEqual(LINES.map(() => "dueline.entry/1"));
  });

  it("timelinejs has a start for every slide, and an end where the date is an interval", () => {
    const { events } = JSON.parse(written("timelinejs"));
    expect(events.map((one: { start_date: unknown; end_date?: unknown }) => [one.start_date, one.end_date])).toEqual([
      [{ year: 2020, month: 3, day: 2 }, undefined],
      [
        { year: 2020, month: 3, day: 1 },
        { year: 2020, month: 3, day: 31 },
      ],
      [{ year: 2020, month: 4, day: 1 }, undefined],
      [{ year: 2020, month: 6, day: 1 }, undefined],
    ]);
  });

  it("vis-timeline puts every item in a lane that it lists", () => {
    const { items, groups } = JSON.parse(written("vis-timeline"));
    const lanes = new Set(groups.map(({ id }: { id: string }) => id));
    expect(items.map(({ group }: { group: string }) => lanes.has(group))).toEqual(items.map(() => true));
  });

  it("graphml is XML with an edge for every stated referral", () => {
    const text = written("graphml");
    expect(XMLValidator.validate(text)).toBe(true);
    const { graphml } = new XMLParser({ ignoreAttributes: false }).parse(text);
    expect([graphml.graph.node.length, graphml.graph.edge["@_source"], graphml.graph.edge["@_target"]]).toEqual([2, "b0", "b1"]);
  });

  it("referrals-csv has a row for every stated referral", () => {
    const [head, row] = csvRows(written("referrals-csv"));
    expect(head?.slice(0, 3)).toEqual(["from", "to", "date"]);
    expect(row?.slice(2, 7)).toEqual(["2020-04-01", "2020-04-01", "2020-04-01", "stated", "machine-read"]);
  });

  it("ics holds the open deadlines, named after their case", () => {
    const bundle = bundleOf(LINES.slice(0, 1));
    const text = written("ics", { ...bundle, findings: [finding({ caseId: "case_1" }), finding({ id: "fnd_2", status: "met" })] });
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain("A. Example");
  });

  it("web-annotation selects each quote by its words and by its place", () => {
    const { items } = JSON.parse(written("web-annotation", bundleOf(LINES.slice(0, 1))));
    expect(items[0].target.selector).toMatchObject([
      { type: "TextQuoteSelector", exact: LINES[0]?.quote },
      { type: "TextPositionSelector", start: 0, end: LINES[0]?.quote.length },
      { type: "FragmentSelector", value: "page=3" },
    ]);
  });
});
