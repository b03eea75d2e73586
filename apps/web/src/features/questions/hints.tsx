import type { QuestionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { Html } from '#src/ui/html.tsx';
import { OneAtATime } from '#src/ui/one-at-a-time.tsx';

/** From gentle to plain, one at a time. */
export function Hints({ hints }: { hints: QuestionView['hints'] }) {
  const { questions, common } = useMessages();
  return (
    <OneAtATime
      items={hints}
      keyOf={({ id }) => id}
      nextLabel={(next) => questions.nextHint(next, hints.length)}
      allShown={common.allShown(hints.length)}
      render={({ html }) => <Html size="compact" html={html} />}
    />
  );
}
