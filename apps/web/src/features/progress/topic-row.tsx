import { EVIDENCE_NEEDED, type ProgressRow } from '@whetstone/contracts/progress';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { RecallBar } from './recall-bar.tsx';
import { TOPIC_GRID } from './topic-grid.ts';

interface CellProps {
  name: string | undefined;
  isWide?: boolean;
  children: ReactNode;
}

function Cell({ name, isWide = false, children }: CellProps) {
  return (
    <div className={`max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-x-4 ${isWide ? 'md:col-span-2' : ''}`}>
      <dt className="label md:sr-only">{name}</dt>
      <dd className="min-w-0 text-[0.9375rem] tabular-nums max-md:text-end">{children}</dd>
    </div>
  );
}

/** What is likely remembered, today and on the date; or how much evidence there is when that is too little to say it. */
function Recall({ row: { evidence, recallToday, recallOnDate }, heads, hasDate }: Omit<TopicRowProps, 'kind' | 'isOwn'>) {
  const { progress, desk } = useMessages();
  if (recallToday === null) {
    return (
      <Cell name={heads[2]} isWide>
        <span className="text-ink-soft">{progress.notEnough(evidence, EVIDENCE_NEEDED)}</span>
      </Cell>
    );
  }
  return (
    <>
      <Cell name={heads[2]}>{desk.percent(recallToday)}</Cell>
      <Cell name={heads[3]}>
        {recallOnDate === null ? (
          <span className="label">{hasDate ? '–' : progress.noDate}</span>
        ) : (
          <>
            {desk.percent(recallOnDate.value)} <span className="label">({desk.percentRange(recallOnDate.low, recallOnDate.high)})</span>
            <RecallBar recall={recallOnDate} />
          </>
        )}
      </Cell>
    </>
  );
}

interface TopicRowProps {
  row: ProgressRow;
  kind: 'area' | 'skill';
  /** of the columns, the topic's first */
  heads: readonly string[];
  hasDate: boolean;
  isOwn: boolean;
}

/** One area or skill. The whole row leads to its grades, on which every number in it rests; of somebody else they are only counted. */
export function TopicRow({ row, kind, heads, hasDate, isOwn }: TopicRowProps) {
  const { progress } = useMessages();
  const { topic, metCount, questionCount, evidence } = row;
  return (
    <li className={`relative border-t border-rule py-2.5 md:items-start ${evidence > 0 && isOwn ? 'hover:bg-sheet' : ''} ${TOPIC_GRID}`}>
      <p className="font-semibold max-md:mb-1">
        <ContentText>{topic.name}</ContentText>
      </p>
      <dl className="contents">
        <Cell name={heads[1]}>{progress.metOf(metCount, questionCount)}</Cell>
        <Recall row={row} heads={heads} hasDate={hasDate} />
        <div className="max-md:flex max-md:justify-between">
          <dt className="label md:sr-only">{heads[4]}</dt>
          <dd className="text-[0.9375rem] tabular-nums md:text-end">
            {evidence === 0 || !isOwn ? (
              progress.grades(evidence)
            ) : (
              <Link
                to={paths.evidence({ [kind]: topic.slug })}
                aria-label={progress.gradesOf(evidence, topic.name)}
                className="link py-0.5 after:absolute after:inset-0"
              >
                {progress.grades(evidence)}
              </Link>
            )}
          </dd>
        </div>
      </dl>
    </li>
  );
}
