import { useQuery } from '@tanstack/react-query';
import type { PlanCut } from '@whetstone/contracts/study-plan';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { FitLine } from './fit-line.tsx';
import { PlanComparison } from './plan-comparison.tsx';
import { PlanCuts } from './plan-cuts.tsx';
import { type PlanChange, planPreview } from './queries.ts';
import { useSettled } from './use-settled.ts';

interface PlanEffectProps {
  change: PlanChange;
  /** a way to make it fit was chosen; without it none is offered */
  onApply?: (cut: PlanCut) => void;
  /** what saves it, before the ways to make it fit */
  children?: ReactNode;
}

/** What a change would do, before it is saved. Said politely to who cannot see it, once the typing has stopped. */
export function PlanEffect({ change, onApply, children }: PlanEffectProps) {
  const { effect, desk } = useMessages();
  const { data, isError, isFetching, refetch } = useQuery(planPreview(useSettled(change)));
  const shown = isError ? undefined : data;
  return (
    <div aria-busy={isFetching} className="min-h-40">
      {isError && (
        <p role="alert" className="text-error">
          {effect.failed}{' '}
          <button type="button" className="link min-h-6" onClick={() => void refetch()}>
            {desk.retry}
          </button>
        </p>
      )}
      <div aria-live="polite">{shown ? <FitLine plan={shown.after} /> : <p className="label">{isError ? '' : effect.waiting}</p>}</div>
      {shown && <PlanComparison before={shown.before} after={shown.after} />}
      {children}
      {shown && onApply && <PlanCuts cuts={shown.after.cuts} onApply={onApply} />}
    </div>
  );
}
