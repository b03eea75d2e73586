import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import { type FitView, type getFit, requestFit, settleFit } from '@whetstone/contracts/progress';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Section } from '#src/ui/section.tsx';
import { FitChange } from './fit-change.tsx';
import { myFit } from './queries.ts';

const isUnderWay = (fit: FitView | null): boolean => fit?.state === 'requested' || fit?.state === 'running';

/** How the latest fitting stands, or how much evidence is missing for one. */
function FitState({ latest, reviews, needs, isFitted }: CallOutput<typeof getFit>) {
  const { progress } = useMessages();
  return (
    <div aria-live="polite" className="space-y-2">
      {isFitted && <p>{progress.fitted}</p>}
      {latest !== null && (
        <p>
          {progress.fitStates[latest.state]} <span className="label">{progress.fitAt(latest.requestedAt)}</span>
        </p>
      )}
      {reviews < needs && <p>{progress.fitNeeds(reviews, needs)}</p>}
    </div>
  );
}

/** Weights fitted to one's own reviews: asked for, shown with what they change, and used only when accepted. */
export function FitPart() {
  const { progress } = useMessages();
  const queries = useQueryClient();
  const view = useSuspenseQuery(myFit()).data;
  const { latest, reviews, needs, isFitted } = view;
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: ['study'] });
  const asking = useMutation({ mutationFn: () => call(requestFit, { params: { id: crypto.randomUUID() } }), onSuccess });
  const settling = useMutation({
    mutationFn: ({ id, accept }: { id: string; accept: boolean }) => call(settleFit, { params: { id }, body: { accept } }),
    onSuccess,
  });
  const { text } = useRefusal(asking.error ?? settling.error);
  const isReady = latest?.state === 'ready';
  return (
    <Section id="fit" title={progress.fit} note={progress.fitText}>
      <FitState {...view} />
      {isReady && <FitChange fit={latest} onSettle={(accept) => settling.mutate({ id: latest.id, accept })} isPending={settling.isPending} />}
      {reviews >= needs && !isReady && !isUnderWay(latest) && (
        <button type="button" className="button mt-3" disabled={asking.isPending} onClick={() => asking.mutate()}>
          {isFitted ? progress.fitAgain : progress.fitAsk(reviews)}
        </button>
      )}
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </Section>
  );
}
