import { afterEach, describe, expect, it, vi } from 'vitest';
import { addPersonalStore, countUnsentWork, wipePersonalStores } from './unsent-work.ts';

const store = (unsent: number) => ({ countUnsent: vi.fn<() => Promise<number>>(async () => unsent), wipe: vi.fn<() => Promise<void>>(async () => undefined) });
const added: (() => void)[] = [];
afterEach(() => {
  for (const remove of added.splice(0)) remove();
});

describe('unsent work', () => {
  it('is none where nothing keeps any', async () => {
    expect(await countUnsentWork()).toBe(0);
  });

  it('is the sum over all stores that are known, and no more after they are taken off', async () => {
    added.push(addPersonalStore(store(2)), addPersonalStore(store(3)));
    expect(await countUnsentWork()).toBe(5);
    added.shift()?.();
    expect(await countUnsentWork()).toBe(3);
  });

  it('is gone after every store is wiped, also where the browser has no storage', async () => {
    const kept = store(1);
    added.push(addPersonalStore(kept));
    await wipePersonalStores();
    expect(kept.wipe).toHaveBeenCalledOnce();
  });
});
