/** A strict reader of RFC 5545: what is not as the standard says is an error, not a guess. */

export interface Component {
  name: string;
  properties: { name: string; parameters: Record<string, string>; value: string }[];
  components: Component[];
}

const LINE = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/s;
const REQUIRED: Record<string, readonly string[]> = {
  VCALENDAR: ["VERSION", "PRODID"],
  VEVENT: ["UID", "DTSTAMP", "DTSTART"],
  VTODO: ["UID", "DTSTAMP"],
  VALARM: ["ACTION", "TRIGGER", "DESCRIPTION"],
};
const VALUES: Record<string, RegExp> = {
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}(?:T\d{6}Z)?$/,
  DTEND: /^\d{8}(?:T\d{6}Z)?$/,
  DUE: /^\d{8}(?:T\d{6}Z)?$/,
  SEQUENCE: /^\d+$/,
  TRIGGER: /^-P\d+D$/,
  CLASS: /^(?:PUBLIC|PRIVATE|CONFIDENTIAL)$/,
  TRANSP: /^(?:OPAQUE|TRANSPARENT)$/,
};
const STATUS: Record<string, RegExp> = {
  VEVENT: /^(?:TENTATIVE|CONFIRMED|CANCELLED)$/,
  VTODO: /^(?:NEEDS-ACTION|COMPLETED|IN-PROCESS|CANCELLED)$/,
};
const TEXTS = new Set(["SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC"]);

function unfolded(text: string): string[] {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error("a bare CR or LF");
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (line === "") throw new Error("an empty line");
  }
  return text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n");
}

export function unescaped(value: string): string {
  if (/(?:^|[^\\])(?:\\\\)*(?:[;,]|\\[^\\;,nN])/.test(value)) throw new Error("a text that is not escaped");
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
}

function closed(component: Component): void {
  const { name, properties } = component;
  const names = properties.map((property) => property.name);
  for (const required of REQUIRED[name] ?? []) if (!names.includes(required)) throw new Error(`${name} without ${required}`);
  const repeated = names.filter((one, at) => names.indexOf(one) !== at);
  if (repeated.length > 0) throw new Error(`${name} with ${repeated} twice`);
  for (const { name: property, value } of properties) {
    if (TEXTS.has(property)) unescaped(value);
    if (VALUES[property] && !VALUES[property].test(value)) throw new Error(`${property}: not its type`);
    if (property === "STATUS" && !STATUS[name]?.test(value)) throw new Error(`${name} with STATUS ${value}`);
  }
}

/** Throws an Error that names what is wrong. */
export function readCalendar(text: string): Component {
  const stack: Component[] = [];
  let root: Component | null = null;
  for (const line of unfolded(text)) {
    const [, name = "", parameters = "", value = ""] = LINE.exec(line) ?? [];
    if (name === "") throw new Error("no content line");
    if (root) throw new Error("something after the end");
    if (name === "BEGIN") {
      const component: Component = { name: value, properties: [], components: [] };
      stack.at(-1)?.components.push(component);
      stack.push(component);
    } else if (name === "END") {
      const component = stack.pop();
      if (component?.name !== value) throw new Error(`END:${value} in ${component?.name}`);
      closed(component);
      if (stack.length === 0) root = component;
    } else {
      const pairs = parameters
        .split(";")
        .slice(1)
        .map((pair) => pair.split("=") as [string, string]);
      stack.at(-1)?.properties.push({ name, parameters: Object.fromEntries(pairs), value });
    }
  }
  if (!root) throw new Error("no end");
  return root;
}

export const propertyOf = (component: Component | undefined, name: string): string | undefined =>
  component?.properties.find((property) => property.name === name)?.value;
