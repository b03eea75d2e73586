import type { MenteeProgress as View } from '@whetstone/contracts/mentees';
import { ProgressParts } from './progress-parts.tsx';
import { ProgressFacts } from './progress-facts.tsx';
import { useMessages } from '#src/lib/messages.tsx';

/** How far somebody is who lets a mentor see it: as they see it themselves, without the grades behind each number. */
export function MenteeProgress({ view: { progress: view } }: { view: View }) {
  const { sharing } = useMessages();
  const { areas, days } = view;
  if (days.length === 0 && areas.every(({ metCount, evidence }) => metCount + evidence === 0)) return <p className="text-ink-soft">{sharing.noProgress}</p>;
  return (
    <>
      <ProgressFacts view={view} />
      <div className="mt-8">
        <ProgressParts view={view} isOwn={false} />
      </div>
    </>
  );
}
