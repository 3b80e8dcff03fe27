const HIDING = /(?:^|;)\s{0,8}(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse))\b/i;
const SHOWING = /(?:^|;)\s{0,8}(?:display\s{0,8}:\s{0,8}(?!none)[a-z]|visibility\s{0,8}:\s{0,8}visible)/i;
const ALONE = /^[.#][\w-]{1,80}$/;
const NAMED = /[.#][\w-]{1,80}/g;

/** Whether declarations, of an element or of a rule, hide what they are about. */
export const isHiding = (declarations: string): boolean => HIDING.test(declarations);

interface StyleRule {
  selector: string;
  declarations: string;
  /** Holds only under a condition: on paper, on small screens. */
  conditional: boolean;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
    kept.push(css.slice(at, open));
    const close = css.indexOf("*/", open + 2);
    if (close < 0) return kept.join("");
    at = close + 2;
  }
  return kept.join("") + css.slice(at);
}

function rulesIn(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: string[] = [];
  let start = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    const between = css.slice(start, index).replace(/\s+/g, " ").trim();
    start = index + 1;
    if (brace === "{") open.push(between.slice(between.lastIndexOf(";") + 1).trim());
    else rules.push({ selector: open.pop() ?? "", declarations: between, conditional: open.length > 0 });
  }
  return rules;
}

/**
 * Classes (".name") and ids ("#name") that a page's own style sheets hide: by a rule for nothing but them, that always holds, where no other rule shows them
 * in some state; what a reader can unfold is shown.
 */
export function hiddenNames(css: string): Set<string> {
  const rules = rulesIn(withoutComments(css));
  const shown = new Set(
    rules.filter(({ declarations }) => SHOWING.test(declarations)).flatMap(({ selector }) => selector.match(NAMED) ?? []),
  );
  const hiding = rules.filter(({ declarations, conditional }) => !conditional && isHiding(declarations));
  const names = hiding.flatMap(({ selector }) => selector.split(",").map((one) => one.trim()));
  return new Set(names.filter((name) => ALONE.test(name) && !shown.has(name)));
}
