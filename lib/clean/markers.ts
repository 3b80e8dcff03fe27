/** Signs by which lines are told apart, shared by the two ways of finding paragraphs. */
const BULLET = /^(?:[•●▪◦‣·]|[-–—*](?=\s))\s{0,4}/;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s{1,4}\S/;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]{0,3}$/;
const FULL_STOP = /[.!?…]["'”’»)\]]{0,3}\d{0,3}$/;
const SMALL_START = /^["'“‘«(]{0,2}\p{Ll}/u;
const CAPITAL_START = /^["'“‘«([]{0,2}[\p{Lu}\d]/u;
const HEADING_LONGEST = 120;

export const isListItem = (text: string): boolean => BULLET.test(text) || NUMBERED.test(text);
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);
export const endsWithStop = (text: string): boolean => FULL_STOP.test(text);
export const startsSmall = (text: string): boolean => SMALL_START.test(text);
export const startsLarge = (text: string): boolean => CAPITAL_START.test(text);

/** "THE RIGHT TO COMPLAIN": capitals only, at least two words' worth of letters, no stop. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return (
    letters.length >= 4 &&
    text.length <= HEADING_LONGEST &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    !endsSentence(text)
  );
}

/** A short line that begins large and stops nowhere. */
export const looksLikeTitle = (text: string): boolean =>
  text.length <= 90 && /\p{L}{2}/u.test(text) && startsLarge(text) && !/[.,:;!?…]["'”’»)\]]{0,3}$/.test(text) && !isListItem(text);
