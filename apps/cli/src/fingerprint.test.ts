import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder: string;
const at = (path: string): string => join(folder, path);
const now = async (): Promise<string> => fingerprint([folder]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-print-'));
  await mkdir(at('src/deep'), { recursive: true });
  await writeFile(at('src/a.ts'), 'one');
  await writeFile(at('src/deep/b.ts'), 'two');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('fingerprint', () => {
  it('stays for the same bytes, written again', async () => {
    const before = await now();
    await writeFile(at('src/a.ts'), 'one');
    expect(await now()).toBe(before);
  });

  it.each([
    ['a byte', async () => writeFile(at('src/deep/b.ts'), 'too')],
    ['a name', async () => rename(at('src/a.ts'), at('src/c.ts'))],
    ['one file more', async () => writeFile(at('src/new.ts'), '')],
    ['one file fewer', async () => rm(at('src/a.ts'))],
    ['words that go from one file to the next', async () => Promise.all([writeFile(at('src/a.ts'), 'on'), writeFile(at('src/deep/b.ts'), 'etwo')])],
  ])('changes with %s', async (_what, change) => {
    const before = await now();
    await change();
    expect(await now()).not.toBe(before);
  });

  it('does not look at what is made from the sources', async () => {
    const before = await now();
    for (const made of ['node_modules', 'dist', 'generated']) {
      await mkdir(at(`src/${made}`));
      await writeFile(at(`src/${made}/x.js`), 'made');
    }
    expect(await now()).toBe(before);
  });
});
