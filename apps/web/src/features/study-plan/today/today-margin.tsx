import type { TodayView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { type Fact, Facts } from '#src/ui/facts.tsx';

/** The date, large: what everything else is measured against. */
function DateNote({ next }: Pick<TodayView, 'next'>) {
  const { desk } = useMessages();
  if (next === null) {
    return (
      <p className="text-[0.9375rem]">
        <Link to={paths.target()} className="link inline-block py-0.5">
          {desk.noDate}
        </Link>
      </p>
    );
  }
  const { stage, guide, on, daysLeft } = next;
  return (
    <div className="max-lg:flex max-lg:items-center max-lg:gap-4">
      <p className="flex items-baseline gap-2 whitespace-nowrap">
        {daysLeft > 0 && <span className="font-serif text-5xl leading-none font-bold text-spark tabular-nums lg:text-6xl">{daysLeft}</span>}
        <span className={daysLeft > 0 ? 'text-ink-soft' : 'font-serif text-3xl font-bold text-spark'}>{desk.daysTo(daysLeft)}</span>
      </p>
      <p className="mt-1 text-[0.9375rem] leading-snug">
        <span className="font-semibold">
          <ContentText>{stage.name}</ContentText>
        </span>
        <span className="block">{desk.dates.short(on)}</span>
        <span className="label block">
          <ContentText>{guide.name}</ContentText>
        </span>
      </p>
    </div>
  );
}

/** Beside the list: the date, the week, the days in a row. */
export function TodayMargin({ view: { next, week, streak } }: { view: TodayView }) {
  const { today, desk } = useMessages();
  const facts: Fact[] = [
    { name: today.week, value: week.goalMinutes === null ? today.weekDone(week.doneMinutes) : today.weekOf(week.doneMinutes, week.goalMinutes) },
    ...(streak === null
      ? []
      : [
          {
            name: today.streak,
            value: desk.list([today.streakDays(streak.days), today.freezes(streak.freezesLeft), ...(streak.isFrozenToday ? [today.frozen] : [])]),
          },
        ]),
  ];
  return (
    <>
      <DateNote next={next} />
      <div className="mt-5 border-t border-rule pt-4">
        <Facts facts={facts} />
      </div>
    </>
  );
}
