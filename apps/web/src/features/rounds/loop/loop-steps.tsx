import type { LoopStep } from '@whetstone/contracts/loops';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { stepName } from './step-name.ts';

/** Where a round leads: under way, to be scored, or debriefed. */
function WayOn({ roundId, round }: { roundId: string; round: NonNullable<LoopStep['round']> }) {
  const { rounds } = useMessages();
  const [to, name] =
    round.submittedAt === null
      ? [paths.round(roundId), rounds.goOn]
      : round.packetAt === null
        ? [paths.round(roundId), rounds.scoreNow]
        : [paths.debrief(roundId), rounds.toDebrief];
  return (
    <Link to={to} className="link inline-block py-1 font-semibold">
      {name}
    </Link>
  );
}

function Facts({ step: { minutes, round } }: { step: LoopStep }) {
  const { rounds, looping, debriefing } = useMessages();
  const facts = [
    rounds.minutes(minutes),
    ...(round === null ? [looping.notYet] : [rounds.answered(round.answeredCount, round.questionCount)]),
    ...(round?.submittedBy ? [round.submittedBy === 'clock' ? rounds.byClock : rounds.byPerson] : []),
    ...(round?.breakMs == null ? [] : [looping.breakWas(debriefing.duration(round.breakMs))]),
  ];
  return <p className="label">{facts.join(' · ')}</p>;
}

interface LoopStepsProps {
  steps: readonly LoopStep[];
  /** the round that comes next, and what stands under it; null where none does */
  next: number | null;
  children: ReactNode;
}

/** The rounds of a loop in their order, drawn as stations on one line. */
export function LoopSteps({ steps, next, children }: LoopStepsProps) {
  const messages = useMessages();
  return (
    <ol className="relative before:absolute before:inset-y-2 before:start-[1.0625rem] before:w-0.5 before:bg-rule">
      {steps.map((step) => {
        const isDone = step.round !== null && step.round.submittedAt !== null;
        return (
          <li key={step.position} aria-current={step.position === next ? 'step' : undefined} className="relative flex gap-4 pb-6 last:pb-0 sm:gap-5">
            <span
              aria-hidden="true"
              className={`flex size-9 shrink-0 items-center justify-center rounded-full border-2 border-stone font-serif font-bold ${isDone ? 'bg-stone text-paper' : 'bg-paper text-stone'}`}
            >
              {step.position}
            </span>
            <div className="min-w-0 flex-1 pt-1">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h3 className="font-serif text-lg font-bold">
                  <ContentText>{stepName(step, messages)}</ContentText>
                </h3>
                {step.round !== null && <WayOn roundId={step.roundId} round={step.round} />}
              </div>
              <Facts step={step} />
              {step.position === next && children}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
