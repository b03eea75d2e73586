import { parentPort, workerData } from 'node:worker_threads';
import { exportBank } from '@whetstone/importers/export/export-bank';
import type { LeavingQuestion } from '@whetstone/importers/export/exported';
import { writeKit } from '@whetstone/importers/export/write-kit';
import { zipSync } from 'fflate';
import { reportLosses } from './report-losses.ts';
import type { ExportTask, ToThread, FromThread } from './run-export-thread.ts';

/*
 * The program of a thread that makes files: texts of foreign banks are parsed in it, which may take long. It is told questions by parts,
 * asks for the next when it has taken one, and answers what it has made when there are no more.
 */

/** Entries of a zip have a time; one that stays makes the same bytes of the same bank. */
const TIME = '1980-01-01T12:00:00';

const questions: LeavingQuestion[] = [];

async function make(task: ExportTask): Promise<FromThread & { kind: 'made' }> {
  if (task.kind === 'kit') return { kind: 'made', bytes: await writeKit(task.kit, task.words), report: null };
  const exported = await exportBank(task.format, { questions, vocabulary: task.vocabulary });
  if (task.kind === 'report') return { kind: 'made', bytes: new Uint8Array(), report: reportLosses(task.format, questions, exported.losses) };
  const [only] = exported.files;
  // of the formats, ours alone is one of many files
  if (only !== undefined && task.format !== 'markdown') return { kind: 'made', bytes: new Uint8Array(only.bytes), report: null };
  const entries = Object.fromEntries(exported.files.map(({ path, bytes }) => [path, new Uint8Array(bytes)]));
  return { kind: 'made', bytes: zipSync(entries, { mtime: TIME }), report: null };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
const tell = (news: FromThread): void => parentPort?.postMessage(news);

parentPort?.on('message', (told: ToThread) => {
  if (told.kind === 'part') {
    questions.push(...told.questions);
    tell({ kind: 'next' });
    return;
  }
  // what fails ends the thread, and its owner hears of it
  void make(workerData as ExportTask).then(tell);
});
