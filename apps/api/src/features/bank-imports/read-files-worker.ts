import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { IMPORT_CAPS } from '@whetstone/contracts/bank-imports';
import type { ImportedFile } from '@whetstone/importers/bank';
import { eachBankFile } from '@whetstone/importers/each-bank-file';
import { findAlikeRows } from './find-alike-rows.ts';
import { NEWS_BATCH, inBatches } from './in-batches.ts';
import type { ReadTask, WorkerNews } from './read-files-in-worker.ts';

/*
 * The program of a thread that reads a bank: each file when it is read, then what looks alike, then the end. What it tells comes in
 * batches, each after the one before was taken, since the taking of it is work of the thread that answers everyone.
 */

async function tell(news: WorkerNews): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
  parentPort?.postMessage(news);
  if (parentPort !== null) await once(parentPort, 'message');
}

const rows: { title: string; prompt: string }[] = [];
let messages = 0;

/** Counts what a file holds. @returns of what there is more than one import takes; null where it goes on */
function count(file: ImportedFile): 'questions' | 'messages' | null {
  for (const { title, prompt } of file.questions) rows.push({ title, prompt });
  messages += file.messages.length;
  if (rows.length > IMPORT_CAPS.questions) return 'questions';
  return messages > IMPORT_CAPS.messages ? 'messages' : null;
}

/** @returns of what the files hold too much, as soon as they do */
async function readFiles({ files, columns }: Pick<ReadTask, 'files' | 'columns'>): Promise<'questions' | 'messages' | null> {
  for (const [at, { path, bytes }] of files.entries()) {
    for (const file of eachBankFile(path, bytes, columns)) {
      const tooMany = count(file);
      if (tooMany !== null) return tooMany;
      for (const part of inBatches(file)) await tell({ kind: 'part', ...part });
    }
    await tell({ kind: 'done', files: at + 1 });
  }
  return null;
}

const { known, ...task } = workerData as ReadTask;
const tooMany = await readFiles(task);
const pairs = tooMany === null ? [...findAlikeRows(known, rows)] : [];
for (let first = 0; first < pairs.length; first += NEWS_BATCH) await tell({ kind: 'alike', pairs: pairs.slice(first, first + NEWS_BATCH) });
await tell({ kind: 'end', tooMany });
