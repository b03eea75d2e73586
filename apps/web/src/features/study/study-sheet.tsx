import type { MyQuestionView } from '@whetstone/contracts/attempts';
import type { QuestionView } from '@whetstone/contracts/questions';
import { type ReactNode, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useOpenPart } from '#src/lib/open-parts.tsx';
import { usePageActs } from '#src/lib/page-keys.ts';
import type { AnswerForm, AnswerTools } from './answer-box.tsx';
import { AnswerSection } from './answer-section.tsx';
import { gradeActs } from './grade-acts.ts';
import { GradeSection } from './grade-section.tsx';
import type { OpenedSitting } from './open-sitting.ts';
import type { Changes } from './revision-list.tsx';
import { RefusedNotice } from './save-state.tsx';
import { StudyMargin } from './study-margin.tsx';
import { ANSWER_PART, StudyParts } from './study-parts.tsx';
import { useAnswer } from './use-answer.ts';
import { useGrading } from './use-grading.ts';
import { useMarks } from './use-marks.ts';
import { VisitorNotice } from './visitor-notice.tsx';

interface StudySheetProps {
  question: QuestionView;
  opened: OpenedSitting;
  /** null for who is no candidate, and where it could not be asked */
  mine: MyQuestionView | null;
  onAnew: () => void;
  /** how two texts are laid beside each other */
  Changes: Changes;
  /** null where the answer is prose alone */
  form: AnswerForm | null;
  Tools: AnswerTools | null;
  prompt: ReactNode;
  hints: ReactNode;
  code: ReactNode;
  facts: ReactNode;
}

/** A part that has been open and was closed again is remembered as 0. */
const NEVER_OPENED = -1;

/** A question to work on: the prompt, a sheet to answer on, and below it what is opened afterwards. */
export function StudySheet({ question, opened, mine, onAnew, Changes: Differences, form, Tools, prompt, hints, code, facts }: StudySheetProps) {
  const { studying } = useMessages();
  const { isCandidate, attempt } = opened;
  const answer = useAnswer(opened.draft, isCandidate);
  const { draft } = answer;
  const field = useRef<HTMLTextAreaElement>(null);
  const marking = useMarks(attempt, draft.attemptId);
  const grading = useGrading(answer);
  const [answerPart] = useOpenPart(ANSWER_PART, NEVER_OPENED);
  const isGradable = isCandidate && answerPart > NEVER_OPENED;
  usePageActs({
    answer: () => field.current?.focus(),
    ...(isGradable && gradeActs(grading.grade)),
    ...(grading.given !== null && { undo: grading.undo }),
  });
  return (
    <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,44rem)_minmax(14rem,1fr)]">
      <div className="min-w-0">
        <RefusedNotice slug={question.slug} />
        <div>{prompt}</div>
        <AnswerSection answer={answer} isCandidate={isCandidate} attempt={attempt} field={field} Changes={Differences} form={form} Tools={Tools}>
          {!isCandidate && <VisitorNotice slug={question.slug} isSomebody={opened.isSomebody} />}
        </AnswerSection>
        <div className="mt-10">
          <p className="mb-3 max-w-measure border-s-4 border-spark ps-3 font-semibold text-balance">{studying.opened}</p>
          <StudyParts {...{ question, answer, isCandidate, field, marking, hints, code }} Changes={Differences} />
        </div>
        {isCandidate ? (
          <GradeSection grading={grading} dates={mine?.gradeDates ?? []} isOpen={isGradable} onAnew={onAnew} />
        ) : (
          <p className="label mt-6 max-w-measure">{studying.forCandidates}</p>
        )}
      </div>
      <aside
        className="mt-12 lg:sticky lg:top-6 lg:mt-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:border-s lg:border-rule lg:ps-6"
        data-scrolls
      >
        {isCandidate ? <StudyMargin owner={draft.owner} question={question} attemptId={draft.attemptId} mine={mine} facts={facts} /> : facts}
      </aside>
    </div>
  );
}
