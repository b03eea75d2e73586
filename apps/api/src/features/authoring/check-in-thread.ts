import type { CheckedQuestion } from '@whetstone/content/check-question';
import type { QuestionJson } from '@whetstone/content/write/question-pieces';
import { type ThreadLimits, answerInThreads } from '../../answer-in-threads.ts';

export interface CheckTask {
  record: QuestionJson;
  /** under which it would stand */
  file: string;
  codeText: string;
}

const LIMITS: ThreadLimits = { program: new URL('check-in-thread-worker.ts', import.meta.url), timeLimitMs: 60_000, quietLimitMs: 4000 };

/**
 * What the linter of our files has to say about questions, which are written and read for it, in a thread that is ended when one takes
 * too long.
 * @returns one for each, in order; null for one that could not be read in time
 */
export async function checkInThread(tasks: readonly CheckTask[], limits: Partial<ThreadLimits> = {}): Promise<(CheckedQuestion | null)[]> {
  const answers = await answerInThreads<CheckedQuestion>(tasks, { ...LIMITS, ...limits });
  return tasks.map((_, at) => answers.get(at) ?? null);
}
