import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { useRoundWords } from './use-round-words.ts';

interface SubmitPartProps {
  countBlank: () => number;
  onSubmit: () => Promise<void>;
  isAssessment: boolean;
}

/** The way to the end of a round, in two steps, since nothing leads back. Ctrl or ⌘ with Shift and Enter takes the first. */
export function SubmitPart({ countBlank, onSubmit, isAssessment }: SubmitPartProps) {
  const { studying } = useMessages();
  const running = useRoundWords({ isAssessment });
  const [blank, setBlank] = useState<number | null>(null);
  const [state, setState] = useState<'ready' | 'pending' | 'failed'>('ready');
  const ask = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    setBlank(countBlank());
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => ask(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const submit = (): void => {
    setState('pending');
    void onSubmit().catch(() => setState('failed'));
  };
  return (
    <div className="mt-8 border-t-2 border-ink pt-4">
      {blank === null ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="button" className="button" onClick={() => setBlank(countBlank())}>
            {running.submit}
          </button>
          <span className="label">{running.submitHint}</span>
        </p>
      ) : (
        <div>
          <p className="font-semibold">{running.sure(blank)}</p>
          <p className="text-ink-soft">{running.sureText}</p>
          <p className="mt-3 flex flex-wrap gap-3">
            <button type="button" ref={takeFocus} className="button-primary" disabled={state === 'pending'} onClick={submit}>
              {running.submitNow}
            </button>
            <button type="button" className="button" onClick={() => setBlank(null)}>
              {running.notYet}
            </button>
          </p>
        </div>
      )}
      <p role="alert" className="mt-2 text-error">
        {state === 'failed' ? studying.states.failed : ''}
      </p>
    </div>
  );
}
