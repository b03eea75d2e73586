/** How many there are of each number of minutes. */
export type Sizes = Map<number, number>;

export function countSizes(items: readonly { minutes: number }[]): Sizes {
  const sizes: Sizes = new Map();
  for (const { minutes } of items) sizes.set(minutes, (sizes.get(minutes) ?? 0) + 1);
  return sizes;
}

/**
 * Packs questions into days: the longest first, each into the first day with room. Questions of one length are counted
 * and not packed one by one, so that it takes lengths × days and not questions × days.
 * @returns what has no room
 */
export function packQuestions(sizes: Sizes, days: readonly number[]): Sizes {
  const free = [...days];
  const left: Sizes = new Map();
  for (const size of [...sizes.keys()].toSorted((a, b) => b - a)) {
    let count = sizes.get(size) ?? 0;
    for (let day = 0; day < free.length && count > 0; day += 1) {
      const room = Math.min(count, Math.floor((free[day] ?? 0) / size));
      free[day] = (free[day] ?? 0) - room * size;
      count -= room;
    }
    if (count > 0) left.set(size, count);
  }
  return left;
}

export function minutesOf(sizes: Sizes): number {
  let minutes = 0;
  for (const [size, count] of sizes) minutes += size * count;
  return minutes;
}
