import type { DeskReview } from '@whetstone/contracts/desk';
import { Link } from 'react-router';
import { nameWork } from '#src/reviewed/name-work.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead } from '#src/ui/page.tsx';

export function ToDesk() {
  const { deskReview } = useMessages();
  return (
    <p className="mb-2">
      <Link to={paths.desk()} className="link inline-block py-0.5">
        {deskReview.toDesk}
      </Link>
    </p>
  );
}

/** Whose work it is, of what kind, and what its candidate asks: read first. */
export function ReviewHead({ review: { candidate, question, submittedAt, startBy, work, now, sent } }: { review: DeskReview }) {
  const messages = useMessages();
  const { deskReview, mentorDesk, rounds } = messages;
  const name = nameWork(work, messages);
  const modes: Record<string, string> = rounds.modes;
  const facts = [
    mentorDesk.workKinds[work.kind],
    work.mode === null ? '' : (modes[work.mode] ?? work.mode),
    deskReview.handedIn(submittedAt),
    startBy === null || sent !== null ? '' : mentorDesk.startWithin(Date.parse(startBy) - Date.parse(now)),
  ];
  return (
    <PageHead title={deskReview.title(name)} heading={<ContentText>{name}</ContentText>} above={<ToDesk />}>
      <p className="label mt-2">{[candidate ?? deskReview.anonymous, ...facts.filter((fact) => fact !== '')].join(' · ')}</p>
      <div className="mt-5 max-w-measure border-s-4 border-stone bg-stone-wash px-4 py-3">
        <p className="label font-semibold">{deskReview.theirQuestion}</p>
        {question === '' ? (
          <p className="text-ink-soft">{deskReview.noQuestion}</p>
        ) : (
          <p className="font-serif text-lg leading-relaxed break-words whitespace-pre-wrap">{question}</p>
        )}
      </div>
    </PageHead>
  );
}
