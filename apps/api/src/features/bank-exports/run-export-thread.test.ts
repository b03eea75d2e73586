import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneQuestion } from '@whetstone/importers/testing/one-question';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportTask, runExportThread } from './run-export-thread.ts';

const TASK: ExportTask = { kind: 'report', format: 'gift', vocabulary: { kind: 'bank', id: 'bank', areas: [], skills: [], sources: [] } };
const goesOn = (): AbortSignal => new AbortController().signal;
const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.catch((error: { code: string }) => error.code);

async function* partsOf(count: number, onRead: () => void = () => undefined) {
  for (let part = 0; part < count; part += 1) {
    onRead();
    yield [{ file: 'questions/one.md', record: oneQuestion({ id: `q-${part}` }), accepted: new Map<string, string>() }];
  }
}

let folder: string;
const programOf = async (name: string, text: string): Promise<URL> => {
  const path = join(folder, `${name}.mjs`);
  await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${text}`);
  return pathToFileURL(path);
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-export-thread-'));
});
afterAll(async () => rm(folder, { recursive: true }));

describe('runExportThread', () => {
  it('hands over all parts, and answers others in between', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 1);
    const { report } = await runExportThread(TASK, { parts: partsOf(20), signal: goesOn() });
    clearInterval(beat);
    expect(report?.questionCount).toBe(20);
    expect(turns).toBeGreaterThan(0);
  });

  it('reads no part before the one before was taken', async () => {
    const program = await programOf('never-next', `parentPort.on('message', () => undefined);`);
    let read = 0;
    const parts = partsOf(5, () => (read += 1));
    expect(await codeOf(runExportThread(TASK, { parts, signal: goesOn(), program, timeLimitMs: 300 }))).toBe('conflict');
    expect(read).toBe(1);
  });

  it.each([
    ['takes too long', `parentPort.on('message', ({ kind }) => { if (kind === 'part') parentPort.postMessage({ kind: 'next' }); else for (;;); });`],
    ['dies', `parentPort.on('message', () => process.exit(1));`],
    ['fails', `parentPort.on('message', () => { throw new Error('no'); });`],
  ])('refuses when the thread %s, and the next one has its turn', async (name, text) => {
    const program = await programOf(name.replaceAll(' ', '-'), text);
    const refused = runExportThread(TASK, { parts: partsOf(2), signal: goesOn(), program, timeLimitMs: 1000 });
    const next = runExportThread(TASK, { parts: partsOf(3), signal: goesOn() });
    expect(await codeOf(refused)).toBe('conflict');
    expect((await next).report?.questionCount).toBe(3);
  });

  it('fails as the reading of the parts does, and the next one has its turn', async () => {
    const parts = partsOf(1, () => {
      throw new Error('the database is away');
    });
    await expect(runExportThread(TASK, { parts, signal: goesOn() })).rejects.toThrow('the database is away');
    expect((await runExportThread(TASK, { parts: partsOf(1), signal: goesOn() })).report?.questionCount).toBe(1);
  });

  it('ends with whoever waits for it', async () => {
    const program = await programOf('idle', `parentPort.on('message', () => undefined);`);
    const stop = new AbortController();
    const made = runExportThread(TASK, { parts: partsOf(1), signal: stop.signal, program });
    setTimeout(() => stop.abort(), 50);
    expect(await codeOf(made)).toBe('conflict');
  });
});
