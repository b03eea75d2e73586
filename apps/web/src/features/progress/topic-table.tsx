import { EVIDENCE_NEEDED, type ProgressRow, type ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopicRow } from './topic-row.tsx';
import { TOPIC_GRID } from './topic-grid.ts';

interface TopicTableProps {
  id: 'areas' | 'skills';
  title: string;
  rows: readonly ProgressRow[];
  next: ProgressView['next'];
  /** grades of somebody else are not to be opened */
  isOwn: boolean;
}

/** What was met and is remembered of each area or skill; those not begun stand closed below. */
export function TopicTable({ id, title, rows, next, isOwn }: TopicTableProps) {
  const { progress } = useMessages();
  const { columns } = progress;
  const [begun, others] = [
    rows.filter(({ evidence, metCount }) => evidence + metCount > 0),
    rows.filter(({ evidence, metCount }) => evidence + metCount === 0),
  ];
  const kind = id === 'areas' ? 'area' : 'skill';
  const heads = [columns.topic, columns.met, columns.today, next === null ? columns.onNoDate : columns.onDate(next.on), columns.evidence];
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title} note={progress.tableNote(EVIDENCE_NEEDED)}>
      <div className={`${TOPIC_GRID} label font-semibold max-md:hidden`} aria-hidden="true">
        {heads.map((head) => (
          <span key={head} className="pb-1 last:text-end">
            {head}
          </span>
        ))}
      </div>
      <ul className="border-b border-rule">
        {begun.map((row) => (
          <TopicRow key={row.topic.slug} row={row} kind={kind} heads={heads} hasDate={next !== null} isOwn={isOwn} />
        ))}
      </ul>
      {others.length > 0 && (
        <Disclosure level="row" title={progress.moreTopics(others.length)}>
          <ul className="border-b border-rule">
            {others.map((row) => (
              <TopicRow key={row.topic.slug} row={row} kind={kind} heads={heads} hasDate={next !== null} isOwn={isOwn} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}
