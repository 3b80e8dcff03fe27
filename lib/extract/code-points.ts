/** Turns UTF-16 offsets of a text into Unicode code points; offsets may be asked in any order. */
export function codePointsOf(text: string): (offset: number) => number {
  const surrogates: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(i + 1))) surrogates.push(i);
  }
  if (surrogates.length === 0) return (offset) => offset;
  return (offset) => offset - countBefore(surrogates, offset);
}

/** The UTF-16 offset of a code point; null where the text has fewer. */
export function unitOffsetOf(text: string, codePoint: number): number | null {
  let unit = 0;
  for (let i = 0; i < codePoint && unit < text.length; i++) unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
  return unit < text.length ? unit : null;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function countBefore(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
