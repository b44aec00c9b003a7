/** Chance that is the same every time. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** @throws Error when `items` is empty */
  pick<Item>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): readonly Item[];
}

/** Makes a generator (mulberry32) from a whole number. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ item }) => item),
  };
}

/** Hands out items in a shuffled order, all of them before any comes again. */
export function createBag<Item>(items: readonly Item[], random: SeededRandom): () => Item {
  let left: Item[] = [];
  let last: Item | undefined;
  return () => {
    if (left.length === 0) {
      left = [...random.shuffle(items)];
      // Not the same twice in a row where one bag ends and the next begins.
      if (left.length > 1 && left[0] === last) left.push(...left.splice(0, 1));
    }
    last = left.shift();
    if (last === undefined) throw new Error('An empty bag');
    return last;
  };
}
