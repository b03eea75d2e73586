import { parentPort, workerData } from 'node:worker_threads';
import { eachBankFile } from '@whetstone/importers/each-bank-file';
import type { ReadTask, WorkerNews } from './read-files-in-worker.ts';
import { findAlike } from './find-alike.ts';

/* The program of a thread that reads a bank: each file when it is read, then what looks alike, then the end. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
const tell = (news: WorkerNews): void => parentPort?.postMessage(news);

const { files, known } = workerData as ReadTask;
const titles: { title: string }[] = [];
for (const [at, { path, bytes }] of files.entries()) {
  for (const file of eachBankFile(path, bytes)) {
    titles.push(...file.questions.map(({ title }) => ({ title })));
    tell({ kind: 'file', file });
  }
  tell({ kind: 'done', files: at + 1 });
}
tell({ kind: 'alike', pairs: [...findAlike(known, titles)] });
