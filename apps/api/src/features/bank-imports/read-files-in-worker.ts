import { Worker } from 'node:worker_threads';
import { IMPORT_CAPS } from '@whetstone/contracts/bank-imports';
import type { ImportedFile } from '@whetstone/importers/bank';
import type { ColumnsByPath } from '@whetstone/importers/each-bank-file';
import { DomainError } from '../../domain-error.ts';
import type { GivenFile } from './decode-files.ts';

export interface ReadTask {
  files: GivenFile[];
  /** the titles that the workspace has already */
  known: { id: string; title: string }[];
  /** what people say of the columns of tables among the files */
  columns?: ColumnsByPath;
}

/** Each is answered before the next is told. */
export type WorkerNews =
  | { kind: 'part'; file: ImportedFile; isMore: boolean }
  | { kind: 'done'; files: number }
  | { kind: 'alike'; pairs: [number, number][] }
  | { kind: 'end'; tooMany: 'questions' | 'messages' | null };

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

const WHAT = { questions: 'questions', messages: 'messages about what does not come in' } as const;

/** The bank holds more than one import takes. */
function refuse(of: keyof typeof WHAT): DomainError {
  const message = `there are more than ${IMPORT_CAPS[of].toLocaleString('en')} ${WHAT[of]}; bring the files in by parts`;
  return new DomainError('invalid_request', 'The files cannot be taken:', [{ field: of, message }]);
}

function addPart(files: ImportedFile[], { file, isMore }: { file: ImportedFile; isMore: boolean }): void {
  const last = files.at(-1);
  if (!isMore || last === undefined) {
    files.push(file);
    return;
  }
  // at most a batch of each: an argument list has room for so many
  last.questions.push(...file.questions);
  last.messages.push(...file.messages);
}

interface Hearing {
  onDone: Watch['onDone'];
  resolve: (bank: ReadBank) => void;
  reject: (error: Error) => void;
}

/** Puts together what a thread tells. */
function hear({ onDone, resolve, reject }: Hearing): (news: WorkerNews) => void {
  const files: ImportedFile[] = [];
  const alike = new Map<number, number>();
  return (news) => {
    if (news.kind === 'part') addPart(files, news);
    else if (news.kind === 'done') onDone(news.files);
    else if (news.kind === 'alike') for (const [at, like] of news.pairs) alike.set(at, like);
    else if (news.tooMany === null) resolve({ files, alike });
    else reject(refuse(news.tooMany));
  };
}

/**
 * Reads a bank in a thread of its own, so that everyone else is answered meanwhile, whatever the bytes are.
 * @throws ReadingEnded where it took too long or too much, failed, or was stopped; DomainError invalid_request where it holds too much
 */
export async function readFilesInWorker(task: ReadTask, { signal, onDone }: Watch): Promise<ReadBank> {
  const worker = new Worker(PROGRAM, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadBank>((resolve, reject) => {
      const end = (why: string) => (): void => reject(new ReadingEnded(why));
      timer = setTimeout(end('it took too long'), TIME_LIMIT_MS);
      signal.addEventListener('abort', end('it was stopped'), { once: true });
      worker.on('error', (error) => reject(new ReadingEnded('it failed', { cause: error })));
      worker.on('exit', end('its thread ended'));
      const onNews = hear({ onDone, resolve, reject });
      worker.on('message', (news: WorkerNews) => {
        onNews(news);
        // the next comes when everyone else has had their turn
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
        setImmediate(() => worker.postMessage('next'));
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
