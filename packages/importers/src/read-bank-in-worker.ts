import { Worker } from 'node:worker_threads';
import type { ImportedFile, ImportMessage } from './bank.ts';
import { importError } from './message.ts';
import type { ReadTask } from './read-task.ts';

export interface ReadLimits {
  /** milliseconds from the start of the thread; without it 60,000 */
  timeLimitMs?: number;
  /** megabytes that what is read may take, beside the bytes themselves; without it 512 */
  memoryMb?: number;
  /** stops the reading: the promise rejects with the signal's reason */
  signal?: AbortSignal;
  /** hears of each file when it is read */
  onFile?: (file: ImportedFile) => void;
}

const THREAD = new URL('./read-bank-worker.ts', import.meta.url);

function troubleOf(error: Error & { code?: string }): ImportMessage {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return importError(1, 'reading-is-small', 'Takes too much memory to read. Split it into smaller files.');
  return importError(1, 'file-is-readable', `Could not be read: ${error.message}`);
}

/**
 * `readBank` in a thread that can be stopped, so that the process stays quick whatever the bytes are.
 * A thread that takes too long or too much memory is ended: the files read before stay, and the file as a whole gets a
 * message that says so. A file never makes the promise reject.
 * @throws the reason of `signal` when it is aborted
 */
export async function readBankInWorker(task: ReadTask, limits: ReadLimits = {}): Promise<ImportedFile[]> {
  const { timeLimitMs = 60_000, memoryMb = 512, signal, onFile } = limits;
  signal?.throwIfAborted();
  const files: ImportedFile[] = [];
  const worker = new Worker(THREAD, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => {};
  const trouble = await new Promise<ImportMessage | null>((resolve, reject) => {
    stop = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', stop);
    timer = setTimeout(
      () => resolve(importError(1, 'reading-is-quick', `Takes longer than ${timeLimitMs / 1000} s to read. Split it into smaller files.`)),
      timeLimitMs,
    );
    worker.on('message', (file: ImportedFile | null) => {
      if (file === null) return resolve(null);
      files.push(file);
      onFile?.(file);
    });
    worker.on('error', (error: Error) => resolve(troubleOf(error)));
    worker.on('exit', () => resolve(importError(1, 'file-is-readable', 'Could not be read: the reading thread ended.')));
  }).finally(async () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  });
  return trouble === null ? files : [...files, { path: task.path, questions: [], messages: [trouble] }];
}
