import { CASE_LIMIT_MS, type Outcome, type Run } from '@whetstone/code-runs/run';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import type { Task } from '#src/programs/protocol.ts';
import { type Launched, launchProgram } from './launch-program.ts';
import { nextAnswer, type Silence } from './next-answer.ts';
import { openFrame } from './open-frame.ts';

/** A program that can cuts a case by itself; what does not is ended soon after. */
const GRACE_MS = 500;

export type CaseEnd = { outcome: Outcome; ms: number } | { cut: Silence };

export interface Sandbox {
  /** Has the program of a language running. @returns whether it does; not when it was stopped meanwhile. @throws when it cannot be had */
  start: (language: CodeLanguage, signal: AbortSignal) => Promise<boolean>;
  /** Runs one case in the program that was started. One that is cut takes its program with it. */
  run: (run: Run, signal: AbortSignal, onOutput: (text: string) => void) => Promise<CaseEnd>;
  /** Takes everything away. */
  close: () => void;
}

const whenAborted = async (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Where code of candidates runs: one program at a time, in a document that shares nothing with this page. */
export function createSandbox(): Sandbox {
  let opening: Promise<HTMLIFrameElement> | null = null;
  let current: Launched | null = null;

  const end = (): void => {
    current?.end();
    current = null;
  };
  const launch = (language: CodeLanguage): Launched => {
    end();
    opening ??= openFrame();
    const made = launchProgram(language, opening);
    current = made;
    // What could not be had is asked for again with the next run.
    opening.catch(() => (opening = null));
    made.ready.catch(() => {
      if (current === made) end();
    });
    return made;
  };
  const start: Sandbox['start'] = async (language, signal) => {
    const { ready } = current?.language === language ? current : launch(language);
    await Promise.race([ready, whenAborted(signal)]);
    return !signal.aborted;
  };
  const run: Sandbox['run'] = async (task, signal, onOutput) => {
    if (current === null) return { cut: 'broken' };
    const port = await current.ready;
    const answering = nextAnswer(port, { limitMs: CASE_LIMIT_MS + GRACE_MS, signal, onOutput });
    port.postMessage({ ...task, limitMs: CASE_LIMIT_MS } satisfies Task);
    const answer = await answering;
    if (typeof answer === 'object' && answer.kind === 'outcome')
      return answer.ms < CASE_LIMIT_MS ? { outcome: answer.outcome, ms: answer.ms } : { cut: 'time' };
    end();
    return { cut: typeof answer === 'string' ? answer : 'broken' };
  };
  const close = (): void => {
    end();
    void opening?.then(
      (frame) => frame.remove(),
      () => undefined,
    );
    opening = null;
  };
  return { start, run, close };
}
