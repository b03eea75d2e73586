import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readBank } from '@whetstone/importers/read-bank';
import { describe, expect, it } from 'vitest';
import { NEWS_BATCH } from './in-batches.ts';
import { type ReadTask, type WorkerNews, readFilesInWorker } from './read-files-in-worker.ts';

const fileOf = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const read = async (...files: ReadTask['files']) => readFilesInWorker({ files, known: [] }, { signal: new AbortController().signal, onDone: () => undefined });
const MANY = fileOf('many.csv', `question,answer\n${Array.from({ length: 2500 }, (_, index) => `What is number ${index % 1200}?,x`).join('\n')}`);

describe('reading files in a thread', () => {
  it('puts together what reading here gives', async () => {
    const small = fileOf('small.csv', 'question,answer\nWhy?,So\n');
    const noise = { path: 'noise.bin', bytes: Buffer.from([0, 255, 254, 0]) };
    const { files, alike } = await read(MANY, noise, small);
    expect(files).toEqual([MANY, noise, small].flatMap(({ path, bytes }) => readBank(path, bytes)));
    expect([alike.get(0), alike.get(1200)]).toEqual([undefined, 0]);
  });

  it('tells at most a batch at a time, and goes on when that was taken', async () => {
    const worker = new Worker(new URL('read-files-worker.ts', import.meta.url), { workerData: { files: [MANY], known: [] } });
    const sizes: number[] = [];
    for (let isOver = false; !isOver;) {
      const [news] = (await once(worker, 'message')) as [WorkerNews];
      if (news.kind === 'part') sizes.push(news.file.questions.length);
      if (news.kind === 'alike') sizes.push(news.pairs.length);
      isOver = news.kind === 'end';
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage('next');
    }
    await worker.terminate();
    expect(sizes).toEqual([1000, 1000, 500, 1000, 300]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(NEWS_BATCH);
  });

  it.each([
    ['questions', 'q\n'.repeat(60_000), 'there are more than 50,000 questions; bring the files in by parts'],
    ['messages', `question,answer\n${'"",x\n'.repeat(20_001)}`, 'there are more than 20,000 messages about what does not come in; bring the files in by parts'],
  ])('refuses more %s than one import takes, and says what to do', async (field, text, message) => {
    await expect(read(fileOf('a.csv', text))).rejects.toMatchObject({ code: 'invalid_request', fields: [{ field, message }] });
  });

  it('counts over all files together', async () => {
    const half = `question,answer\n${'"",x\n'.repeat(10_001)}`;
    await expect(read(fileOf('a.csv', half), fileOf('b.csv', half))).rejects.toMatchObject({ fields: [{ field: 'messages' }] });
  });
});
