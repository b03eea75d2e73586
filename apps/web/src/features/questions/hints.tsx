import type { QuestionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';
import { OneAtATime } from '#src/ui/one-at-a-time.tsx';
import { partAnchors, SHOWN } from './parts.ts';

/** From gentle to plain, one at a time unless all are asked for. */
export function Hints({ hints }: { hints: QuestionView['hints'] }) {
  const { questions } = useMessages();
  return (
    <OneAtATime
      id={SHOWN.hints}
      items={hints}
      keyOf={({ id }) => id}
      nextLabel={(next) => questions.nextHint(next, hints.length)}
      anchorOf={partAnchors.hint}
      nameOf={questions.hintNumber}
      render={({ html }) => <Html size="compact" html={html} />}
    />
  );
}
