import { CloudError } from "../cloud-error.ts";

/** Where intrinsic functions find what they refer to. */
export interface Scope {
  /** A parameter, pseudo parameter or resource; NO_VALUE for AWS::NoValue. */
  ref(name: string): Promise<unknown>;
  getAtt(resource: string, attribute: string): Promise<string>;
  condition(name: string): Promise<boolean>;
  mapping(map: string, first: string, second: string): unknown;
  /** Turns public addresses that were put together from parts into local ones. */
  address(text: string): string;
}

/** What AWS::NoValue resolves to: the property it stands for is left out. */
export const NO_VALUE = Symbol("AWS::NoValue");

type Intrinsic = (argument: unknown, scope: Scope) => Promise<unknown>;

function list(argument: unknown, name: string): unknown[] {
  if (!Array.isArray(argument)) throw new CloudError("BAD_TEMPLATE", `${name} wants a list`);
  return argument;
}

async function resolveList(argument: unknown, name: string, scope: Scope): Promise<unknown[]> {
  const resolved = await resolveValue(argument, scope);
  return list(resolved, name);
}

/** One after the other: so a resource that is still being provisioned when it is referred to stands on the way to itself. */
async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function substitute(text: string, own: Record<string, unknown>, scope: Scope): Promise<string> {
  const pieces = text.split(/(\$\{[^}]{1,200}\})/);
  const replaced = await inOrder(pieces, async (piece) => {
    const name = /^\$\{([^!}][^}]*)\}$/.exec(piece)?.[1]?.trim();
    if (name === undefined) return piece.replace(/^\$\{!/, "${");
    if (name in own) return String(await resolveValue(own[name], scope));
    const [resource = "", ...attribute] = name.split(".");
    return String(attribute.length > 0 ? await scope.getAtt(resource, attribute.join(".")) : await scope.ref(name));
  });
  return scope.address(replaced.join(""));
}

async function truth(argument: unknown, scope: Scope): Promise<boolean> {
  return (await resolveValue(argument, scope)) === true;
}

const INTRINSICS: Record<string, Intrinsic> = {
  Ref: (argument, scope) => scope.ref(String(argument)),
  async "Fn::GetAtt"(argument, scope) {
    const [resource = "", ...attribute] = typeof argument === "string" ? argument.split(".") : list(argument, "Fn::GetAtt").map(String);
    return scope.getAtt(resource, attribute.join("."));
  },
  async "Fn::Join"(argument, scope) {
    const [separator, parts] = await resolveList(argument, "Fn::Join", scope);
    return scope.address(list(parts, "Fn::Join").join(String(separator)));
  },
  async "Fn::Sub"(argument, scope) {
    const [text, own] = typeof argument === "string" ? [argument, {}] : list(argument, "Fn::Sub");
    return substitute(String(text), own as Record<string, unknown>, scope);
  },
  async "Fn::Select"(argument, scope) {
    const [index, values] = await resolveList(argument, "Fn::Select", scope);
    const found = list(values, "Fn::Select")[Number(index)];
    if (found === undefined) throw new CloudError("BAD_TEMPLATE", `Fn::Select ${index}`);
    return found;
  },
  async "Fn::Split"(argument, scope) {
    const [separator, text] = await resolveList(argument, "Fn::Split", scope);
    return String(text).split(String(separator));
  },
  async "Fn::If"(argument, scope) {
    const [condition, yes, no] = list(argument, "Fn::If");
    return resolveValue((await scope.condition(String(condition))) ? yes : no, scope);
  },
  async "Fn::FindInMap"(argument, scope) {
    const [map, first, second] = (await resolveList(argument, "Fn::FindInMap", scope)).map(String);
    return scope.mapping(map ?? "", first ?? "", second ?? "");
  },
  async "Fn::Base64"(argument, scope) {
    return Buffer.from(String(await resolveValue(argument, scope))).toString("base64");
  },
  async "Fn::Equals"(argument, scope) {
    const [a, b] = await resolveList(argument, "Fn::Equals", scope);
    return String(a) === String(b);
  },
  async "Fn::Not"(argument, scope) {
    return !(await truth(list(argument, "Fn::Not")[0], scope));
  },
  async "Fn::And"(argument, scope) {
    return (await inOrder(list(argument, "Fn::And"), (one) => truth(one, scope))).every(Boolean);
  },
  async "Fn::Or"(argument, scope) {
    return (await inOrder(list(argument, "Fn::Or"), (one) => truth(one, scope))).some(Boolean);
  },
  Condition: (argument, scope) => scope.condition(String(argument)),
};

function asIntrinsic(value: object): [string, unknown] | null {
  const [entry, ...more] = Object.entries(value);
  if (!entry || more.length > 0) return null;
  const [name] = entry;
  if (name.startsWith("Fn::") && !INTRINSICS[name]) throw new CloudError("UNKNOWN_FUNCTION", name);
  const isFunction = name === "Ref" || name.startsWith("Fn::") || (name === "Condition" && typeof entry[1] === "string");
  return isFunction ? entry : null;
}

/** Resolves every intrinsic function inside a value of the template. */
export async function resolveValue(value: unknown, scope: Scope): Promise<unknown> {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = await inOrder(value, (one) => resolveValue(one, scope));
    return items.filter((one) => one !== NO_VALUE);
  }
  const intrinsic = asIntrinsic(value);
  if (intrinsic) return INTRINSICS[intrinsic[0]]?.(intrinsic[1], scope);
  const pairs = await inOrder(Object.entries(value), async ([name, one]) => [name, await resolveValue(one, scope)] as const);
  return Object.fromEntries(pairs.filter(([, one]) => one !== NO_VALUE));
}
