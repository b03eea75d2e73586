import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putTarget, type StudyView } from '@whetstone/contracts/study-plan';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { isDate } from '#src/lib/person-date.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PlanEffect } from '../plan-effect.tsx';
import { refreshStudy } from '../queries.ts';
import { type DatedStage, withDate } from './dated-stages.ts';

interface StageDateProps {
  dated: DatedStage;
  today: string;
}

/** One date of a target: moved here, with what that does shown before it is saved. */
function StageDate({ dated, today }: StageDateProps) {
  const { plan } = useMessages();
  const queries = useQueryClient();
  const [on, setOn] = useState(dated.on);
  const [movedAt, setMovedAt] = useState<Date | null>(null);
  const body = withDate(dated, on);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(putTarget, { params: { id: dated.target.id }, body }),
    onSuccess: async () => {
      setMovedAt(new Date());
      await refreshStudy(queries);
    },
  });
  const { text } = useRefusal(error);
  const isMoved = isDate(on) && on !== dated.on;
  return (
    <li className="border-t border-rule py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="me-auto font-semibold">
          <ContentText>{dated.stage.name}</ContentText>
        </span>
        <input
          type="date"
          min={today}
          aria-label={plan.dateOf(dated.stage.name)}
          value={on}
          onChange={({ target }) => setOn(target.value)}
          className="search-field w-44 max-w-full"
        />
      </div>
      {isMoved && (
        <div className="mt-3 border-t-4 border-stone bg-sheet px-4 py-4">
          <PlanEffect change={{ target: { id: dated.target.id, ...body } }} />
          <div className="mt-4 flex flex-wrap items-center gap-3">
            <button type="button" className="button-primary" disabled={isPending} onClick={() => mutate()}>
              {plan.move}
            </button>
            <button type="button" className="button" onClick={() => setOn(dated.on)}>
              {plan.leave}
            </button>
          </div>
        </div>
      )}
      <output className="label block">{!isMoved && movedAt !== null && plan.moved(movedAt)}</output>
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </li>
  );
}

/** The dates that are still to come, each of which can be moved from here. */
export function MoveDates({ stages, today }: { stages: readonly DatedStage[]; today: StudyView['today'] }) {
  return (
    <ul className="max-w-2xl border-b border-rule">
      {stages.map((dated) => (
        <StageDate key={`${dated.target.id} ${dated.stage.slug}`} dated={dated} today={today} />
      ))}
    </ul>
  );
}
