import type { SubmissionItem } from '@whetstone/contracts/submissions';
import { Link } from 'react-router';
import { nameWork } from '#src/reviewed/name-work.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

interface RowProps {
  item: SubmissionItem;
  onTakeBack: () => void;
}

/** How it stands with it, and since when. */
function State({ item: { state, submittedAt, reviewedAt, rating } }: Pick<RowProps, 'item'>) {
  const { handedIn, submissions } = useMessages();
  const since = state === 'waiting' ? submissions.since(submittedAt) : reviewedAt === null ? '' : submissions.on(reviewedAt);
  const rated = state !== 'reviewed' ? '' : rating === null ? submissions.unrated : submissions.rated(handedIn.ratings[rating]);
  return (
    <p className="text-[0.9375rem]">
      <strong className={state === 'reviewed' ? 'text-spark' : ''}>{handedIn.states[state]}</strong>{' '}
      <span className="label">{[since, rated].filter((part) => part !== '').join(' · ')}</span>
    </p>
  );
}

function Row({ item, onTakeBack }: RowProps) {
  const messages = useMessages();
  const { handedIn, submissions } = messages;
  const { id, kind, mentor, isAnonymous, secondOf, state, question } = item;
  const title = nameWork(item, messages);
  const facts = [
    handedIn.kinds[kind],
    mentor === null ? submissions.toAny : submissions.toMentor(mentor),
    ...(isAnonymous ? [submissions.anonymous] : []),
    ...(secondOf === null ? [] : [submissions.second]),
  ];
  return (
    <li className="border-t border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="min-w-0 flex-1 font-serif text-lg font-bold wrap-anywhere">
          <Link data-row to={paths.submission(id)} className="link">
            <ContentText>{title}</ContentText>
          </Link>
        </h2>
        {state === 'waiting' && (
          <button type="button" className="link min-h-6 text-[0.9375rem]" aria-label={submissions.takeBackOf(title)} onClick={onTakeBack}>
            {submissions.takeBack}
          </button>
        )}
      </div>
      <State item={item} />
      <p className="label">{facts.join(' · ')}</p>
      {question !== '' && <p className="mt-1 line-clamp-2 max-w-measure font-serif wrap-anywhere text-ink-soft">{question}</p>}
    </li>
  );
}

/** All that one has handed in, the latest first. */
export function SubmissionList({ items, onTakeBack }: { items: readonly SubmissionItem[]; onTakeBack: (item: SubmissionItem) => void }) {
  return (
    <ul className="border-b border-rule">
      {items.map((item) => (
        <Row key={item.id} item={item} onTakeBack={() => onTakeBack(item)} />
      ))}
    </ul>
  );
}
