import type { QuestionView } from '@whetstone/contracts/questions';
import type { ReactNode, RefObject } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { ModelAnswer } from './model-answer.tsx';
import { ProbeSteps } from './probe-steps.tsx';
import type { Changes } from './revision-list.tsx';
import { RubricMarks } from './rubric-marks.tsx';
import type { Answer } from './use-answer.ts';
import type { useMarks } from './use-marks.ts';

/** Ids of what opens here, as on the page of the question. */
export const ANSWER_PART = 'answer';

interface StudyPartsProps {
  question: QuestionView;
  answer: Answer;
  isCandidate: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  marking: ReturnType<typeof useMarks>;
  Changes: Changes;
  hints: ReactNode;
  code: ReactNode;
}

/** What one says of one's own answer: a level for each dimension, and how each rung of the ladder went. */
function Marking({ question, answer, field, marking }: Pick<StudyPartsProps, 'question' | 'answer' | 'field' | 'marking'>) {
  const { questions, studying } = useMessages();
  const { rubric, probes } = question;
  const { draft, keep } = answer;
  const { attemptId } = draft;
  return (
    <>
      {rubric.length > 0 && (
        <Disclosure id="rubric" title={studying.rubric} aside={questions.rubricCount(rubric.length)}>
          <RubricMarks
            rubric={rubric}
            answer={draft.text}
            field={field}
            marks={marking.marks}
            onKeep={(dimension, level, evidence) => {
              marking.mark(dimension, { level, evidence });
              void keep([{ kind: 'level', attemptId, dimension, level, evidence }]);
            }}
          />
        </Disclosure>
      )}
      {probes.length > 0 && (
        <Disclosure id="probes" title={studying.probes} aside={questions.probeCount(probes.length)}>
          <ProbeSteps
            probes={probes}
            steps={marking.steps}
            onKeep={(probeId, outcome, note) => {
              marking.step(probeId, { outcome, note });
              void keep([{ kind: 'probe', attemptId, probeId, outcome, note }]);
            }}
          />
        </Disclosure>
      )}
    </>
  );
}

/** What is opened on purpose after one has answered: hints, model answer, rubric, ladder. */
export function StudyParts({ question, answer, isCandidate, field, marking, Changes: Differences, hints, code }: StudyPartsProps) {
  const { questions, studying } = useMessages();
  const { draft, keep } = answer;
  return (
    <div className="border-t border-rule">
      {question.hints.length > 0 && (
        <Disclosure id="hints" title={questions.hints} aside={questions.hintCount(question.hints.length)}>
          {hints}
        </Disclosure>
      )}
      {code}
      <Disclosure id={ANSWER_PART} title={studying.compare} aside={studying.compareNote} onOpen={() => void keep()}>
        <ModelAnswer html={question.answerHtml} own={draft.text} Changes={Differences} />
      </Disclosure>
      {isCandidate && <Marking question={question} answer={answer} field={field} marking={marking} />}
      {question.pitfallsHtml !== '' && (
        <Disclosure id="pitfalls" title={questions.pitfalls}>
          <Html html={question.pitfallsHtml} />
        </Disclosure>
      )}
      {question.referencesHtml !== '' && (
        <Disclosure id="references" title={questions.references}>
          <Html html={question.referencesHtml} />
        </Disclosure>
      )}
    </div>
  );
}
