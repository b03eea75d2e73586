import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { loadProgram } from './load-program.ts';
import { nextAnswer } from './next-answer.ts';

/** A cold disk and a slow processor: Python itself needs two to three seconds. */
const START_MS = 90_000;

export interface Launched {
  language: CodeLanguage;
  /** by which the program hears and answers, when it runs */
  ready: Promise<MessagePort>;
  /** ends it, or leaves it before it runs */
  end: () => void;
}

/**
 * What is sent to the document of the sandbox: a program to start, or null to end the one that runs. The document has no
 * origin that could be named, so it goes to whoever stands there.
 */
function send(frame: HTMLIFrameElement, message: unknown, ports: MessagePort[] = []): void {
  frame.contentWindow?.postMessage(message, '*', ports);
}

/** Starts the program of a language in the sandbox; one that ran there ends. */
export function launchProgram(language: CodeLanguage, opening: Promise<HTMLIFrameElement>): Launched {
  const life = new AbortController();
  const { port1, port2 } = new MessageChannel();
  const begin = async (): Promise<MessagePort> => {
    const [program, frame] = await Promise.all([loadProgram(language), opening]);
    life.signal.throwIfAborted();
    port1.start();
    send(frame, program, [port2]);
    const answer = await nextAnswer(port1, { limitMs: START_MS, signal: life.signal, onOutput: () => undefined });
    if (typeof answer === 'string' || answer.kind !== 'ready') throw new Error(`the program for ${language} did not start`);
    return port1;
  };
  const ready = begin();
  const end = (): void => {
    life.abort();
    port1.close();
    void opening.then(
      (frame) => send(frame, null),
      () => undefined,
    );
  };
  return { language, ready, end };
}
