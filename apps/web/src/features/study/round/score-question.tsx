import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import { paths } from '#src/paths.ts';
import { Details } from '#src/ui/details.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Draft } from '#src/work/drafts.ts';
import { keepWork } from '#src/work/engine.ts';
import type { Mark } from '#src/lib/evidence.ts';
import { aboutOf } from '../keep-answer.ts';
import { ModelAnswer } from '../model-answer.tsx';
import type { Changes } from '../revision-list.tsx';
import { RubricMarks } from '../rubric-marks.tsx';

interface ScoreQuestionProps {
  question: RoundQuestionView;
  draft: Draft;
  marks: Readonly<Record<string, Mark>>;
  onMark: (dimension: string, mark: Mark) => void;
  submittedAt: string | null;
  Changes: Changes;
  /** what else there is of the answer */
  extra: ReactNode;
}

/** What came after the end, and what was written before it and came later. */
function Arrivals({ question, submittedAt }: Pick<ScoreQuestionProps, 'question' | 'submittedAt'>) {
  const { scoring } = useMessages();
  const plain = usePlainAnswer();
  const offline = question.ends.find(({ isLate, claimedAt, createdAt }) => !isLate && claimedAt !== null && submittedAt !== null && createdAt > submittedAt);
  return (
    <>
      {offline?.claimedAt && <p className="label mt-1">{scoring.claimed(offline.claimedAt, offline.createdAt)}</p>}
      {question.ends
        .filter(({ isLate }) => isLate)
        .map((end) => (
          <div key={end.id} className="mt-4">
            <Notice tone="warning" title={scoring.late}>
              <p>{scoring.lateText}</p>
              <div className="max-h-80 overflow-y-auto border-s-2 border-rule-strong ps-3 font-serif whitespace-pre-wrap">{plain(end.text)}</div>
            </Notice>
          </div>
        ))}
    </>
  );
}

/** One question to be scored: the answer, a level for each dimension, and after these the model answer. */
export function ScoreQuestion({ question, draft, marks, onMark, submittedAt, Changes: Differences, extra }: ScoreQuestionProps) {
  const { scoring, running, studying } = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const plain = usePlainAnswer();
  const { told, attemptId, position, title, promptHtml } = question;
  if (told === null) return null;
  const left = told.rubric.filter(({ dimension }) => marks[dimension] === undefined).length;
  return (
    <Section title={`${position}. ${title}`}>
      <Details title={scoring.prompt}>
        <Html size="compact" html={promptHtml} />
      </Details>
      <label htmlFor={`own-${position}`} className="mt-3 mb-1 block font-semibold">
        {scoring.own}
      </label>
      <textarea ref={field} id={`own-${position}`} readOnly value={plain(draft.text)} placeholder={scoring.nothing} className="note-sheet" />
      {extra}
      <Arrivals question={question} submittedAt={submittedAt} />
      <h3 className="mt-8 mb-3 font-serif text-xl font-bold">{scoring.rubric}</h3>
      <RubricMarks
        rubric={told.rubric}
        answer={draft.text}
        field={field}
        marks={marks}
        onKeep={(dimension, level, evidence) => {
          onMark(dimension, { level, evidence });
          void keepWork(draft.owner, { about: aboutOf(draft), pieces: [{ kind: 'level', attemptId, dimension, level, evidence }] });
        }}
      />
      <div className="mt-8 border-t border-rule">
        {left > 0 ? (
          <p className="label py-3.5">{scoring.modelFirst(left)}</p>
        ) : (
          <Disclosure title={studying.compare} aside={studying.compareNote}>
            <ModelAnswer html={told.answerHtml} own={draft.text} Changes={Differences} />
            {told.isPublic && (
              <p className="mt-4">
                <Link to={paths.question(told.slug)} className="link inline-block py-0.5">
                  {scoring.toQuestion}: {running.position(position)}
                </Link>
              </p>
            )}
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
