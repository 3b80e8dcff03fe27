/** Each with its place in the order, beginning with 0. */
export function* numbered<T>(items: Iterable<T>): Generator<[number, T]> {
  let at = 0;
  for (const item of items) yield [at++, item];
}

/** The same items changed, made anew whenever they are gone through, so that none has to be kept. */
export const eachTime = <A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> => ({
  *[Symbol.iterator]() {
    for (const item of items) yield change(item);
  },
});
