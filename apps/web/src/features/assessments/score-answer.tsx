import type { AssessmentSubmissionView } from '@whetstone/contracts/assessments';
import { useMessages } from '#src/lib/messages.tsx';
import { RubricForm } from '#src/reviewed/rubric-form.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Html } from '#src/ui/html.tsx';
import { textOf } from './level-marks.ts';
import type { Levels } from './use-levels.ts';
import { WorkAnswer } from './work-answer.tsx';

type Question = AssessmentSubmissionView['questions'][number];
type Part = AssessmentSubmissionView['work']['parts'][number];

interface ScoreAnswerProps {
  part: Part;
  /** undefined for one that is gone */
  question: Question | undefined;
  levels: Levels;
}

const WHOLE = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'].map((level) => ({ id: level, level, html: '' }));

/** The dimensions to judge an answer by: those of its rubric, and the answer as a whole. */
export const dimensionsOf = (question: Question | undefined): Question['rubric'] => [...(question?.rubric ?? []), { dimension: '', anchors: WHOLE }];

export const headingId = (position: number): string => `question-${position}`;

/** One answer beside its question, what a good answer holds, and the levels that it is given. */
export function ScoreAnswer({ part, question, levels }: ScoreAnswerProps) {
  const { assessments: words, debriefing } = useMessages();
  const { position, title, timeMs } = part;
  return (
    <section aria-labelledby={headingId(position)} className="mt-12 gap-x-10 first:mt-0 lg:grid lg:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="min-w-0">
        <div className="mb-5 border-t-2 border-ink pt-2">
          <h2 id={headingId(position)} tabIndex={-1} className="font-serif text-2xl leading-snug font-bold outline-none">
            {position}. <ContentText>{title}</ContentText>
          </h2>
          <p className="label mt-1">{words.timeOf(debriefing.duration(timeMs), question?.minutes ?? 0)}</p>
        </div>
        {question && (
          <div className="mb-6">
            <Details title={words.prompt}>
              <Html size="compact" html={question.promptHtml} />
            </Details>
            {question.answerHtml !== '' && (
              <Details title={words.model}>
                <Html size="compact" html={question.answerHtml} />
              </Details>
            )}
          </div>
        )}
        <WorkAnswer part={part} />
      </div>
      <div
        data-scrolls
        className="mt-8 min-w-0 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100dvh-7rem)] lg:self-start lg:overflow-y-auto lg:border-s lg:border-rule lg:py-1 lg:ps-6 lg:pe-2"
      >
        <h3 className="mb-3 border-t-2 border-ink pt-2 font-serif text-xl font-bold">{words.levels}</h3>
        <RubricForm
          rubric={dimensionsOf(question)}
          part={position}
          text={textOf(part)}
          marks={levels.marksOf(position)}
          onMark={(dimension, given) => levels.mark(position, dimension, given)}
        />
      </div>
    </section>
  );
}
