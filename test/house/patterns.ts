import { join } from "node:path";
import ts from "typescript";
import { nodesOf, ROOT, sourceFiles } from "./source-tree.ts";

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file it stands in, or in which it is put together. */
  readonly where: string;
}

/** Every regular expression that a folder spells out. */
export function literalPatterns(folder: string): Pattern[] {
  return sourceFiles(folder).flatMap(({ path, tree }) =>
    [...nodesOf(tree)].filter(ts.isRegularExpressionLiteral).map(({ text }) => {
      const end = text.lastIndexOf("/");
      return { source: text.slice(1, end), flags: text.slice(end + 1), where: path };
    }),
  );
}

/** The innermost of our own files on the stack, if it lies in `folder`. */
function callerIn(folder: string): string | undefined {
  const frames = (new Error().stack ?? "").split("\n").filter((line) => !line.includes("/test/house/"));
  const caller = frames.find((line) => line.includes(ROOT) && !line.includes("node_modules"));
  const path = caller?.slice(caller.indexOf(ROOT) + ROOT.length + 1).split(/[:?)]/)[0];
  return path?.startsWith(`${folder}/`) ? path : undefined;
}

/** Runs `work` and tells every regular expression that files of `folder` put together by `new RegExp` meanwhile. */
export async function builtPatterns(folder: string, work: () => Promise<void>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  const record = (regex: RegExp): RegExp => {
    const where = callerIn(folder);
    if (where) found.push({ source: regex.source, flags: regex.flags, where });
    return regex;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args) => record(Reflect.construct(target, args)),
    apply: (target, self, args) => record(Reflect.apply(target, self, args)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

export async function importAll(folder: string): Promise<void> {
  for (const { path } of sourceFiles(folder)) await import(join(ROOT, path));
}

/** Each pattern once, whatever files it stands in. */
export function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [`${pattern.flags}/${pattern.source}`, pattern])).values()];
}
