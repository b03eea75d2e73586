import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 300_000 };
let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'whetstone-dist-'));
});
afterEach(async () => rm(dist, { recursive: true, force: true }));

async function build(): Promise<{ folder: string; isNew: boolean }> {
  const { code, stdout, stderr } = await runCli('testing/print-build.ts', [dist]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as { folder: string; isNew: boolean };
}

describe('buildWeb', () => {
  it('gives two starts of one checkout at the same moment one whole build, and the next start the same', TIMEOUT, async () => {
    for (const name of ['a', 'b', 'c', 'unfinished-old', 'unfinished-now']) await mkdir(join(dist, name, 'client'), { recursive: true });
    for (const [name, days] of [
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['unfinished-old', 1],
    ] as const)
      await utimes(join(dist, name), new Date(), new Date(Date.now() - days * 86_400_000));

    const [one, other] = await Promise.all([build(), build()]);
    expect([one.isNew, other.isNew, one.folder]).toEqual([true, true, other.folder]);
    expect((await readdir(one.folder)).toSorted()).toEqual(['client', 'server']);
    expect(await readdir(join(one.folder, 'server'))).toContain('entry-server.js');
    const client = await readdir(join(one.folder, 'client'), { recursive: true });
    expect(client).toEqual(expect.arrayContaining(['index.html', join('.vite', 'manifest.json')]));
    const scripts = client.filter((name) => /main-.*\.js$|libraries-.*\.js$/.test(name));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) expect(client).toEqual(expect.arrayContaining([`${name}.br`, `${name}.gz`]));

    // The oldest build and what was broken off are gone; what is still being built is not.
    expect((await readdir(dist)).toSorted()).toEqual([one.folder.slice(dist.length + 1), 'b', 'c', 'unfinished-now'].toSorted());
    expect(await build()).toEqual({ folder: one.folder, isNew: false });
  });
});
