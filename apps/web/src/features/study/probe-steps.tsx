import { PROBE_OUTCOMES, type ProbeOutcome } from '@whetstone/contracts/attempts';
import type { QuestionView } from '@whetstone/contracts/questions';
import { useId, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';

type Probe = QuestionView['probes'][number];
export interface Step {
  outcome: ProbeOutcome | null;
  note: string;
}

interface ProbeStepsProps {
  probes: readonly Probe[];
  steps: Readonly<Record<string, Step>>;
  onKeep: (probeId: string, outcome: ProbeOutcome, note: string) => void;
}

const PAUSE_MS = 1000;
const NO_STEP: Step = { outcome: null, note: '' };

function Outcomes({ value, onChoose }: { value: ProbeOutcome | null; onChoose: (outcome: ProbeOutcome) => void }) {
  const { studying } = useMessages();
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-[0.9375rem] font-semibold">{studying.outcome}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {PROBE_OUTCOMES.map((outcome) => (
          <label key={outcome} className="flex min-h-8 cursor-pointer items-baseline gap-2.5 py-1">
            <input
              type="radio"
              name={name}
              checked={value === outcome}
              onChange={() => onChoose(outcome)}
              className="size-4 shrink-0 translate-y-0.5 accent-stone"
            />
            {studying.outcomes[outcome]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RungProps extends Pick<ProbeStepsProps, 'onKeep'> {
  probe: Probe;
  number: number;
  count: number;
  step: Step;
  /** it has just been gone on to */
  isNew: boolean;
  /** goes on to the next rung; null where there is none to go on to */
  onNext: (() => void) | null;
}

function Rung({ probe, number, count, step: kept, isNew, onNext, onKeep }: RungProps) {
  const { studying, questions } = useMessages();
  const id = useId();
  const [step, setStep] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = ({ outcome, note }: Step): void => {
    clearTimeout(timer.current);
    if (outcome !== null) onKeep(probe.id, outcome, note.trim());
  };
  const choose = (outcome: ProbeOutcome): void => {
    setStep({ ...step, outcome });
    keep({ ...step, outcome });
  };
  const write = (note: string): void => {
    const next = { ...step, note };
    setStep(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(next), PAUSE_MS);
  };
  return (
    <li className="border-s-2 border-rule ps-4 sm:ps-5">
      <p ref={isNew ? takeFocus : undefined} tabIndex={-1} className="label mb-1.5 font-semibold outline-none">
        {studying.rung(number, count)}
      </p>
      <Html size="compact" html={probe.promptHtml} />
      <div className="mt-4 space-y-4">
        <div>
          <label htmlFor={id} className="mb-1 block text-[0.9375rem] font-semibold">
            {studying.probeText}
          </label>
          <textarea
            id={id}
            value={step.note}
            rows={2}
            maxLength={4000}
            onChange={({ target }) => write(target.value)}
            onBlur={() => keep(step)}
            className="note-sheet"
          />
        </div>
        {probe.surfacesHtml !== '' && (
          <Disclosure level="row" title={questions.surfaces}>
            <Html size="compact" html={probe.surfacesHtml} />
          </Disclosure>
        )}
        <Outcomes value={step.outcome} onChoose={choose} />
        {onNext && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <button type="button" className="button" disabled={step.outcome === null} onClick={onNext}>
              {studying.nextRung(number + 1, count)}
            </button>
            {step.outcome === null && <span className="label">{studying.sayFirst}</span>}
          </div>
        )}
      </div>
    </li>
  );
}

/** The ladder of follow-ups, one rung at a time: the next comes when it is said how this one went. */
export function ProbeSteps({ probes, steps, onKeep }: ProbeStepsProps) {
  const { studying } = useMessages();
  const stepped = probes.findLastIndex(({ id }) => steps[id]?.outcome != null);
  const [shown, setShown] = useState(Math.min(probes.length, stepped + 1) || 1);
  const [isMoved, setMoved] = useState(false);
  const next = (): void => {
    setMoved(true);
    setShown(shown + 1);
  };
  return (
    <div className="space-y-6">
      <p className="label max-w-measure">
        {studying.probesNote} {studying.outcomeNote}
      </p>
      <ol className="space-y-8">
        {probes.slice(0, shown).map((probe, at) => (
          <Rung
            key={probe.id}
            probe={probe}
            number={at + 1}
            count={probes.length}
            step={steps[probe.id] ?? NO_STEP}
            isNew={isMoved && at === shown - 1}
            onNext={at === shown - 1 && shown < probes.length ? next : null}
            onKeep={onKeep}
          />
        ))}
      </ol>
      {shown === probes.length && <p className="label">{studying.lastRung}</p>}
    </div>
  );
}
