import type { PlanCut, StudyView } from '@whetstone/contracts/study-plan';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { nameOfCut } from '../plan-cuts.tsx';
import { PlanEffect } from '../plan-effect.tsx';
import { AreaChoice } from './area-choice.tsx';
import { DaysOff } from './days-off.tsx';
import { type Draft, draftOf, hasOnlyPast, planChangeOf, withCut } from './draft.ts';
import type { FormTarget } from './form-target.ts';
import { HabitFields } from './habits.tsx';
import { SaveRow } from './save-row.tsx';
import { StageDates } from './stage-dates.tsx';
import { useSaveTarget } from './use-save-target.ts';
import { WeekdayFields } from './weekday-fields.tsx';

interface TargetFormProps {
  study: StudyView;
  target: FormTarget;
  /** not saved before */
  isNew: boolean;
  onSaved: () => void;
}

function TimeFields({ draft, today, change }: { draft: Draft; today: string; change: (part: Partial<Draft>) => void }) {
  const { target: words } = useMessages();
  return (
    <Section id="time" title={words.time}>
      <div className="space-y-5">
        <WeekdayFields minutes={draft.weekdayMinutes} onChange={(weekdayMinutes) => change({ weekdayMinutes })} />
        <DaysOff days={draft.daysOff} today={today} onChange={(daysOff) => change({ daysOff })} />
        <p className="label">
          {words.zone}{' '}
          <Link to={`${paths.settings()}#you`} className="link inline-block py-1">
            {words.zoneLink}
          </Link>
        </p>
      </div>
    </Section>
  );
}

/** One target with its dates, and the time there is: beside it, what each change does to the plan before it is saved. */
export function TargetForm({ study, target, isNew, onSaved }: TargetFormProps) {
  const messages = useMessages();
  const { target: words, effect } = messages;
  const { today, preferences } = study;
  const [saved, setSaved] = useState(() => draftOf(target, preferences));
  const [draft, setDraft] = useState(saved);
  const [applied, setApplied] = useState<string | null>(null);
  const { mutate, isPending, error, savedAt } = useSaveTarget(onSaved);
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const apply = (cut: PlanCut): void => {
    setDraft((now) => withCut(now, cut, today));
    setApplied(nameOfCut(cut, messages));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setApplied(null);
    mutate(draft, { onSuccess: () => setSaved(draft) });
  };
  return (
    <form onSubmit={save} className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <Section id="dates" title={words.dates} note={words.datesNote}>
          <StageDates stages={target.stages} dates={draft.dates} today={today} onChange={(dates) => change({ dates })} />
        </Section>
        <TimeFields draft={draft} today={today} change={change} />
        <Section id="areas" title={words.areas} note={words.areasNote}>
          <AreaChoice areas={target.areas} leftOut={draft.leftOut} onChange={(leftOut) => change({ leftOut })} />
        </Section>
        <Section id="habits" title={words.habits}>
          <HabitFields habits={draft} onChange={change} />
        </Section>
      </div>
      <div data-scrolls className="mt-12 lg:sticky lg:top-6 lg:mt-2 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto">
        <div className="border-t-4 border-stone bg-sheet px-4 py-4 sm:px-5">
          <h2 className="label mb-2 font-semibold">{effect.title}</h2>
          {hasOnlyPast(draft, today) && <p className="mb-2 text-spark">{words.allPassed}</p>}
          <PlanEffect change={planChangeOf(draft)} onApply={apply}>
            <output className="mt-2 block text-[0.9375rem] text-stone">{applied !== null && effect.applied(applied)}</output>
            <SaveRow isChanged={isNew || draft !== saved} isPending={isPending} error={error} savedAt={savedAt} />
          </PlanEffect>
        </div>
      </div>
    </form>
  );
}
