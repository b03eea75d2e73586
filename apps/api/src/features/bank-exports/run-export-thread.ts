import { Worker } from 'node:worker_threads';
import type { BankRecord } from '@whetstone/content/records';
import type { ExportReport } from '@whetstone/contracts/exports';
import type { ExportFormat } from '@whetstone/importers/export/export-bank';
import type { LeavingQuestion } from '@whetstone/importers/export/exported';
import type { Kit, KitWords } from '@whetstone/importers/export/write-kit';
import { DomainError } from '../../domain-error.ts';

export type ExportTask = { kind: 'file' | 'report'; format: ExportFormat; vocabulary: BankRecord } | { kind: 'kit'; kit: Kit; words: KitWords };
export type ToThread = { kind: 'part'; questions: LeavingQuestion[] } | { kind: 'end' };
export type FromThread = { kind: 'next' } | { kind: 'made'; bytes: Uint8Array; report: ExportReport | null };
export type Made = Omit<FromThread & { kind: 'made' }, 'kind'>;

interface Limits {
  /** in tests, a thread that is slow or dies */
  program?: URL;
  timeLimitMs?: number;
}

const PROGRAM = new URL('export-thread.ts', import.meta.url);
/** A text document of as much as may leave at once takes half of it, where nothing else runs. */
const TIME_LIMIT_MS = 240_000;
const MEMORY_MB = 768;

const tooMuch = (): DomainError => new DomainError('conflict', 'It took too long or too much to make. Export a set at a time.');
const stopped = (): DomainError => new DomainError('conflict', 'It was stopped.');

let last: Promise<unknown> = Promise.resolve();

/** One after the other: several at once would take the memory of each. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const before = last;
  const mine = before.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Hands all parts over, each when the one before was taken, and gives what was made of them. */
async function feed(
  worker: Worker,
  parts: AsyncIterable<LeavingQuestion[]>,
  { timeLimitMs, signal }: { timeLimitMs: number; signal: AbortSignal },
): Promise<Made> {
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  // where the parts cannot be read, nobody waits for it any more
  promise.catch(() => undefined);
  let taken = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => reject(tooMuch()), timeLimitMs);
  signal.addEventListener('abort', () => reject(stopped()), { once: true });
  worker.on('message', (news: FromThread) => (news.kind === 'next' ? taken.resolve(undefined) : resolve(news)));
  worker.on('error', () => reject(tooMuch())).on('exit', () => reject(tooMuch()));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
  const tell = (told: ToThread): void => worker.postMessage(told);
  const hand = async (): Promise<Made> => {
    for await (const questions of parts) {
      taken = Promise.withResolvers<undefined>();
      tell({ kind: 'part', questions });
      await Promise.race([taken.promise, promise]);
    }
    tell({ kind: 'end' });
    return promise;
  };
  try {
    return await hand();
  } finally {
    clearTimeout(timer);
  }
}

async function* nothing(): AsyncGenerator<LeavingQuestion[]> {}

/**
 * Makes a file or a report in a thread of its own, which is ended when it takes too long or when nobody waits for it any more, so that
 * everyone else is answered meanwhile, whatever the texts are. Threads take turns.
 * @throws DomainError conflict where nothing comes of it
 */
export async function runExportThread(
  task: ExportTask,
  { parts = nothing(), signal, program = PROGRAM, timeLimitMs = TIME_LIMIT_MS }: Limits & { parts?: AsyncIterable<LeavingQuestion[]>; signal: AbortSignal },
): Promise<Made> {
  return inTurn(async () => {
    if (signal.aborted) throw stopped();
    const worker = new Worker(program, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    try {
      return await feed(worker, parts, { timeLimitMs, signal });
    } finally {
      await worker.terminate();
    }
  });
}
