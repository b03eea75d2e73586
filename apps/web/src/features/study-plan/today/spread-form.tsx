import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeStudyPreferences, type StudyPreferences } from '@whetstone/contracts/study-plan';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { takeFocus } from '#src/ui/take-focus.ts';
import { planPreview, refreshStudy } from '../queries.ts';
import { SpreadPreview } from './spread-preview.tsx';

const FEWEST_DAYS = 2;
const MOST_DAYS = 60;
const USUAL_DAYS = 7;

type Spread = StudyPreferences['spread'];

/** Spreads what is left over from earlier days, after showing what that does; or takes it back. */
export function SpreadForm({ today, spread }: { today: string; spread: Spread }) {
  const { today: words, effect } = useMessages();
  const queries = useQueryClient();
  const [days, setDays] = useState(USUAL_DAYS);
  const isValid = days >= FEWEST_DAYS && days <= MOST_DAYS;
  const preview = useQuery({ ...planPreview({ preferences: { spread: { fromOn: today, days } } }), enabled: spread === null && isValid });
  const saving = useMutation({
    mutationFn: (wanted: Spread) => call(changeStudyPreferences, { body: { spread: wanted } }),
    onSuccess: async () => {
      await refreshStudy(queries);
      // Where nothing is left to spread, all of this is gone.
      requestAnimationFrame(() => document.activeElement === document.body && document.querySelector<HTMLElement>('h1')?.focus());
    },
  });
  const { text } = useRefusal(saving.error ?? preview.error);
  const focusOnceSaved = saving.isSuccess ? takeFocus : undefined; // what was pressed is gone then, and the focus with it
  if (spread !== null) {
    return (
      <p ref={focusOnceSaved} tabIndex={-1} className="mt-3 outline-none">
        {words.isSpread(spread.days, spread.fromOn)}{' '}
        <button type="button" className="link min-h-6" disabled={saving.isPending} onClick={() => saving.mutate(null)}>
          {words.unspread}
        </button>
      </p>
    );
  }
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor="spread-days" className="font-semibold">
          {words.spreadDays}
        </label>
        <input
          ref={focusOnceSaved}
          id="spread-days"
          type="number"
          inputMode="numeric"
          min={FEWEST_DAYS}
          max={MOST_DAYS}
          value={days || ''}
          onChange={({ target }) => setDays(Math.trunc(Number(target.value)))}
          className="search-field max-w-20 tabular-nums"
        />
        <button type="button" className="button" disabled={!isValid || saving.isPending} onClick={() => saving.mutate({ fromOn: today, days })}>
          {words.spread(days)}
        </button>
      </div>
      <div className="mt-4 min-h-40" aria-busy={preview.isFetching}>
        {preview.data ? <SpreadPreview before={preview.data.before} after={preview.data.after} days={days} /> : <p className="label">{effect.waiting}</p>}
      </div>
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </div>
  );
}
