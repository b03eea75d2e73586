import type { CalibrationAnswer, CalibrationSet } from '@whetstone/contracts/calibration';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Html } from '#src/ui/html.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { ComparedLevels } from './compared-levels.tsx';
import { LevelForm } from './level-form.tsx';

interface AnswerSheetProps {
  set: CalibrationSet;
  answer: CalibrationAnswer;
  /** come to from another answer, so that the focus follows */
  isMoved: boolean;
  nextName: string;
  onNext: () => void;
}

const PART = 'label mb-2 border-b border-rule pb-1 font-semibold';

function Levels({ set, answer, nextName, onNext }: Omit<AnswerSheetProps, 'isMoved'>) {
  const { calibrating } = useMessages();
  if (answer.judgement === null) {
    return (
      <>
        <h3 className={PART}>{calibrating.levels}</h3>
        <p className="label mb-5">{calibrating.keys}</p>
        <LevelForm set={set.number} answer={answer} />
      </>
    );
  }
  return (
    <>
      <h3 className={PART} tabIndex={-1} ref={takeFocus}>
        {calibrating.compared}
      </h3>
      <ComparedLevels levels={answer.judgement.levels} />
      <button type="button" className="button-primary mt-6" onClick={onNext}>
        {nextName}
      </button>
    </>
  );
}

/** One reference answer with its rubric beside it; below it where the page is narrow. */
export function AnswerSheet({ isMoved, ...rest }: AnswerSheetProps) {
  const { calibrating } = useMessages();
  const { set, answer } = rest;
  return (
    <section>
      <div className="mb-5 border-t-2 border-ink pt-2">
        <p className="label">{calibrating.place(answer.place, set.answers.length)}</p>
        <h2 tabIndex={-1} ref={isMoved ? takeFocus : undefined} className="max-w-[44rem] font-serif text-2xl leading-snug font-bold">
          <ContentText>{answer.question.title}</ContentText>
        </h2>
      </div>
      <div className="gap-x-12 lg:grid lg:grid-cols-2">
        <div data-scrolls className="mb-8 min-w-0 space-y-6 lg:sticky lg:top-6 lg:mb-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto">
          <Details title={calibrating.prompt}>
            <Html size="compact" html={answer.question.promptHtml} />
          </Details>
          <div>
            <h3 className={PART}>{calibrating.answer}</h3>
            <Html html={answer.answerHtml} />
          </div>
        </div>
        <div className="min-w-0">
          <Levels {...rest} />
        </div>
      </div>
    </section>
  );
}
