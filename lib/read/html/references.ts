const NUMERIC = /&#(?:(\d{2,7})|[xX]([0-9a-fA-F]{2,6}));/g;
/** Below this stand signs that mean something in markup, and numbers that browsers take for Windows' own. */
const FIRST_PLAIN = 0xa0;
const LAST = 0x10ffff;

const isPlain = (code: number): boolean => code >= FIRST_PLAIN && code <= LAST && !(code >= 0xd800 && code <= 0xdfff);

/**
 * The same markup with letters in the place of their numbers ("&#1072;"): old pages write every Cyrillic letter so, and a tree builder makes a
 * node of each.
 */
export const withLetters = (markup: string): string =>
  markup.includes("&#")
    ? markup.replace(NUMERIC, (reference: string, decimal?: string, hexadecimal?: string) => {
        const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
        return isPlain(code) ? String.fromCodePoint(code) : reference;
      })
    : markup;
