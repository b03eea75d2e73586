import type { AttemptView } from '@whetstone/contracts/attempts';
import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';
import { AnswerText } from './answer-text.tsx';
import { RevisionList, type Changes } from './revision-list.tsx';

interface PastAttemptProps {
  attempt: AttemptView;
  version: QuestionVersionView;
  Changes: Changes;
}

function Levels({ levels }: Pick<AttemptView, 'levels'>) {
  const { studying, questions } = useMessages();
  const names: Record<string, string> = questions.dimensions;
  return (
    <dl className="space-y-4">
      {levels.map(({ dimension, level, evidence }) => (
        <div key={dimension}>
          <dt className="font-semibold">
            {names[dimension] ?? dimension}: {studying.levels[level]}
          </dt>
          {evidence !== '' && <dd className="mt-1 max-w-measure border-s-2 border-rule ps-3 font-serif whitespace-pre-wrap">{evidence}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Probes({ probes, version }: Pick<AttemptView, 'probes'> & Pick<PastAttemptProps, 'version'>) {
  const { studying } = useMessages();
  const stepped = version.probes.flatMap((probe) => probes.filter(({ probeId }) => probeId === probe.id).map((step) => ({ ...step, ...probe })));
  return (
    <ol className="space-y-5">
      {stepped.map(({ id, promptHtml, outcome, note }) => (
        <li key={id} className="border-s-2 border-rule ps-4">
          <Html size="compact" html={promptHtml} />
          <p className="mt-1 font-semibold">{studying.outcomes[outcome]}</p>
          {note !== '' && <p className="max-w-measure font-serif whitespace-pre-wrap">{note}</p>}
        </li>
      ))}
    </ol>
  );
}

function Grades({ reviews }: Pick<AttemptView, 'reviews'>) {
  const { studying } = useMessages();
  return (
    <ul>
      {reviews.flatMap(({ id, grade, happenedAt, isUndone }) =>
        grade === null
          ? []
          : [
              <li key={id} className={isUndone ? 'text-ink-soft line-through' : ''}>
                {studying.grades[grade]}{' '}
                <span className="label">{[studying.revisionAt(happenedAt), isUndone ? studying.takenBack : ''].filter(Boolean).join(' · ')}</span>
              </li>,
            ],
      )}
    </ul>
  );
}

/** An attempt as it was: the version that was seen, what was written, and how it was judged. Nothing can be changed here. */
export function PastAttempt({ attempt, version, Changes: Differences }: PastAttemptProps) {
  const { studying, questions } = useMessages();
  const { revisions, levels, probes, reviews } = attempt;
  const [latest] = revisions;
  return (
    <div className="max-w-[44rem]">
      <Section title={questions.prompt} note={studying.attemptVersion(version.number)}>
        <Html html={version.promptHtml} />
        <p className="mt-4">
          <Link to={paths.questionVersion(version.slug, version.number)} className="link inline-block py-0.5">
            {studying.attemptVersion(version.number)}
          </Link>
        </p>
      </Section>
      <Section title={studying.answerThen}>
        {latest === undefined ? <p className="label">{studying.noWords}</p> : <AnswerText text={latest.text} className="max-w-measure text-lg" />}
      </Section>
      {reviews.some(({ grade }) => grade !== null) && (
        <Section title={studying.gradesThen}>
          <Grades reviews={reviews} />
        </Section>
      )}
      {levels.length > 0 && (
        <Section title={studying.levelsThen}>
          <Levels levels={levels} />
        </Section>
      )}
      {probes.length > 0 && (
        <Section title={studying.probesThen}>
          <Probes probes={probes} version={version} />
        </Section>
      )}
      {revisions.length > 1 && (
        <Section title={studying.revisions}>
          <RevisionList revisions={revisions.map((revision) => ({ ...revision, isUnsent: false }))} Changes={Differences} />
        </Section>
      )}
    </div>
  );
}
