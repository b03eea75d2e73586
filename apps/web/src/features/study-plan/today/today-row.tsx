import type { TodayItem } from '@whetstone/contracts/study-plan';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { itemAddress, rehearsalAddress } from '../item-address.ts';

/** How long it takes, or that it is done. */
function Time({ minutes, isDone }: Pick<TodayItem, 'minutes' | 'isDone'>) {
  const { today, desk } = useMessages();
  return (
    <span className="label shrink-0 self-start pt-1 text-end tabular-nums">
      {isDone ? (
        <span className="inline-flex items-center gap-1 text-stone">
          <Icon name="check" /> {today.done}
        </span>
      ) : (
        minutes > 0 && desk.duration(minutes)
      )}
    </span>
  );
}

/** What the item is about, and where that is done. */
function subjectOf({ question, reading, round }: TodayItem): { to: string; title: string; area: string } {
  if (question !== null) return { to: paths.study(question.slug), title: question.title, area: question.area.name };
  if (round !== null) {
    const to = round.id === null ? rehearsalAddress(round) : paths.debrief(round.id);
    return { to, title: round.stage.name, area: round.guide.name };
  }
  return { to: reading === null ? '' : itemAddress(reading), title: reading?.title ?? '', area: '' };
}

interface TodayRowProps {
  item: TodayItem;
  /** what can be done with it beside opening it */
  children?: ReactNode;
}

/** One thing to do today. */
export function TodayRow({ item, children }: TodayRowProps) {
  const { today } = useMessages();
  const { kind, isDone, track, isSuggested, minutes } = item;
  const { to, title, area } = subjectOf(item);
  const facts = [area, track === null ? '' : today.forTrack(track.name), isSuggested ? today.suggested : ''].filter(Boolean);
  return (
    <li className="flex items-baseline gap-x-4 border-t border-rule py-2.5">
      <span className={`w-14 shrink-0 text-[0.8125rem] ${kind === 'review' ? 'text-ink-soft' : 'font-semibold text-stone'}`}>{today.kinds[kind]}</span>
      <span className="min-w-0 flex-1">
        <Link
          data-row
          to={to}
          className={`link font-serif text-[1.0625rem] leading-snug ${isDone ? 'text-ink-soft' : kind === 'review' ? '' : 'font-semibold'}`}
        >
          <ContentText>{title}</ContentText>
        </Link>
        {facts.length > 0 && <span className="label block">{facts.join(' · ')}</span>}
        {children}
      </span>
      <Time minutes={minutes} isDone={isDone} />
    </li>
  );
}
