import { useMessages } from '#src/lib/messages.tsx';
import type { CodeRun } from './use-code-run.ts';

interface RunBarProps {
  running: CodeRun;
  /** its name */
  language: string;
  /** whether there are tests to run */
  isReady: boolean;
  /** whether the code is another than the starter */
  isChanged: boolean;
  onRun: () => void;
  onStarter: () => void;
}

/** What stands of a run, in one sentence. Each step is shown below; only beginning and end are announced. */
function useSummary({ status, results }: CodeRun, language: string, isReady: boolean): string {
  const { coding } = useMessages();
  const passed = results.filter(({ state }) => state === 'passed').length;
  const judged = results.filter(({ planned }) => planned.expect !== null).length;
  if (!isReady) return coding.noTests;
  if (status === 'running') return results.length === 0 ? coding.starting(language) : coding.running;
  if (status === 'ready') return coding.ready(language);
  if (status === 'away') return coding.away;
  if (status === 'stopped') return coding.stopped(passed, judged);
  const ms = results.reduce((sum, result) => sum + (result.ms ?? 0), 0);
  return status === 'done' ? coding.done(passed, judged, ms) : '';
}

export function RunBar({ running, language, isReady, isChanged, onRun, onStarter }: RunBarProps) {
  const { coding } = useMessages();
  const summary = useSummary(running, language, isReady);
  const isRunning = running.status === 'running';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {/* One button for both: whoever has pressed it has the focus on what ends it. */}
      <button
        type="button"
        className="button-primary"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        disabled={!isReady}
        onClick={isRunning ? running.stop : onRun}
      >
        {isRunning ? coding.stop : coding.run}
      </button>
      {isChanged && (
        <button type="button" className="button" onClick={onStarter}>
          {coding.toStarter}
        </button>
      )}
      <output className="min-h-6 basis-full text-[0.9375rem] sm:flex-1 sm:basis-0">{summary}</output>
    </div>
  );
}
