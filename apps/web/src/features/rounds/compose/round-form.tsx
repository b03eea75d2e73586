import { ROUND_MODES } from '@whetstone/contracts/rounds';
import type { Settings } from '@whetstone/contracts/people';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { isComplete, KINDS, type RoundWish, withExtraTime } from './round-wish.ts';
import { SizeFields } from './size-fields.tsx';
import { type Choices, SourceFields } from './source-fields.tsx';

interface RoundFormProps {
  wish: RoundWish;
  choices: Choices;
  extraTime: Settings['extraTime'];
  change: (change: Partial<RoundWish>) => void;
  onStart: () => void;
  isPending: boolean;
  /** why it was not started, and what to do about it */
  refusal: ReactNode;
}

/** What is rehearsed, how, and for how long. */
export function RoundForm({ wish, choices, extraTime, change, onStart, isPending, refusal }: RoundFormProps) {
  const { composing, rounds } = useMessages();
  const isTimed = withExtraTime(wish, extraTime) !== null;
  const needsHint = wish.mode !== 'untimed' && extraTime !== 'none';
  return (
    <form
      className="max-w-[44rem] space-y-8"
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <div className="space-y-4">
        <ChoiceList legend={composing.what} values={KINDS} value={wish.kind} labels={rounds.kinds} onChoose={(kind) => change({ kind })} />
        <SourceFields wish={wish} choices={choices} change={change} />
      </div>
      <ChoiceList
        legend={composing.mode}
        values={ROUND_MODES}
        value={wish.mode}
        labels={rounds.modes}
        notes={composing.modeNotes}
        onChoose={(mode) => change({ mode })}
      />
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <SizeFields
          size={wish}
          hints={{ minutes: needsHint ? composing.minutesHint(withExtraTime(wish, extraTime)) : undefined, count: composing.countHint }}
          change={change}
        />
      </div>
      <div className="border-t border-rule-strong pt-4">
        {isTimed && <p className="mb-4 max-w-measure text-ink-soft">{composing.rules}</p>}
        <button type="submit" className="button-primary" disabled={isPending || !isComplete(wish)}>
          {composing.start}
        </button>
        <div role="alert" className="mt-2 text-error">
          {refusal}
        </div>
      </div>
    </form>
  );
}
