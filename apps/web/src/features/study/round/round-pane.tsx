import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import type { Draft } from '#src/work/drafts.ts';
import { readWorkState } from '#src/work/work-state.ts';
import { AnswerBox, type AnswerForm, type AnswerTools } from '../answer-box.tsx';
import type { Revision } from '../lineage.ts';
import { OtherDevice } from '../other-device.tsx';
import { ProbeSteps } from '../probe-steps.tsx';
import { type Answer, useAnswer } from '../use-answer.ts';
import { stepsOf } from '../use-marks.ts';
import { ownRevisions } from './open-round.ts';

/** What the round asks of each of its questions. */
export interface Pane {
  keep: () => Promise<void>;
  isBlank: () => boolean;
  focus: () => void;
}

interface RoundPaneProps {
  question: RoundQuestionView;
  /** of its answer, as they stand on the server; none where that is not known */
  ends: RoundQuestionView['ends'];
  opened: Draft;
  isShown: boolean;
  isPaused: boolean;
  /** how one answers where prose is not all */
  form: AnswerForm | null;
  Tools: AnswerTools | null;
  panes: RefObject<Map<number, Pane>>;
}

/** Ends of other lines: whatever was written here since the page was opened is one's own. */
function useOthers(ends: RoundQuestionView['ends'], { draft }: Answer): Revision[] {
  const [own, setOwn] = useState(() => ownRevisions(readWorkState().entries, draft.attemptId));
  if (draft.headId !== null && !own.has(draft.headId)) setOwn(new Set([...own, draft.headId]));
  return ends.filter(({ id, text }) => id !== draft.headId && !own.has(id) && !draft.settledIds.includes(id) && text !== draft.text);
}

function Others({ ends, answer }: { ends: RoundQuestionView['ends']; answer: Answer }) {
  const others = useOthers(ends, answer);
  const { draft, change, write, keep } = answer;
  const layAside = ({ id }: Revision): void => change({ settledIds: [...draft.settledIds, id] });
  const goOnWith = (end: Revision): void => {
    layAside(end);
    write(end.text);
    void keep();
  };
  return <OtherDevice ends={others} onUse={goOnWith} onLayAside={layAside} />;
}

/** The ladder, which comes once something was answered. */
function Further({ question, answer }: { question: RoundQuestionView; answer: Answer }) {
  const { running } = useMessages();
  const { attemptId } = answer.draft;
  const [steps, setSteps] = useState(() => stepsOf(question.steps, attemptId));
  if (question.probes.length === 0 || (answer.draft.text.trim() === '' && Object.keys(steps).length === 0)) return null;
  return (
    <div className="mt-8 border-t border-rule">
      <Disclosure title={running.probes} aside={running.probesNote} onOpen={() => void answer.keep()}>
        <ProbeSteps
          probes={question.probes.map((probe) => ({ ...probe, surfacesHtml: '' }))}
          steps={steps}
          onKeep={(probeId, outcome, note) => {
            setSteps((current) => ({ ...current, [probeId]: { outcome, note } }));
            void answer.keep([{ kind: 'probe', attemptId, probeId, outcome, note }]);
          }}
        />
      </Disclosure>
    </div>
  );
}

/** One question of a round, with the sheet to answer it on. All stay in the page, so that nothing that is written depends on which one is shown. */
export function RoundPane({ question, ends, opened, isShown, isPaused, form, Tools, panes }: RoundPaneProps) {
  const { running } = useMessages();
  const answer = useAnswer(opened, true);
  const field = useRef<HTMLTextAreaElement>(null);
  const { position, title, promptHtml, minutes } = question;
  const pane = useEffectEvent((): Pane => ({
    keep: async () => answer.keep(),
    isBlank: () => answer.draft.text.trim() === '',
    focus: () => field.current?.focus(),
  }));
  useEffect(() => {
    const map = panes.current;
    map.set(position, { keep: async () => pane().keep(), isBlank: () => pane().isBlank(), focus: () => pane().focus() });
    return () => void map.delete(position);
  }, [panes, position]);
  return (
    <section hidden={!isShown} aria-labelledby={`question-${position}`}>
      <h2 id={`question-${position}`} tabIndex={-1} className="scroll-mt-28 font-serif text-2xl leading-snug font-bold outline-none">
        {title}
      </h2>
      <p className="label mt-1 mb-5">{running.planned(minutes)}</p>
      <Html html={promptHtml} />
      <div className="mt-8">
        {/* What runs code takes memory: only the one that is shown does. */}
        <AnswerBox answer={answer} isCandidate field={field} form={isShown ? form : null} Tools={form === null ? Tools : null} isShown={isShown && !isPaused} />
      </div>
      <Others ends={ends} answer={answer} />
      <Further question={question} answer={answer} />
    </section>
  );
}
