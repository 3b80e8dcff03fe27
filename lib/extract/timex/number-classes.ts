import type { Token } from "./tokens.ts";

const inRange = (token: Token, low: number, high: number, digits: number): number | undefined =>
  token.kind === "number" && token.digits <= digits && token.number >= low && token.number <= high ? token.number : undefined;

/** Classes of numbers, the same in every language. */
export const NUMBER_CLASSES: Readonly<Record<string, (token: Token) => number | undefined>> = {
  DAY: (token) => inRange(token, 1, 31, 2),
  DAYTH: (token) => (token.suffix === "" ? undefined : inRange(token, 1, 31, 2)),
  MM: (token) => (token.suffix === "" ? inRange(token, 1, 12, 2) : undefined),
  YYYY: (token) => (token.digits === 4 && token.suffix === "" ? inRange(token, 1000, 2199, 4) : undefined),
  YEAR3: (token) => (token.digits >= 1 && token.suffix === "" ? inRange(token, 1, 2199, 4) : undefined),
  YY: (token) => (token.digits === 2 && token.suffix === "" ? inRange(token, 0, 99, 2) : undefined),
  YEARNOTE: (token) => (token.suffix === "" && (token.digits === 5 || token.digits === 6) ? token.number : undefined),
  NUM: (token) => (token.suffix === "" ? inRange(token, 0, 999_999_999, 9) : undefined),
  NTH: (token) => (token.suffix === "" ? undefined : inRange(token, 0, 9999, 4)),
  HOUR: (token) => (token.suffix === "" ? inRange(token, 0, 24, 2) : undefined),
  HHMM: (token) =>
    token.suffix === "" && token.digits === 4 && token.number <= 2400 && token.number % 100 < 60 ? token.number : undefined,
  MINUTE: (token) => (token.suffix === "" && token.digits === 2 ? inRange(token, 0, 59, 2) : undefined),
};

export const isNumberClass = (symbol: string): boolean => symbol in NUMBER_CLASSES;
