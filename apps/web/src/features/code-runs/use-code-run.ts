import { useEffect, useRef, useState } from 'react';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { createSandbox, type Sandbox } from './create-sandbox.ts';
import { loadProgram } from './load-program.ts';
import type { PlannedCase } from './plan-cases.ts';
import { type CaseResult, runCases } from './run-cases.ts';

export interface CodeRun {
  /** `away`: what runs the language could not be had; `ready`: it is here, and nothing has run yet */
  status: 'none' | 'ready' | 'running' | 'done' | 'stopped' | 'away';
  results: readonly CaseResult[];
  /** @param onEnd told of what came of it when it has ended, to the end or by being stopped */
  run: (cases: readonly PlannedCase[], onEnd: (results: readonly CaseResult[]) => void) => void;
  stop: () => void;
}

/** A sandbox that goes with the screen. */
function useSandbox(): () => Sandbox {
  const sandbox = useRef<Sandbox | null>(null);
  useEffect(
    () => () => {
      sandbox.current?.close();
      sandbox.current = null;
    },
    [],
  );
  return () => (sandbox.current ??= createSandbox());
}

/** Fetches what these languages need: one may run code, and change to another, without a network. */
export const fetchPrograms = async (languages: readonly CodeLanguage[]): Promise<void> => {
  for (const language of languages) await loadProgram(language);
};

/** Runs of one answer in one language of several. All that is needed is fetched at once, so that the first run waits for little. */
export function useCodeRun(language: CodeLanguage, languages: readonly CodeLanguage[]): CodeRun {
  const [status, setStatus] = useState<CodeRun['status']>('none');
  const [results, setResults] = useState<readonly CaseResult[]>([]);
  const running = useRef<AbortController | null>(null);
  const sandboxNow = useSandbox();

  useEffect(() => {
    const left = new AbortController();
    setStatus('none');
    setResults([]);
    const prepare = async (): Promise<void> => {
      if (await sandboxNow().start(language, left.signal)) setStatus((now) => (now === 'none' ? 'ready' : now));
      await fetchPrograms(languages);
    };
    // A run tries again, and says so if it fails.
    prepare().catch(() => undefined);
    return () => {
      left.abort();
      running.current?.abort();
      running.current = null;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- sandbox and languages are the same for as long as the screen
  }, [language]);

  const run = async (cases: readonly PlannedCase[], onEnd: (results: readonly CaseResult[]) => void): Promise<void> => {
    if (running.current !== null) return;
    const stopping = new AbortController();
    // What was left meanwhile says nothing more.
    const tell = (say: () => void): void => {
      if (running.current === stopping) say();
    };
    running.current = stopping;
    setStatus('running');
    setResults([]);
    let latest: readonly CaseResult[] = [];
    const onChange = (changed: readonly CaseResult[]): void => {
      latest = changed;
      tell(() => setResults(changed));
    };
    const ended = await runCases(cases, { sandbox: sandboxNow(), language, signal: stopping.signal, onChange }).then(
      () => (stopping.signal.aborted ? ('stopped' as const) : ('done' as const)),
      () => 'away' as const,
    );
    tell(() => {
      running.current = null;
      setStatus(ended);
      if (ended !== 'away') onEnd(latest);
    });
  };
  return { status, results, run: (cases, onEnd) => void run(cases, onEnd), stop: () => running.current?.abort() };
}
