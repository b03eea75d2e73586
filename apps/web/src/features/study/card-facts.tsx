import type { MyQuestionView } from '@whetstone/contracts/attempts';
import { useMessages } from '#src/lib/messages.tsx';
import { type Fact, Facts } from '#src/ui/facts.tsx';

/** When the question comes back, and what is likely still known of it. */
export function CardFacts({ card }: { card: MyQuestionView['card'] }) {
  const { studying } = useMessages();
  const facts: Fact[] =
    card === null
      ? [{ name: studying.card, value: studying.cardNever }]
      : [
          { name: studying.card, value: card.isSuspended ? studying.setAside : studying.attemptOn(card.dueOn) },
          { name: studying.recall, value: studying.recallValue(card.recall) },
          ...(card.lapses > 0 ? [{ name: studying.lapses, value: studying.times(card.lapses) }] : []),
        ];
  return <Facts facts={facts} />;
}
