/** Encodings of one byte per letter that documents of the region and of the West come in, as TextDecoder calls them. */
const ENCODINGS = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic", "windows-1252"] as const;
export type SingleByteEncoding = (typeof ENCODINGS)[number];

const SAMPLE_BYTES = 64 * 1024;
/** Words of one script, with a capital only at the beginning or throughout: wrong tables give mixed scripts and capitals inside words. */
const WORD = /[\p{L}\p{M}\p{Sm}\p{Sc}\p{So}]+/gu;
const LETTER = /\p{L}/u;
/** Cyrillic of the region, without the letters of Serbia and Macedonia that a wrong table puts in the place of capitals. */
const ONE_SCRIPT = /^(?:[\p{Script=Latin}\p{M}]+|[а-яёәғқңөұүһіїєґўӯҳҷӣ]+)$/iu;
const WELL_CASED = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
/** Box drawings, control characters of the upper half and signs that no text has in numbers. */
const NO_TEXT = /[\u2500-\u25FF\u0080-\u009F]/gu;
/** The eight commonest letters make up more than half of Russian text, and of Kazakh with them. */
const COMMON = /[оеаинтсрлыв]/gu;
const FEWEST_COMMON = 0.4;
const FEWEST_GOOD_WORDS = 0.8;
const MOST_SIGNS = 0.01;

interface Fit {
  encoding: SingleByteEncoding;
  text: string;
  score: number;
}

const isGood = (word: string): boolean => ONE_SCRIPT.test(word) && WELL_CASED.test(word);

/** How much of the sample's foreign words look like words under an encoding: 0 to 1; Cyrillic ones must be made of common letters too. */
function scoreOf(sample: string): number {
  if ((sample.match(NO_TEXT)?.length ?? 0) > MOST_SIGNS * sample.length) return 0;
  const words = (sample.match(WORD) ?? []).filter((word) => BEYOND_ASCII.test(word) && LETTER.test(word));
  if (words.length === 0) return FEWEST_GOOD_WORDS;
  const good = words.filter(isGood);
  const cyrillic =
    good
      .join("")
      .toLowerCase()
      .match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const common = good.join("").toLowerCase().match(COMMON)?.length ?? 0;
  const plausible = cyrillic === 0 || common >= FEWEST_COMMON * cyrillic;
  return plausible ? (good.length + common / Math.max(1, cyrillic)) / (words.length + 1) : 0;
}

/**
 * Bytes that are no UTF-8, in the encoding of one byte per letter under which their words look like words; null where they do under none.
 * Which it was is always said: it is an inference, however sure.
 */
export function decodeSingleByte(bytes: Uint8Array): { encoding: SingleByteEncoding; text: string } | null {
  const fits = ENCODINGS.map((encoding): Fit => {
    const sample = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES));
    return { encoding, text: sample, score: scoreOf(sample) };
  });
  const best = fits.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < FEWEST_GOOD_WORDS / 2) return null;
  return { encoding: best.encoding, text: new TextDecoder(best.encoding).decode(bytes) };
}
