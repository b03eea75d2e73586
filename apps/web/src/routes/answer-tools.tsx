import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import type { StudySheet } from '#src/features/study/study-sheet.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { QuietBoundary } from '#src/ui/quiet-boundary.tsx';

type AnswerTools = NonNullable<ComponentProps<typeof StudySheet>['Tools']>;
type Given = ComponentProps<AnswerTools>;

const FromStories = lazy(async () => ({ default: (await import('#src/features/stories/from-stories.tsx')).FromStories }));
const Recorder = lazy(async () => ({ default: (await import('#src/features/recordings/recorder.tsx')).Recorder }));
const Kept = lazy(async () => ({ default: (await import('#src/features/recordings/kept-recording.tsx')).KeptRecording }));

/** What can be done without: where it cannot be fetched, one answers all the same. */
function Extra({ children }: { children: ReactNode }) {
  return (
    <QuietBoundary fallback={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </QuietBoundary>
  );
}

function Tools({ isBehavioral, owner, attemptId, append, isShown }: Given & { isBehavioral: boolean }) {
  const { telling, recording } = useMessages();
  return (
    <div className="mt-3 border-y border-rule">
      {isBehavioral && (
        <div className="border-b border-rule">
          <Disclosure level="row" title={telling.title} aside={telling.note}>
            <Extra>
              <FromStories append={append} />
            </Extra>
          </Disclosure>
        </div>
      )}
      <Disclosure level="row" title={recording.title} aside={recording.aside}>
        <Extra>
          <Recorder owner={owner} attemptId={attemptId} isShown={isShown} />
        </Extra>
      </Disclosure>
    </div>
  );
}

const ProseTools: AnswerTools = (given) => <Tools {...given} isBehavioral={false} />;
const BehavioralTools: AnswerTools = (given) => <Tools {...given} isBehavioral />;

/** What helps with an answer in prose: saying it aloud, and for a behavioural question one's stories. It knows nothing else of the question. */
export const answerToolsFor = ({ kind }: { kind: string | null }): AnswerTools => (kind === 'behavioral' ? BehavioralTools : ProseTools);

/** The answer as it was said, where this browser has it. */
export function KeptRecording(props: { owner: string; attemptId: string }) {
  return (
    <Extra>
      <Kept {...props} />
    </Extra>
  );
}
