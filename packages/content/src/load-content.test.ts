import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSources } from './load-content.ts';
import { DRAFT, FIXTURE_FILES, fixture } from './testing/corpus.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whetstone-content-'));
  await cp(join(import.meta.dirname, 'testing/fixtures'), root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const hash = async (): Promise<string> => (await readSources(root)).hash;

describe('readSources', () => {
  it('reads every file, sorted, as it is', async () => {
    const { files, findings } = await readSources(root);
    expect(files.map(({ file }) => file)).toEqual(FIXTURE_FILES);
    expect(files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(FIXTURE_FILES.map(fixture));
    expect(findings).toEqual([]);
  });

  it('has one hash for one content', async () => {
    const before = await hash();
    await writeFile(join(root, DRAFT), fixture(DRAFT));
    expect(await hash()).toBe(before);
  });

  it('has another hash when a byte, a name or the number of files changes', async () => {
    const hashes = [await hash()];
    await writeFile(join(root, DRAFT), `${fixture(DRAFT)}\n`);
    hashes.push(await hash());
    await rename(join(root, DRAFT), join(root, 'questions/linux/forks.md'));
    hashes.push(await hash());
    await writeFile(join(root, 'questions/linux/empty.md'), '');
    hashes.push(await hash());
    expect(new Set(hashes).size).toBe(4);
  });

  it('throws when there is no such folder', async () => {
    await expect(readSources(join(root, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
