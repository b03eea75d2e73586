import { Worker } from 'node:worker_threads';
import type { ImportedFile } from '@whetstone/importers/bank';
import type { GivenFile } from './decode-files.ts';

export interface ReadTask {
  files: GivenFile[];
  /** the titles that the workspace has already */
  known: { id: string; title: string }[];
}

export type WorkerNews = { kind: 'file'; file: ImportedFile } | { kind: 'done'; files: number } | { kind: 'alike'; pairs: [number, number][] };

export interface ReadBank {
  files: ImportedFile[];
  /** by index of the question among all that were read: an index in the known ones followed by those that were read */
  alike: ReadonlyMap<number, number>;
}

interface Watch {
  /** stops the reading */
  signal: AbortSignal;
  /** hears how many of the files are read */
  onDone: (files: number) => void;
}

const PROGRAM = new URL('read-files-worker.ts', import.meta.url);
const TIME_LIMIT_MS = 120_000;
const MEMORY_MB = 768;

/** Why a reading ended early; the files that were read before it are no bank. */
export class ReadingEnded extends Error {
  override readonly name = 'ReadingEnded';
}

/**
 * Reads a bank in a thread of its own, so that everyone else is answered meanwhile, whatever the bytes are.
 * @throws ReadingEnded where it took too long or too much, failed, or was stopped
 */
export async function readFilesInWorker(task: ReadTask, { signal, onDone }: Watch): Promise<ReadBank> {
  const bank: ImportedFile[] = [];
  const worker = new Worker(PROGRAM, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadBank>((resolve, reject) => {
      const end = (why: string) => (): void => reject(new ReadingEnded(why));
      timer = setTimeout(end('it took too long'), TIME_LIMIT_MS);
      signal.addEventListener('abort', end('it was stopped'), { once: true });
      worker.on('error', (error) => reject(new ReadingEnded('it failed', { cause: error })));
      worker.on('exit', end('its thread ended'));
      worker.on('message', (news: WorkerNews) => {
        if (news.kind === 'file') bank.push(news.file);
        else if (news.kind === 'done') onDone(news.files);
        else resolve({ files: bank, alike: new Map(news.pairs) });
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
