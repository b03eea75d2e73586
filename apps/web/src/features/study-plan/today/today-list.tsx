import type { TodayItem, TodayView } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Section } from '#src/ui/section.tsx';
import { MarkRead } from '../mark-read.tsx';
import { runsOf } from './next-action.ts';
import { TodayRow } from './today-row.tsx';

const SHOWN_REVIEWS = 5;

const keyOf = ({ kind, question, reading, round }: TodayItem): string => `${kind} ${question?.id ?? reading?.slug ?? round?.id ?? ''}`;

/** Reviews in a row: the first of them, and the others on demand, since they are done in one session. */
function ReviewRun({ items }: { items: readonly TodayItem[] }) {
  const { today } = useMessages();
  const shown = items.length <= SHOWN_REVIEWS + 1 ? items.length : SHOWN_REVIEWS;
  const rest = items.slice(shown);
  return (
    <>
      {items.slice(0, shown).map((item) => (
        <TodayRow key={keyOf(item)} item={item} />
      ))}
      {rest.length > 0 && (
        <li className="border-t border-rule py-1">
          <Disclosure level="row" title={today.moreReviews(rest.length)}>
            <ul>
              {rest.map((item) => (
                <TodayRow key={keyOf(item)} item={item} />
              ))}
            </ul>
          </Disclosure>
        </li>
      )}
    </>
  );
}

/** All of today in one list, in the order in which to go. */
export function TodayList({ items }: Pick<TodayView, 'items'>) {
  const { today } = useMessages();
  if (items.length === 0) return null;
  const first = items.some(({ kind, isDone }) => kind === 'round' && !isDone) ? `${today.roundFirst} ` : '';
  return (
    <Section title={today.list} note={`${first}${today.listNote} ${today.keys}`}>
      <ul className="border-b border-rule [&>li:first-child]:border-t-0">
        {runsOf(items).map((run) =>
          run.kind === 'reviews' ? (
            <ReviewRun key={run.items.map(keyOf).join()} items={run.items} />
          ) : (
            <TodayRow key={keyOf(run.item)} item={run.item}>
              {run.item.reading !== null && !run.item.isDone && <MarkRead {...run.item.reading} />}
            </TodayRow>
          ),
        )}
      </ul>
    </Section>
  );
}
