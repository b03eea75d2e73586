import type { QuestionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { OneAtATime } from '#src/ui/one-at-a-time.tsx';
import { partAnchors, SHOWN } from './parts.ts';

/** Follow-ups that go deeper rung by rung; what a rung should bring out is opened apart, or with all the others. */
export function Probes({ probes }: { probes: QuestionView['probes'] }) {
  const { questions } = useMessages();
  const replies = (isOpen: boolean) => Object.fromEntries(probes.map((_, index) => [partAnchors.reply(index + 1), isOpen ? 1 : 0]));
  return (
    <OneAtATime
      id={SHOWN.probes}
      items={probes}
      keyOf={({ id }) => id}
      nextLabel={(next) => questions.nextProbe(next, probes.length)}
      anchorOf={partAnchors.probe}
      nameOf={questions.probeNumber}
      partsOfAll={replies}
      render={({ promptHtml, surfacesHtml }, number) => (
        <>
          <Html size="compact" html={promptHtml} />
          <Disclosure id={partAnchors.reply(number)} level="row" title={questions.surfaces}>
            <Html size="compact" html={surfacesHtml} />
          </Disclosure>
        </>
      )}
    />
  );
}
