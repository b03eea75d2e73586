import type { AssessmentOffer } from '@whetstone/contracts/my-assessments';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';

function Rules({ items }: { items: readonly string[] }) {
  return (
    <ul className="max-w-measure list-disc space-y-1 ps-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** What one agrees to: how it goes, and exactly what the workspace sees of it, when, and for how long. */
export function OfferRules({ offer: { workspace, mayPause, readDays } }: { offer: AssessmentOffer }) {
  const { myAssessments: words } = useMessages();
  const { begins, pause, noPause, saved, once, noAnswers } = words.rules;
  const { answers, times, name, figures } = words.seen;
  return (
    <>
      <Section title={words.rulesTitle}>
        <Rules items={[begins, mayPause ? pause : noPause, saved, once, noAnswers]} />
      </Section>
      <Section title={words.seenTitle(workspace)} note={words.seenBefore}>
        <Rules items={[answers, times, name, figures]} />
        <p className="mt-3 max-w-measure">{words.notSeen}</p>
        <p className="mt-3 max-w-measure">
          {words.readers(readDays)} {words.withdrawRule}
        </p>
      </Section>
    </>
  );
}
