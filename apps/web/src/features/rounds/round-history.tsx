import { SELF_LEVELS } from '@whetstone/contracts/attempts';
import type { RoundItem } from '@whetstone/contracts/rounds';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { roundName } from '#src/lib/round-name.ts';

/** How often each level was given, the highest first. */
function LevelCounts({ questions }: Pick<RoundItem, 'questions'>) {
  const { rounds, studying } = useMessages();
  const levels = Map.groupBy(
    questions.flatMap((question) => question.levels),
    ({ level }) => level,
  );
  const counted = SELF_LEVELS.toReversed().flatMap((level) =>
    levels.has(level) ? [rounds.levelCount(studying.levels[level], levels.get(level)?.length ?? 0)] : [],
  );
  return <>{counted.length === 0 ? rounds.unscored : counted.join(' · ')}</>;
}

function Question({ question: { slug, title, version, area, levels } }: { question: RoundItem['questions'][number] }) {
  const { rounds, studying, questions } = useMessages();
  const names: Record<string, string> = questions.dimensions;
  return (
    <li className="border-t border-rule py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {slug === null ? (
          <ContentText>{title ?? ''}</ContentText>
        ) : (
          <Link to={paths.question(slug)} className="link inline-block py-0.5">
            <ContentText>{title ?? ''}</ContentText>
          </Link>
        )}
        <span className="label">
          {area !== null && <ContentText>{area.name}</ContentText>} {rounds.version(version)}
        </span>
      </p>
      {levels.length > 0 && (
        <p className="label">{levels.map(({ dimension, level }) => `${names[dimension] ?? dimension}: ${studying.levels[level]}`).join(' · ')}</p>
      )}
    </li>
  );
}

function WayOn({ round: { id, submittedAt, packetAt } }: { round: RoundItem }) {
  const { rounds } = useMessages();
  const [to, name] =
    submittedAt === null ? [paths.round(id), rounds.goOn] : packetAt === null ? [paths.round(id), rounds.scoreNow] : [paths.debrief(id), rounds.toDebrief];
  return (
    <Link to={to} className="link inline-block py-1 font-semibold">
      {name}
    </Link>
  );
}

function Row({ round }: { round: RoundItem }) {
  const messages = useMessages();
  const { rounds } = messages;
  const { mode, minutes, startedAt, submittedAt, submittedBy, questions } = round;
  const answered = questions.filter(({ isAnswered }) => isAnswered).length;
  const by = submittedBy === null ? rounds.open : submittedBy === 'clock' ? rounds.byClock : rounds.byPerson;
  const facts = [
    rounds.moment(startedAt),
    rounds.modes[mode],
    mode === 'untimed' ? null : rounds.minutes(minutes),
    rounds.answered(answered, questions.length),
    by,
  ];
  return (
    <li className="border-t border-rule py-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="font-serif text-lg font-bold">
          <ContentText>{roundName(round, messages)}</ContentText>
        </h3>
        <WayOn round={round} />
      </div>
      <p className="label">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {submittedAt !== null && (
        <>
          <p className="mt-1 text-[0.9375rem]">
            <LevelCounts questions={questions} />
          </p>
          <Details title={rounds.questions(questions.length)}>
            <ul>
              {questions.map((question) => (
                <Question key={question.position} question={question} />
              ))}
            </ul>
          </Details>
        </>
      )}
    </li>
  );
}

/** All rounds, the latest first: what they were about, what they asked in which version, and the levels that were given. */
export function RoundHistory({ items }: { items: readonly RoundItem[] }) {
  return (
    <ol className="border-b border-rule">
      {items.map((round) => (
        <Row key={round.id} round={round} />
      ))}
    </ol>
  );
}
