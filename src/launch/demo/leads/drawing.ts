// What is drawn by lot, from a source of numbers from 0 up to 1.

/** One of a list, each as likely. */
export function pick<Item>(chance: () => number, list: readonly Item[]): Item {
  const item = list[Math.floor(chance() * list.length)];
  if (item === undefined) throw new Error("nothing can be picked from nothing");
  return item;
}

/** One of a list, each as likely as its share. */
export function pickByShare<Item extends { readonly share: number }>(
  chance: () => number,
  list: readonly Item[],
): Item {
  const total = list.reduce((sum, { share }) => sum + share, 0);
  let left = chance() * total;
  const chosen = list.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return chosen ?? pick(chance, list);
}

/** A figure around a median, mostly near it and now and then far above: times and values of deals are like that. */
export function skewed(chance: () => number, median: number, spread: number): number {
  const bell = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return median * Math.exp(spread * bell);
}
