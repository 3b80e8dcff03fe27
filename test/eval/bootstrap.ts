/** Draws per interval: its ends move by less than a point from one seed to another. */
const DRAWS = 1000;
const SEED = 20_260_301;
/** Of 1,000 sorted draws the 25th from either end: 95 % lie between. */
const TAIL = 0.025;

/** A small generator with a fixed seed (mulberry32), 0 to 1: the same data always give the same interval. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * 95 % bootstrap interval of a measure: blocks (documents, or stretches of them) are drawn with replacement, as many as there are.
 * Blocks and not single events, since errors of one text come together.
 */
export function bootstrap<T>(blocks: readonly T[], measure: (drawn: readonly T[]) => number): { low: number; high: number } {
  const random = generator(SEED);
  const draw = () => blocks.map(() => blocks[Math.floor(random() * blocks.length)] as T);
  const values = Array.from({ length: DRAWS }, () => measure(draw())).sort((a, b) => a - b);
  return { low: values[Math.floor(DRAWS * TAIL)] as number, high: values[Math.ceil(DRAWS * (1 - TAIL)) - 1] as number };
}

/** "76.1 to 91.0", in percent. */
export function percentInterval<T>(blocks: readonly T[], measure: (drawn: readonly T[]) => number): string {
  const { low, high } = bootstrap(blocks, measure);
  return `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`;
}
