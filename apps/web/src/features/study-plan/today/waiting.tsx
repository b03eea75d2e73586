import type { StudyView, TodayView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { SpreadForm } from './spread-form.tsx';

/** One review cannot be spread over days. */
const WORTH_SPREADING = 2;

/** What is due and not in the list, and why; what is left over from earlier days, and the way to spread it. */
export function Waiting({ view, study }: { view: TodayView; study: StudyView }) {
  const { today } = useMessages();
  const { waitingCount, dueCount, backlog, on } = view;
  const { spread } = study.preferences;
  if (waitingCount === 0 && backlog.count === 0 && spread === null) return null;
  return (
    <Section id="waiting" title={today.waiting}>
      <div className="max-w-measure space-y-3">
        {waitingCount > 0 && <p>{today.waitingText(waitingCount, dueCount)}</p>}
        {backlog.count > 0 && <p>{today.backlog(backlog.count, backlog.minutes)}</p>}
      </div>
      {(backlog.count >= WORTH_SPREADING || spread !== null) && <SpreadForm today={on} spread={spread} />}
    </Section>
  );
}

/** Questions that are forgotten again and again: they want a decision, not one more review. */
export function Leeches({ leeches }: Pick<TodayView, 'leeches'>) {
  const { today } = useMessages();
  if (leeches.length === 0) return null;
  return (
    <Section id="leeches" title={today.leeches} note={today.leechesNote}>
      <ul className="border-b border-rule">
        {leeches.map(({ id, slug, title, area }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2">
            <Link data-row to={paths.study(slug)} className="link py-0.5 font-serif font-semibold">
              <ContentText>{title}</ContentText>
            </Link>
            <span className="label">
              <ContentText>{area.name}</ContentText>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
