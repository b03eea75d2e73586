import { posix } from 'node:path';
import type { QuestionJson } from '@whetstone/content/write/question-pieces';
import type { FileReport } from '@whetstone/contracts/question-files';
import { type ThreadLimits, answerInThreads } from '../../answer-in-threads.ts';

/** A file of our format, read as far as its faults allow. */
export interface ReadFile {
  /** null where it is no question, or cannot be read */
  record: QuestionJson | null;
  /** which version it said when it was written; null where it does not tell */
  version: number | null;
  /** what it mentions by id */
  references: { kind: string; id: string; line: number; column: number }[];
  findings: FileReport['findings'];
  /** some of the findings are errors that it does not accept */
  isBlocked: boolean;
}

const LIMITS: ThreadLimits = { program: new URL('read-file-worker.ts', import.meta.url), timeLimitMs: 60_000, quietLimitMs: 4000 };

/** A path as it stands below a content folder, wherever that folder lies; one that is below no folder for questions is taken for one. */
function asContentPath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const at = parts.lastIndexOf('questions');
  return at === -1 || at === parts.length - 1 ? posix.join('questions', parts.at(-1) ?? path) : parts.slice(at).join('/');
}

const unread = (): ReadFile => ({
  record: null,
  version: null,
  references: [],
  findings: [{ line: 1, column: 1, severity: 'error', rule: 'can-be-read', text: 'the file takes too long to read', fix: 'Shorten it, or nest less.' }],
  isBlocked: true,
});

/** Reads files of our format in a thread that is ended when one takes too long. @returns one for each, in order */
export async function readFilesInThread(files: readonly { path: string; bytes: Uint8Array }[], limits: Partial<ThreadLimits> = {}): Promise<ReadFile[]> {
  const tasks = files.map(({ path, bytes }) => ({ file: asContentPath(path), bytes }));
  const answers = await answerInThreads<ReadFile>(tasks, { ...LIMITS, ...limits });
  return files.map((_, at) => answers.get(at) ?? unread());
}
