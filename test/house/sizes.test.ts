import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, type SourceFile, sourceFiles } from "./source-tree.ts";

/** A file of 40 to 150 lines is the norm and 200 is long; beyond this it is two files. */
const LONGEST_FILE = 280;
/** About ten lines are the norm; beyond this a function does two things. */
const LONGEST_FUNCTION = 70;

/** Tables of data: vocabularies, bodies, holidays, law. */
const DATA = /^lib\/(?:language\/\w+\/|gazetteer\/|rules\/|calendar\/kz-days)/;

const code = ["cli", "functions", "infra", "lib", "local", "web"].flatMap(sourceFiles).filter(({ path }) => !DATA.test(path));

const linesOf = (node: ts.Node): number => node.getText().split("\n").length;

function longFunctions({ path, tree }: SourceFile): string[] {
  const functions = [...nodesOf(tree)].filter((node) => ts.isFunctionLike(node) && "body" in node && node.body !== undefined);
  return functions.filter((node) => linesOf(node) > LONGEST_FUNCTION).map((node) => `${path}: ${node.getText().slice(0, 60)}`);
}

describe("sizes", () => {
  it(`no file of code is longer than ${LONGEST_FILE} lines`, () => {
    expect(code.map(({ path, text }) => [path, text.split("\n").length] as const).filter(([, lines]) => lines > LONGEST_FILE)).toEqual([]);
  });

  it(`no function is longer than ${LONGEST_FUNCTION} lines`, () => {
    expect(code.flatMap(longFunctions)).toEqual([]);
  });
});
