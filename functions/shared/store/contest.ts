const FIRST_MILLISECONDS = 10;
const LONGEST_MILLISECONDS = 400;

/** The longest that a writer who lost `lost` times waits: the bound grows, so that fewer and fewer meet again. */
export const longestPause = (lost: number): number =>
  lost <= 0 ? 0 : Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (lost - 1));

/** A random pause, or many writers that lost at once would come back at once. */
export async function pauseAfterLoss(lost: number): Promise<void> {
  const longest = longestPause(lost);
  if (longest > 0) await new Promise((done) => setTimeout(done, Math.random() * longest));
}
