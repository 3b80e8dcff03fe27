import { Parser } from "htmlparser2";
import { lettersIn } from "../hidden.ts";

const STYLES = "word/styles.xml";
/** Where Word keeps words that count. */
const TEXT_PART = /^word\/(?:document|footnotes|endnotes)\d{0,2}\.xml$/;
const OFF = new Set(["0", "false", "off"]);

/** Names without the prefix of their namespace: which prefix a program takes is its own affair. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const attributeOf = (attributes: Record<string, string>, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
const isOn = (attributes: Record<string, string>): boolean => !OFF.has(attributeOf(attributes, "val") ?? "");

interface Style {
  /** Undefined where the style leaves it to the one that it is based on. */
  hides?: boolean;
  base?: string | undefined;
}

function stylesIn(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style = {};
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        if (name === "style") {
          style = {};
          styles.set(attributeOf(attributes, "styleId") ?? "", style);
        }
        if (name === "basedOn") style.base = attributeOf(attributes, "val");
        if (name === "vanish") style.hides = isOn(attributes);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return styles;
}

/** Word allows no longer chain, and a chain in a circle ends here. */
const MOST_BASES = 10;

/** Ids of the styles that hide what is set in them, by themselves or by what they are based on. */
function hiddenStyles(xml: string): Set<string> {
  const styles = stylesIn(xml);
  const hides = (style: Style | undefined, depth: number): boolean =>
    style?.hides ?? (depth < MOST_BASES && style?.base !== undefined && hides(styles.get(style.base), depth + 1));
  return new Set([...styles].filter(([, style]) => hides(style, 0)).map(([id]) => id));
}

interface Run {
  start: number;
  hidden: boolean;
  letters: number;
}

/** Goes through a part once and notes where hidden runs of text stand; runs do not hold runs but in text boxes, whose own runs are looked at. */
class HiddenRuns {
  readonly spans: { start: number; end: number; letters: number }[] = [];
  readonly #hiding: ReadonlySet<string>;
  readonly #path: string[] = [];
  readonly #runs: Run[] = [];
  #paragraphHides = false;

  constructor(hiding: ReadonlySet<string>) {
    this.#hiding = hiding;
  }

  open(name: string, attributes: Record<string, string>, start: number): void {
    const [parent, grandparent] = [this.#path.at(-1), this.#path.at(-2)];
    const run = this.#runs.at(-1);
    if (name === "p") this.#paragraphHides = false;
    if (name === "pStyle") this.#paragraphHides = this.#hiding.has(attributeOf(attributes, "val") ?? "");
    if (name === "r") this.#runs.push({ start, hidden: this.#paragraphHides, letters: 0 });
    if (run && parent === "rPr" && grandparent === "r") {
      if (name === "vanish") run.hidden = isOn(attributes);
      if (name === "rStyle" && this.#hiding.has(attributeOf(attributes, "val") ?? "")) run.hidden = true;
    }
    this.#path.push(name);
  }

  text(text: string): void {
    const run = this.#runs.at(-1);
    if (run) run.letters += lettersIn(text);
  }

  close(name: string, end: number): void {
    this.#path.pop();
    const run = name === "r" ? this.#runs.pop() : undefined;
    if (run?.hidden) this.spans.push({ start: run.start, end, letters: run.letters });
  }
}

function hiddenRuns(xml: string, hiding: ReadonlySet<string>): HiddenRuns["spans"] {
  const runs = new HiddenRuns(hiding);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => runs.open(localName(name), attributes, parser.startIndex),
      ontext: (text) => runs.text(text),
      onclosetag: (name) => runs.close(localName(name), parser.endIndex + 1),
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return runs.spans;
}

function withoutSpans(xml: string, spans: HiddenRuns["spans"]): string {
  let at = 0;
  const kept: string[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) kept.push(xml.slice(at, start));
    at = Math.max(at, end);
  }
  return kept.join("") + xml.slice(at);
}

/** The parts of a Word package without text that Word hides, and how many letters that was. */
export function withoutHidden(parts: ReadonlyMap<string, string>): { parts: Map<string, string>; hidden: number } {
  const hiding = hiddenStyles(parts.get(STYLES) ?? "");
  let hidden = 0;
  const visible = [...parts].map(([name, xml]): [string, string] => {
    if (!TEXT_PART.test(name) || (hiding.size === 0 && !xml.includes("vanish"))) return [name, xml];
    const spans = hiddenRuns(xml, hiding);
    hidden += spans.reduce((sum, { letters }) => sum + letters, 0);
    return [name, withoutSpans(xml, spans)];
  });
  return { parts: new Map(visible), hidden };
}
