import type { PlanDay } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { itemAddress, rehearsalAddress } from '../item-address.ts';
import { DayBar } from './day-bar.tsx';

const LINK = 'link inline-block py-0.5';

/** What a day holds, by name. */
function Contents({ day: { newQuestions, readings, rehearsal } }: { day: PlanDay }) {
  const { plan } = useMessages();
  return (
    <ul className="text-[0.9375rem]">
      {rehearsal !== null && (
        <li>
          <Link to={rehearsalAddress(rehearsal)} className={LINK}>
            {plan.rehearsalOf(rehearsal.stage.name)}
          </Link>
        </li>
      )}
      {newQuestions.map(({ id, slug, title }) => (
        <li key={id}>
          <Link to={paths.study(slug)} className={LINK}>
            <ContentText>{title}</ContentText>
          </Link>
        </li>
      ))}
      {readings.map((reading) => (
        <li key={`${reading.kind} ${reading.slug}`}>
          <Link to={itemAddress(reading)} className={LINK}>
            <ContentText>{reading.title}</ContentText>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The stages of a target that are on this day. */
function Stages({ stages }: Pick<PlanDay, 'stages'>) {
  const { plan } = useMessages();
  return stages.map(({ guide, stage }) => (
    <p key={`${guide.slug} ${stage.slug}`} className="my-1 border-s-4 border-spark ps-3">
      <span className="label block font-semibold text-spark">{plan.stageOn}</span>
      <span className="font-serif text-lg leading-snug font-bold">
        <ContentText>{stage.name}</ContentText>
      </span>
      <span className="label block">
        <ContentText>{guide.name}</ContentText>
      </span>
    </p>
  ));
}

/** What a day holds, in numbers; or why it holds nothing. */
function summaryOf(
  { newQuestions, readings, rehearsal, reviewCount, capMinutes }: PlanDay,
  { plan }: Pick<Messages, 'plan'>,
): { text: string; isEmpty: boolean } {
  const parts = [
    rehearsal === null ? '' : plan.rehearsalCount(rehearsal.minutes),
    newQuestions.length > 0 ? plan.newCount(newQuestions.length) : '',
    reviewCount > 0 ? plan.reviewCount(reviewCount) : '',
    readings.length > 0 ? plan.readingCount(readings.length) : '',
  ].filter(Boolean);
  if (parts.length > 0) return { text: parts.join(' · '), isEmpty: false };
  return { text: capMinutes === 0 ? plan.off : plan.free, isEmpty: true };
}

function Holding({ day }: { day: PlanDay }) {
  const messages = useMessages();
  const { text, isEmpty } = summaryOf(day, messages);
  if (day.newQuestions.length + day.readings.length > 0 || day.rehearsal !== null) {
    return (
      <Details title={<span className="font-normal">{text}</span>}>
        <Contents day={day} />
      </Details>
    );
  }
  if (isEmpty && day.stages.length > 0) return null;
  return <p className={`py-1.5 text-[0.9375rem] ${isEmpty ? 'text-ink-soft' : 'ps-7'}`}>{text}</p>;
}

interface PlanDayRowProps {
  day: PlanDay;
  isToday: boolean;
  /** minutes that the widest bar stands for */
  most: number;
}

/** One day of the plan: date, what it holds, and how full it is. */
export function PlanDayRow({ day, isToday, most }: PlanDayRowProps) {
  const { plan, desk } = useMessages();
  const { on, plannedMinutes, capMinutes, stages } = day;
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-x-4 border-t border-rule py-1.5 sm:grid-cols-[5.5rem_minmax(0,1fr)_11rem]">
      <p className={`py-1.5 text-[0.9375rem] leading-snug tabular-nums ${isToday ? 'font-bold' : ''}`}>
        {isToday ? plan.today : desk.dates.weekday(on)}
        <span className="label block">{desk.dates.dayMonth(on)}</span>
      </p>
      <div className="min-w-0">
        <Stages stages={stages} />
        <Holding day={day} />
      </div>
      <DayBar planned={plannedMinutes} cap={capMinutes} most={most} />
    </li>
  );
}
