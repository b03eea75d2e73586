/** Under what this browser alone kept snippets, before the server did. */
const PREFIX = 'whetstone.snippets.';

function readOld(key: string): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string').filter((one) => one.trim() !== '') : [];
  } catch {
    return []; // no storage, or not our text
  }
}

const underWay = new Set<string>();

/**
 * Hands what this browser kept to the server, the oldest first, and forgets it once all of it is there. What fails is tried again
 * when it is called next; words that the server has already it keeps once.
 * @returns whether there was anything
 */
export async function takeOldSnippets(owner: string, put: (text: string) => Promise<unknown>): Promise<boolean> {
  const key = PREFIX + owner;
  const old = readOld(key);
  if (old.length === 0 || underWay.has(key)) return false;
  underWay.add(key);
  try {
    for (const text of old.toReversed()) await put(text);
    localStorage.removeItem(key);
  } catch {
    // away, or there are as many as one may keep: they stay here
  } finally {
    underWay.delete(key);
  }
  return true;
}
