import type { MyAssessmentView } from '@whetstone/contracts/my-assessments';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Deciding } from './use-deciding.ts';

/** Whether it is handed in. What is still on its way here would not be in it, so that is waited for. */
export function DecidePart({ view, deciding, isSending }: { view: MyAssessmentView; deciding: Deciding; isSending: boolean }) {
  const { myAssessments: words } = useMessages();
  const { submit, isPending, refusal } = deciding;
  return (
    <Section id="decide" title={words.decideTitle}>
      <p className="max-w-measure">{words.decideText(view.workspace, view.readDays)}</p>
      {isSending && (
        <div className="mt-4">
          <Notice tone="info" title={words.sendingTitle}>
            <p>{words.sendingText}</p>
          </Notice>
        </div>
      )}
      <p role="alert" className="mt-3 text-error empty:hidden">
        {refusal}
      </p>
      <p className="mt-4">
        <button type="button" className="button-primary" disabled={isPending || isSending} onClick={submit}>
          {words.handIn}
        </button>
      </p>
    </Section>
  );
}

/** Who read it, and the way to take it back. */
export function HandedPart({ view, deciding }: { view: MyAssessmentView; deciding: Deciding }) {
  const { myAssessments: words } = useMessages();
  const { withdraw, isPending, refusal } = deciding;
  return (
    <>
      <Section id="readers" title={words.readersTitle} note={view.readableUntil === null ? undefined : words.readableUntil(view.readableUntil)}>
        {view.reads.length === 0 ? (
          <p className="label">{words.readersNone}</p>
        ) : (
          <ul className="max-w-measure divide-y divide-rule border-y border-rule">
            {view.reads.map(({ at, by }) => (
              <li key={`${at} ${by ?? ''}`} className="flex flex-wrap justify-between gap-x-6 py-2">
                <strong>{by ?? words.gone}</strong>
                <time dateTime={at} className="label">
                  {words.readAt(at)}
                </time>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="withdraw" title={words.withdrawTitle}>
        <p className="max-w-measure">{words.withdrawText}</p>
        <p role="alert" className="mt-3 text-error empty:hidden">
          {refusal}
        </p>
        <p className="mt-4">
          <button type="button" className="button border-error text-error" disabled={isPending} onClick={withdraw}>
            {words.withdraw}
          </button>
        </p>
      </Section>
    </>
  );
}
