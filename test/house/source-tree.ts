import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

export const ROOT = dirname(dirname(import.meta.dirname));
const NOT_OURS = new Set(["node_modules", "dist", "cdk.out", ".git", ".dueline", ".cache"]);

export interface SourceFile {
  /** Relative to the root, with "/". */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

function pathsUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !NOT_OURS.has(name));
  return entries.flatMap((entry) => (entry.isDirectory() ? pathsUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Every TypeScript file of a top-level folder, parsed; an absent folder is an error, or a rule about it would prove nothing. */
export function sourceFiles(folder: string): SourceFile[] {
  const paths = pathsUnder(join(ROOT, folder)).filter((path) => /\.tsx?$/.test(path));
  if (paths.length === 0) throw new Error(`no TypeScript under ${folder}/`);
  return paths.sort().map((absolute) => {
    const path = relative(ROOT, absolute).replaceAll("\\", "/");
    const text = readFileSync(absolute, "utf8");
    return {
      path,
      text,
      tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
    };
  });
}

/** Every node of a file, depth first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

export interface Import {
  /** As written, or for relative ones the path from the root. */
  readonly target: string;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
}

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean =>
  ts.isImportDeclaration(node)
    ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || everyNameIsType(node.importClause)
    : node.isTypeOnly;

function everyNameIsType(clause: ts.ImportClause | undefined): boolean {
  const bindings = clause?.namedBindings;
  if (!clause || clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function namesOf(node: ts.Node): string[] {
  if (!ts.isImportDeclaration(node)) return [];
  const bindings = node.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : [];
}

function specifierOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

/** Static, re-exporting and dynamic imports of a file. */
export function importsOf({ path, tree }: SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(tree)) {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) continue;
    const written = specifier.text;
    const target = written.startsWith(".") ? join(dirname(path), written).replaceAll("\\", "/") : written;
    const typeOnly = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && isTypeOnly(node);
    found.push({ target, typeOnly, names: namesOf(node) });
  }
  return found;
}
