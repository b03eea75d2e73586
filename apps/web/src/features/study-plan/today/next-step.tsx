import type { TodayItem, TodayView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';
import { itemAddress } from '../item-address.ts';
import { countTodo, nextItem } from './next-action.ts';

/** Where one thing is done, and what the way there is called. */
function wayTo({ kind, question, reading }: TodayItem, reviews: number, { today }: Pick<Messages, 'today'>): { to: string; name: string } {
  if (kind === 'review') return { to: paths.review(), name: today.startReview(reviews) };
  if (kind === 'new' && question !== null) return { to: paths.study(question.slug), name: today.answer(question.title) };
  return { to: reading === null ? paths.plan() : itemAddress(reading), name: today.read(reading?.title ?? '') };
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
      <p className="mt-5">
        <Link to={way.to} className="button-primary">
          {way.name}
        </Link>
      </p>
    </div>
  );
}
