import { describe, expect, it } from 'vitest';
import { createPerRevision } from './per-revision.ts';

function start() {
  let revision = 1;
  let made = 0;
  const perRevision = createPerRevision(() => revision);
  const ask = async (): Promise<number> =>
    perRevision('names', async () => {
      made += 1;
      return made;
    });
  return { perRevision, ask, syncs: () => (revision += 1) };
}

describe('what is kept for a revision', () => {
  it('is made once, also for two who ask at the same moment', async () => {
    const { ask } = start();
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(1);
  });

  it('is made anew under the next one', async () => {
    const { ask, syncs } = start();
    await ask();
    syncs();
    expect(await ask()).toBe(2);
  });

  it('is not kept when a revision came while it was made', async () => {
    const { perRevision, syncs } = start();
    const old = perRevision('names', async () => {
      syncs();
      return 'old';
    });
    expect(await old).toBe('old');
    expect(await perRevision('names', async () => 'new')).toBe('new');
  });

  it('is tried again when it could not be made', async () => {
    const { perRevision } = start();
    await expect(
      perRevision('names', async () => {
        throw new Error('the database is away');
      }),
    ).rejects.toThrow('away');
    expect(await perRevision('names', async () => 'there')).toBe('there');
  });
});
