import type { PlanView } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';

/** Whether the work fits the time, in hours, and until when that is. */
export function FitLine({ plan }: { plan: PlanView }) {
  const { effect } = useMessages();
  if (plan.questionCount === 0) return <p className="font-semibold">{effect.nothing}</p>;
  const { isFeasible, neededMinutes, availableMinutes, next } = plan;
  return (
    <div>
      <p className="flex gap-2 font-serif text-lg leading-snug font-bold">
        <Icon name={isFeasible ? 'check' : 'warning'} className={`mt-1 ${isFeasible ? 'text-stone' : 'text-spark'}`} />
        <span>{isFeasible ? effect.fits(neededMinutes, availableMinutes) : effect.short(neededMinutes, availableMinutes)}</span>
      </p>
      <p className="label mt-1">{next === null ? effect.noDate : effect.until(next.stage.name, next.daysLeft, next.on)}</p>
    </div>
  );
}
