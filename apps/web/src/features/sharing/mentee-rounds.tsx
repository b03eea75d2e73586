import type { MenteeRounds as View } from '@whetstone/contracts/mentees';
import { roundName } from '#src/lib/round-name.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';

function Row({ round }: { round: View['items'][number] }) {
  const messages = useMessages();
  const { rounds, sharing } = messages;
  const { mode, minutes, startedAt, submittedAt, submittedBy, questions, isNew } = round;
  const answered = questions.filter(({ isAnswered }) => isAnswered).length;
  const by = submittedBy === null ? rounds.open : submittedBy === 'clock' ? rounds.byClock : sharing.bySelf;
  const facts = [
    rounds.moment(startedAt),
    rounds.modes[mode],
    ...(mode === 'untimed' ? [] : [rounds.minutes(minutes)]),
    rounds.answered(answered, questions.length),
    by,
  ];
  return (
    <li className="border-t border-rule py-3.5">
      <h3 className="font-serif text-lg font-bold">
        <ContentText>{roundName(round, messages)}</ContentText>
        {isNew && <span className="label ms-2 font-sans font-semibold text-spark">{sharing.isNew}</span>}
      </h3>
      <p className="label">{facts.join(' · ')}</p>
      {submittedAt !== null && (
        <Details title={rounds.questions(questions.length)}>
          <ul>
            {questions.map(({ position, title, version, area, isAnswered }) => (
              <li key={position} className="border-t border-rule py-2">
                <ContentText>{title ?? ''}</ContentText>{' '}
                <span className="label">
                  {area !== null && <ContentText>{area.name}</ContentText>} {rounds.version(version)} · {isAnswered ? sharing.answered : sharing.unanswered}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </li>
  );
}

/** The rounds of somebody who lets a mentor see them, the latest first. */
export function MenteeRounds({ view: { items } }: { view: View }) {
  const { sharing } = useMessages();
  if (items.length === 0) return <p className="text-ink-soft">{sharing.noRounds}</p>;
  return (
    <ol className="border-b border-rule">
      {items.map((round) => (
        <Row key={round.id} round={round} />
      ))}
    </ol>
  );
}
