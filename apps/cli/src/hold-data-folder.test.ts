import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdDataFolder } from './hold-data-folder.ts';

let folder: string;
let others: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-hold-'));
  others = [];
});
afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const noted = async (): Promise<number> => Number(await readFile(join(folder, 'running.pid'), 'utf8'));

/** A process that waits, with the given words on its command line. */
async function startOther(...words: string[]): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'process.stdout.write("up"); setInterval(() => undefined, 1000)', '--', ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  others.push(child);
  await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('no process');
  return Object.assign(child, { pid: child.pid });
}

async function letGo(held: Awaited<ReturnType<typeof holdDataFolder>>): Promise<void> {
  if (typeof held === 'number') throw new Error(`held by ${held}`);
  await held();
}

describe('holdDataFolder', () => {
  it('notes this process, and nothing any more once it lets go', async () => {
    const held = await holdDataFolder(folder);
    expect(await noted()).toBe(process.pid);
    await letGo(held);
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the process that runs Whetstone there, until that ends', async () => {
    const other = await startOther('apps/cli/src/start.ts');
    await writeFile(join(folder, 'running.pid'), String(other.pid));
    expect(await holdDataFolder(folder)).toBe(other.pid);
    expect(await noted()).toBe(other.pid);
    const ended = once(other, 'exit');
    other.kill('SIGKILL');
    await ended;
    await letGo(await holdDataFolder(folder));
  });

  it('takes the folder over from a number that belongs to another program by now', async () => {
    const other = await startOther('something-else.js');
    await writeFile(join(folder, 'running.pid'), String(other.pid));
    await letGo(await holdDataFolder(folder));
  });

  it.each(['', 'nonsense', '0', '-1', '999999999'])('takes the folder over from a note that says "%s"', async (text) => {
    await writeFile(join(folder, 'running.pid'), text);
    await letGo(await holdDataFolder(folder));
  });
});
