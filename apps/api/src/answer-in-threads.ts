import { Worker } from 'node:worker_threads';

/** Things to do with their places among all that were given. */
export type ThreadTask = readonly { at: number; of: unknown }[];

/** What a thread says: that it is ready; the answer to what stands at a place; that it is done. */
export type ThreadNews = { kind: 'ready' } | { kind: 'answer'; at: number; answer: unknown } | { kind: 'end' };

export interface ThreadLimits {
  program: URL;
  /** for all of them together */
  timeLimitMs: number;
  /** for one of them */
  quietLimitMs: number;
}

const MOST_THREADS = 4;
const MEMORY_MB = 384;

/** Lets one thread work until it is done, dies, or says nothing for too long. @returns whether it came so far as to begin */
async function answerInThread(
  task: ThreadTask,
  { program, until, quietLimitMs }: Pick<ThreadLimits, 'program' | 'quietLimitMs'> & { until: number },
  onAnswer: (at: number, answer: unknown) => void,
): Promise<boolean> {
  const worker = new Worker(program, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const end = (): void => resolve(undefined);
  const left = (): number => Math.max(0, until - performance.now());
  // a busy machine takes its time to begin, for which nothing that it is given is to blame
  let timer = setTimeout(end, left());
  let hasBegun = false;
  worker.on('message', (news: ThreadNews) => {
    clearTimeout(timer);
    timer = setTimeout(end, Math.min(quietLimitMs, left()));
    hasBegun = true;
    if (news.kind === 'answer') onAnswer(news.at, news.answer);
    if (news.kind === 'end') end();
  });
  worker.on('error', end).on('exit', end);
  await promise;
  await worker.terminate();
  clearTimeout(timer);
  return hasBegun;
}

/**
 * Does what may take too long, since it is done with what strangers wrote, in threads that can be ended. One goes through it in order: it
 * was ended by the first that has no answer, and the next goes on behind that.
 * @returns answers by place, of the form that the program gives; none where there came none
 */
export async function answerInThreads<A>(given: readonly unknown[], { program, timeLimitMs, quietLimitMs }: ThreadLimits): Promise<ReadonlyMap<number, A>> {
  const until = performance.now() + timeLimitMs;
  const answers = new Map<number, A>();
  let rest: ThreadTask = given.map((of, at) => ({ at, of }));
  for (let left = MOST_THREADS; left > 0 && rest.length > 0 && performance.now() < until; left -= 1) {
    const hasBegun = await answerInThread(rest, { program, until, quietLimitMs }, (at, answer) => answers.set(at, answer as A));
    const missing = rest.filter(({ at }) => !answers.has(at));
    rest = hasBegun ? missing.slice(1) : missing;
  }
  return answers;
}
