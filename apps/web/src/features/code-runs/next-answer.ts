import type { Answer } from '#src/programs/protocol.ts';
import { readAnswer } from './read-answer.ts';

/** Far more than a case sends that prints as much as it may. */
const MOST_MESSAGES = 2_000;

interface Waiting {
  limitMs: number;
  signal: AbortSignal;
  onOutput: (text: string) => void;
}

/** What comes instead of an answer: the time is over, somebody stopped it, or it can answer no more. */
export type Silence = 'time' | 'stopped' | 'broken';

/** The next answer that is more than output; or why there is none. */
export async function nextAnswer(port: MessagePort, { limitMs, signal, onOutput }: Waiting): Promise<Answer | Silence> {
  const { promise, resolve } = Promise.withResolvers<Answer | Silence>();
  let count = 0;
  const hear = ({ data }: MessageEvent<unknown>): void => {
    const answer = readAnswer(data);
    count += 1;
    if (answer === null || answer.kind === 'broken' || count > MOST_MESSAGES) resolve('broken');
    else if (answer.kind === 'output') onOutput(answer.text);
    else resolve(answer);
  };
  const stop = (): void => resolve('stopped');
  const limit = setTimeout(() => resolve('time'), limitMs);
  port.addEventListener('message', hear);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const answer = await promise;
  clearTimeout(limit);
  port.removeEventListener('message', hear);
  signal.removeEventListener('abort', stop);
  return answer;
}
