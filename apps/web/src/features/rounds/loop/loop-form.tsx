import { LONGEST_BREAK_MINUTES, MOST_LOOP_ROUNDS } from '@whetstone/contracts/loops';
import { QUESTION_KINDS, type QuestionKind } from '@whetstone/contracts/question-query';
import { ROUND_MODES } from '@whetstone/contracts/rounds';
import type { ReactNode } from 'react';
import { SizeFields } from '../compose/size-fields.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Field } from '#src/ui/field.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import { type LoopWish, loopMinutes, type StepWish } from './loop-wish.ts';

interface StepFieldsProps {
  step: StepWish;
  number: number;
  /** which kinds the stage has questions of */
  kinds: readonly QuestionKind[];
  change: (change: Partial<StepWish>) => void;
}

function StepFields({ step, number, kinds, change }: StepFieldsProps) {
  const { looping, questions } = useMessages();
  return (
    <li className="border-t border-rule py-3">
      <fieldset>
        <legend className="sr-only">{looping.roundOf(number, step.name)}</legend>
        <label className="flex min-h-8 cursor-pointer items-baseline gap-2.5">
          <input
            type="checkbox"
            checked={step.isIn}
            onChange={({ target }) => change({ isIn: target.checked })}
            className="size-4 shrink-0 translate-y-0.5 accent-stone"
          />
          <span className="font-serif text-lg font-bold">
            {number}. <ContentText>{step.name}</ContentText>
          </span>
        </label>
        {step.isIn && (
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3 ps-6.5">
            <Field label={looping.kind}>
              {(control) => (
                <select
                  {...control}
                  value={step.questionKind ?? ''}
                  onChange={({ target }) => change({ questionKind: QUESTION_KINDS.find((kind) => kind === target.value) ?? null })}
                  className="search-field"
                >
                  <option value="">{looping.anyKind}</option>
                  {kinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {questions.kinds[kind]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <SizeFields size={step} change={change} />
          </div>
        )}
      </fieldset>
    </li>
  );
}

interface StepListProps {
  steps: readonly StepWish[];
  kindsOf: (stage: string) => readonly QuestionKind[];
  onChange: (steps: readonly StepWish[]) => void;
}

function StepList({ steps, kindsOf, onChange }: StepListProps) {
  const { looping, composing } = useMessages();
  const changeStep = (at: number, part: Partial<StepWish>): void => onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  return (
    <section aria-label={looping.rounds}>
      <h2 className="mb-1 font-semibold">{looping.rounds}</h2>
      <p className="label mb-3">{looping.roundsNote}</p>
      {steps.length === 0 ? (
        <p className="text-ink-soft">{composing.noStages}</p>
      ) : (
        <ol className="border-b border-rule">
          {steps.map((step, at) => (
            // two rounds of a stage differ by their place alone
            // oxlint-disable-next-line no-array-index-key
            <StepFields key={at} step={step} number={at + 1} kinds={kindsOf(step.stage)} change={(part) => changeStep(at, part)} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface LoopFormProps {
  wish: LoopWish;
  guides: readonly { slug: string; name: string }[];
  kindsOf: (stage: string) => readonly QuestionKind[];
  change: (change: Partial<LoopWish>) => void;
  /** another guide has other rounds */
  onGuide: (slug: string) => void;
  onStart: () => void;
  isPending: boolean;
  /** why it was not planned, and what to do about it */
  refusal: ReactNode;
}

/** Which rounds of a guide's process are rehearsed, how, and with what breaks. */
export function LoopForm({ wish, guides, kindsOf, change, onGuide, onStart, isPending, refusal }: LoopFormProps) {
  const { looping, composing, rounds } = useMessages();
  const count = wish.steps.filter(({ isIn }) => isIn).length;
  const isTooMuch = count > MOST_LOOP_ROUNDS;
  return (
    <form
      className="max-w-[44rem] space-y-8"
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <Field label={composing.guide}>
        {(control) => (
          <select {...control} value={wish.guide} onChange={({ target }) => onGuide(target.value)} className="search-field">
            {guides.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StepList steps={wish.steps} kindsOf={kindsOf} onChange={(steps) => change({ steps })} />
      <NumberField
        label={looping.breakMinutes}
        hint={looping.breakHint}
        required
        value={wish.breakMinutes}
        min={0}
        max={LONGEST_BREAK_MINUTES}
        onWrite={(minutes) => change({ breakMinutes: minutes ?? 0 })}
      />
      <ChoiceList
        legend={composing.mode}
        values={ROUND_MODES}
        value={wish.mode}
        labels={rounds.modes}
        notes={composing.modeNotes}
        onChoose={(mode) => change({ mode })}
      />
      <div className="border-t border-rule-strong pt-4">
        <p className="mb-4 max-w-measure text-ink-soft">
          {count === 0 ? looping.nothingChosen : isTooMuch ? looping.tooMany(MOST_LOOP_ROUNDS) : looping.takes(count, loopMinutes(wish))}
        </p>
        <button type="submit" className="button-primary" disabled={isPending || count === 0 || isTooMuch}>
          {looping.plan}
        </button>
        <div role="alert" className="mt-2 text-error">
          {refusal}
        </div>
      </div>
    </form>
  );
}
