import type { TodayItem, TodayView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { itemAddress, rehearsalAddress } from '../item-address.ts';
import { countTodo, nextItem } from './next-action.ts';

interface Way {
  to: string;
  name: string;
  /** of the question or reading; null for a session of several */
  title: string | null;
}

/** Where one thing is done, and what the way there is called. */
function wayTo({ kind, question, reading, round }: TodayItem, reviews: number, { today }: Pick<Messages, 'today'>): Way {
  if (kind === 'review') return { to: paths.review(), name: today.startReview(reviews), title: null };
  if (round !== null) return { to: rehearsalAddress(round), name: today.rehearse, title: round.stage.name };
  if (kind === 'new' && question !== null) return { to: paths.study(question.slug), name: today.answer, title: question.title };
  return { to: reading === null ? paths.plan() : itemAddress(reading), name: today.read, title: reading?.title ?? null };
}

/** How much of the day is left, what it holds, and the one way on. */
export function NextStep({ view }: { view: TodayView }) {
  const messages = useMessages();
  const { today } = messages;
  const item = nextItem(view);
  const todo = countTodo(view);
  const { leftMinutes, capMinutes, doneMinutes } = view;
  const time = capMinutes > 0 && leftMinutes === 0 ? today.usedUp(doneMinutes) : today.left(leftMinutes, capMinutes);
  if (item === null) {
    const isAll = view.items.length > 0;
    return (
      <div className="mb-10 max-w-measure">
        <p className="font-serif text-2xl leading-snug font-bold">{isAll ? today.allDone : today.nothing}</p>
        <p className="mt-1 text-ink-soft">{isAll ? today.allDoneText : today.nothingText}</p>
        <p className="mt-4">
          <Link to={paths.plan()} className="button">
            {today.toPlan}
          </Link>
        </p>
      </div>
    );
  }
  const way = wayTo(item, todo.reviews, messages);
  return (
    <div className="mb-10 max-w-measure">
      <p className="font-serif text-2xl leading-snug font-bold">{time}</p>
      <p className="mt-1 text-ink-soft">{today.toDo(todo) + today.stop}</p>
      <div className="mt-5 border-s-4 border-spark ps-4">
        {way.title !== null && (
          <p className="mb-3 font-serif text-lg leading-snug">
            <ContentText>{way.title}</ContentText>
          </p>
        )}
        <Link to={way.to} aria-label={way.title === null ? undefined : `${way.name}: ${way.title}`} className="button-primary">
          {way.name}
        </Link>
      </div>
    </div>
  );
}
