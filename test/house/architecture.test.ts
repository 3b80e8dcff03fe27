import { basename } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/language/index.ts";
import { importsOf, nodesOf, type SourceFile, sourceFiles } from "./source-tree.ts";

/** Which of our folders a folder may import from, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  functions: ["lib"],
  infra: ["functions", "lib"],
  local: ["lib", "functions", "infra", "cli"],
  cli: ["lib", "functions", "package.json"],
  web: ["lib", "functions"],
};

/** The only packages that the pure core rests on. */
const LIB_PACKAGES = [
  "zod",
  "temporal-polyfill",
  "fflate",
  "@orama/stemmers",
  "htmlparser2",
  "linkedom",
  "@mozilla/readability",
  "@embedpdf/pdfium",
  "pdf-parse",
  "pdfjs-dist",
  "tesseract.js-core",
  "chrono-node",
  "compromise",
  "yaml",
  "mammoth",
  "yauzl",
  "postal-mime",
  "marked",
  "pdfkit",
  "franc-min",
];

const OUTSIDE_WORLD = new Set(["process", "fetch", "console", "performance", "setTimeout", "setInterval", "setImmediate", "require"]);

/** Expressions that ask the clock, chance, environment or network, as written. */
function outsideWorldIn({ tree }: SourceFile): string[] {
  const found: string[] = [];
  for (const node of nodesOf(tree)) {
    if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments ?? []).length === 0) found.push("new Date()");
    if (ts.isPropertyAccessExpression(node) && /^(?:Date\.now|Math\.random|Temporal\.Now|globalThis\.process)$/.test(node.getText()))
      found.push(node.getText());
    if (ts.isIdentifier(node) && OUTSIDE_WORLD.has(node.text) && isFreeName(node)) found.push(node.text);
  }
  return found;
}

/** A name in its own right: no member, key, parameter or declaration that happens to be called the same. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) ? parent.expression === node : ts.isExpressionStatement(parent);
}

const topFolder = (path: string): string => path.split("/")[0] ?? path;
const packageOf = (target: string): string =>
  target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
const isOurs = (target: string): boolean => /\.tsx?$/.test(target) || target.endsWith(".json") || target.endsWith(".mjs");

function cyclesIn(files: readonly SourceFile[]): string[][] {
  const edges = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path]);
    if (done.has(path) || trail.includes(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

const lib = sourceFiles("lib");

describe("the pure core lib/", () => {
  it.each(lib.map((file) => [file.path, file] as const))("%s asks no clock, chance, environment or network", (_path, file) => {
    expect(outsideWorldIn(file)).toEqual([]);
  });

  it("imports no AWS SDK, file system or network: of node: only createHash, of packages only the listed ones", () => {
    const foreign = lib.flatMap((file) => importsOf(file).map((entry) => ({ file: file.path, ...entry })));
    const wrong = foreign.filter(({ target, names }) => {
      if (isOurs(target)) return false;
      if (target === "node:crypto") return names.some((name) => name !== "createHash") || names.length === 0;
      return !LIB_PACKAGES.includes(packageOf(target));
    });
    expect(wrong).toEqual([]);
  });

  it("has no import cycles", () => {
    expect(cyclesIn(lib)).toEqual([]);
  });

  it("keeps languages and law out of the engine, which knows places by their index only", () => {
    const engine = lib.filter(({ path }) => path.startsWith("lib/extract/") || path.startsWith("lib/deadlines/"));
    const data = /^lib\/(?:language\/(?!language\.ts)|gazetteer\/(?!index\.ts|gazetteer\.ts)|rules\/)/;
    const wrong = engine.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && data.test(target))
        .map(({ target }) => [file.path, target]),
    );
    expect(wrong).toEqual([]);
  });

  it("never branches on a language's code", () => {
    const codes = new Set(Object.keys(LANGUAGES));
    const branches = lib.flatMap((file) =>
      [...nodesOf(file.tree)].filter((node) => isComparisonWith(node, codes)).map((node) => [file.path, node.getText()]),
    );
    expect(codes.size).toBeGreaterThan(0);
    expect(branches).toEqual([]);
  });
});

function isComparisonWith(node: ts.Node, codes: ReadonlySet<string>): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const equality = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
  return (
    equality.includes(node.operatorToken.kind) && [node.left, node.right].some((side) => ts.isStringLiteral(side) && codes.has(side.text))
  );
}

describe("folders", () => {
  it.each(Object.entries(MAY_IMPORT))("%s/ imports only from itself and [%s]", (folder, allowed) => {
    const wrong = sourceFiles(folder).flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => isOurs(target) && ![folder, ...allowed].includes(topFolder(target)))
        .map(({ target }) => [file.path, target]),
    );
    expect(wrong).toEqual([]);
  });

  it("functions know no endpoint and no local mode", () => {
    const wrong = sourceFiles("functions").filter(({ text }) =>
      /forcePathStyle|endpoint:|127\.0\.0\.1|localhost|isLocal|IS_LOCAL/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("web/ takes only types from functions/: what a function is made of is no part of the page", () => {
    const taken = sourceFiles("web").flatMap((file) => importsOf(file).map((entry) => ({ file: file.path, ...entry })));
    expect(taken.filter(({ target, typeOnly }) => topFolder(target) === "functions" && !typeOnly)).toEqual([]);
  });

  it("have no file named for being a drawer", () => {
    const all = ["lib", "functions", "infra", "local", "cli", "web", "test"].flatMap(sourceFiles);
    expect(all.filter(({ path }) => /utils?|helpers?|misc|manager/i.test(basename(path))).map(({ path }) => path)).toEqual([]);
  });
});
