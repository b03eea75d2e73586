/** Goes down a list and takes what still has room. */
export function takeWhatFits<T extends { minutes: number }>(items: readonly T[], room: { minutes: number }): T[] {
  return items.filter(({ minutes }) => {
    if (minutes > room.minutes + 1e-9) return false;
    room.minutes -= minutes;
    return true;
  });
}
