import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, sourceFiles } from "./source-tree.ts";

const LEFT_OUT = /^(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails)$/;

describe("the tests themselves", () => {
  const files = sourceFiles("test").filter(({ path }) => path.endsWith(".test.ts"));

  it("leave none out: no skip, only, todo or fails", () => {
    const leftOut = files.flatMap(({ path, tree }) =>
      [...nodesOf(tree)]
        .filter((node) => ts.isPropertyAccessExpression(node) && LEFT_OUT.test(node.getText()))
        .map((node) => [path, node.getText()]),
    );
    expect(leftOut).toEqual([]);
  });

  it("each expect something", () => {
    expect(files.filter(({ text }) => !/\bexpect\(|fc\.assert\(|expect\.|assert/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
