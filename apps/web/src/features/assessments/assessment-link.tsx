import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AssessmentView, createAssessmentLink, revokeAssessment } from '@whetstone/contracts/assessments';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { NewLink } from '#src/ui/new-link.tsx';
import { Section } from '#src/ui/section.tsx';
import { assessmentById, type AssessmentKey } from './queries.ts';

function useLinkChanges(params: AssessmentKey) {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: assessmentById(params).queryKey, exact: true });
  const make = useMutation({ mutationFn: () => call(createAssessmentLink, { params }), onSuccess });
  const withdraw = useMutation({ mutationFn: () => call(revokeAssessment, { params }), onSuccess });
  return { make, withdraw };
}

/** The invitation of an assessment: its one link is made, made anew, and withdrawn. */
export function AssessmentLink({ view, params }: { view: AssessmentView; params: AssessmentKey }) {
  const { assessments: words } = useMessages();
  const { make, withdraw } = useLinkChanges(params);
  const { text } = useRefusal(make.error ?? withdraw.error);
  const isOpen = view.state === 'open' || view.state === 'no-link';
  return (
    <Section id="invitation" title={words.linkTitle} note={words.linkNote}>
      {isOpen ? (
        <>
          <p className="flex flex-wrap gap-3">
            <button type="button" className={view.state === 'open' ? 'button' : 'button-primary'} disabled={make.isPending} onClick={() => make.mutate()}>
              {view.state === 'open' ? words.makeAnother : words.makeLink}
            </button>
            {view.state === 'open' && (
              <button type="button" className="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
                {words.withdraw}
              </button>
            )}
          </p>
          {view.state === 'open' && <p className="label mt-2">{words.anotherNote}</p>}
          {make.data !== undefined && (
            <NewLink title={words.madeLink} note={words.linkOnce(make.data.expiresAt)} token={make.data.token} path={paths.invitation()} />
          )}
        </>
      ) : (
        <p className="max-w-measure">{words.over}</p>
      )}
      <p role="alert" className="mt-2 text-error empty:hidden">
        {text}
      </p>
      <output className="label mt-2 block empty:hidden">{withdraw.isSuccess ? words.withdrawn : ''}</output>
    </Section>
  );
}
