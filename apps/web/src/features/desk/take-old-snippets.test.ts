import { beforeEach, expect, it, vi } from 'vitest';
import { takeOldSnippets } from './take-old-snippets.ts';

const KEY = 'whetstone.snippets.me';
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  return () => vi.unstubAllGlobals();
});

it('hands over what this browser kept, the oldest first, once', async () => {
  localStorage.setItem(KEY, JSON.stringify(['latest', ' ', 'oldest']));
  const given: string[] = [];
  const put = async (text: string): Promise<number> => Promise.resolve(given.push(text));
  expect(await Promise.all([takeOldSnippets('me', put), takeOldSnippets('me', put)])).toEqual([true, false]);
  expect(await takeOldSnippets('me', put)).toBe(false);
  expect([given, localStorage.getItem(KEY)]).toEqual([['oldest', 'latest'], null]);
});

it('keeps them where they were not taken, and leaves those of others alone', async () => {
  localStorage.setItem(KEY, JSON.stringify(['one']));
  localStorage.setItem('whetstone.snippets.other', JSON.stringify(['two']));
  await takeOldSnippets('me', async () => Promise.reject(new Error('away')));
  expect([localStorage.getItem(KEY), localStorage.getItem('whetstone.snippets.other')]).toEqual(['["one"]', '["two"]']);
});

it('takes no harm from what is not its text', async () => {
  localStorage.setItem(KEY, '{"not": ');
  expect(await takeOldSnippets('me', async () => Promise.resolve())).toBe(false);
});
