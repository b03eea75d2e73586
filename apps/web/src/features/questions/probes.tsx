import type { QuestionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { OneAtATime } from '#src/ui/one-at-a-time.tsx';

/** Follow-ups that go deeper rung by rung; what a rung should bring out is opened apart. */
export function Probes({ probes }: { probes: QuestionView['probes'] }) {
  const { questions, common } = useMessages();
  return (
    <OneAtATime
      items={probes}
      keyOf={({ id }) => id}
      nextLabel={(next) => questions.nextProbe(next, probes.length)}
      allShown={common.allShown(probes.length)}
      render={({ promptHtml, surfacesHtml }) => (
        <>
          <Html size="compact" html={promptHtml} />
          <Disclosure level="row" title={questions.surfaces}>
            <Html size="compact" html={surfacesHtml} />
          </Disclosure>
        </>
      )}
    />
  );
}
