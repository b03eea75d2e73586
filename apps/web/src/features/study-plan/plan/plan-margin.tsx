import type { PlanView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Facts } from '#src/ui/facts.tsx';
import { FitLine } from '../fit-line.tsx';

/** Beside the days: whether it all fits, and what it leads to. */
export function PlanMargin({ view }: { view: PlanView }) {
  const { plan, desk } = useMessages();
  const { metCount, questionCount, allMetOn, recall, rehearsalsLeftOut, next } = view;
  return (
    <>
      <FitLine plan={view} />
      <div className="mt-4 border-t border-rule pt-4">
        <Facts
          facts={[
            { name: plan.facts.met, value: plan.metOf(metCount, questionCount) },
            { name: plan.facts.allMet, value: allMetOn === null ? plan.notAllMet : desk.dates.short(allMetOn) },
            { name: plan.facts.recall, value: plan.recallOf(desk.percent(recall.value), desk.percentRange(recall.low, recall.high)) },
          ]}
        />
      </div>
      {rehearsalsLeftOut > 0 && next !== null && (
        <p className="label mt-4 border-t border-rule pt-4">
          {plan.rehearsalsLeftOut(rehearsalsLeftOut)}{' '}
          <Link to={paths.newRound({ guide: next.guide.slug, stage: next.stage.slug })} className="link inline-block py-0.5">
            {plan.rehearseNow}
          </Link>
        </p>
      )}
    </>
  );
}
