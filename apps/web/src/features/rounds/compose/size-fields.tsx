import { LONGEST_ROUND_MINUTES, MOST_ROUND_QUESTIONS, type RoundBody, SHORTEST_ROUND_MINUTES } from '@whetstone/contracts/rounds';
import { useMessages } from '#src/lib/messages.tsx';
import { NumberField } from '#src/ui/number-field.tsx';

type Size = Pick<RoundBody, 'minutes' | 'count'>;

interface SizeFieldsProps {
  /** 0 for what is not filled in */
  size: Size;
  hints?: { minutes: string | undefined; count: string };
  change: (change: Partial<Size>) => void;
}

/** How long a round is, and how many questions it asks at most. */
export function SizeFields({ size: { minutes, count }, hints, change }: SizeFieldsProps) {
  const { composing } = useMessages();
  return (
    <>
      <NumberField
        label={composing.minutes}
        hint={hints?.minutes}
        required
        value={minutes || null}
        min={SHORTEST_ROUND_MINUTES}
        max={LONGEST_ROUND_MINUTES}
        onWrite={(given) => change({ minutes: given ?? 0 })}
      />
      <NumberField
        label={composing.count}
        hint={hints?.count}
        required
        value={count || null}
        min={1}
        max={MOST_ROUND_QUESTIONS}
        onWrite={(given) => change({ count: given ?? 0 })}
      />
    </>
  );
}
