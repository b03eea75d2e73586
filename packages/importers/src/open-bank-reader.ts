import { Worker } from 'node:worker_threads';
import type { ImportMessage, ImportedFile } from './bank.ts';
import { importError } from './message.ts';
import type { ReadLimits, ReadTask } from './read-task.ts';

export interface BankReader {
  /**
   * The files of one bank, as `readBank` gives them; one bank at a time.
   * A thread that takes too long or too much memory is ended: the files read before stay, and the bank as a whole gets
   * a message that says so. What a bank holds never makes the promise reject.
   * @throws the reason of `signal` when it is aborted
   */
  read: (task: ReadTask, limits?: ReadLimits) => Promise<ImportedFile[]>;
  close: () => Promise<void>;
}

const THREAD = new URL('./read-bank-worker.ts', import.meta.url);
const TIME_LIMIT_MS = 60_000;
const MEMORY_MB = 512;

function troubleOf(error: unknown): ImportMessage {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return importError(1, 'reading-is-small', 'Takes too much memory to read. Split it into smaller files.');
  return importError(1, 'file-is-readable', `Could not be read: ${error instanceof Error ? error.message : String(error)}`);
}

const tookLong = (timeLimitMs: number): ImportMessage =>
  importError(1, 'reading-is-quick', `Took too long: more than ${timeLimitMs / 1000} s to read. Split it into smaller files.`);

/** Lets a thread read one bank; the end is null, or why it did not come to one. */
async function readOne(worker: Worker, task: ReadTask, limits: ReadLimits & { onFile: (file: ImportedFile) => void }): Promise<ImportMessage | null> {
  const { timeLimitMs = TIME_LIMIT_MS, signal, onFile } = limits;
  const { promise, resolve, reject } = Promise.withResolvers<ImportMessage | null>();
  const timer = setTimeout(() => resolve(tookLong(timeLimitMs)), timeLimitMs);
  const onAbort = (): void => reject(signal?.reason as Error);
  const onMessage = (file: ImportedFile | null): void => (file === null ? resolve(null) : onFile(file));
  const onError = (error: unknown): void => resolve(troubleOf(error));
  const onExit = (): void => resolve(troubleOf(new Error('the reading thread ended.')));
  signal?.addEventListener('abort', onAbort);
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    // one by one: a worker has listeners of its own, without which it hears nothing more
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  }
}

/**
 * Opens a reader whose thread can be ended, so that the process stays quick whatever the bytes are. The thread is
 * started with the first bank, and anew after one that had to be stopped.
 * @param memoryMb megabytes that what is read may take, beside the bytes themselves
 */
export function openBankReader({ memoryMb = MEMORY_MB }: { memoryMb?: number } = {}): BankReader {
  let worker: Worker | null = null;
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const read: BankReader['read'] = async (task, limits = {}) => {
    limits.signal?.throwIfAborted();
    worker ??= new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    const files: ImportedFile[] = [];
    const onFile = (file: ImportedFile): void => {
      files.push(file);
      limits.onFile?.(file);
    };
    let trouble: ImportMessage | null = null;
    try {
      trouble = await readOne(worker, task, { ...limits, onFile });
    } catch (error) {
      await end();
      throw error;
    }
    if (trouble === null) return files;
    await end();
    return [...files, { path: task.path, questions: [], messages: [trouble] }];
  };
  return { read, close: end };
}
