import type { MyQuestionView } from '@whetstone/contracts/attempts';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { Toast } from '#src/ui/toast.tsx';
import { GradeButtons } from './grade-buttons.tsx';
import type { Grading } from './use-grading.ts';

interface GradeSectionProps {
  grading: Grading;
  dates: MyQuestionView['gradeDates'];
  /** whether there is something to grade oneself against */
  isOpen: boolean;
  onAnew: () => void;
}

/** The grade, once the model answer has been opened; and what follows from it. */
export function GradeSection({ grading, dates, isOpen, onAnew }: GradeSectionProps) {
  const { studying } = useMessages();
  const { given, isUndone, grade, undo } = grading;
  const dueOn = dates.find((date) => date.grade === given?.grade)?.dueOn ?? null;
  const said = given === null ? (isUndone ? studying.undone : null) : studying.graded(given.grade, dueOn);
  return (
    <Section id="grade" title={studying.grade} note={isOpen ? studying.gradeNote : studying.gradeFirst}>
      {isOpen && <GradeButtons legend={studying.grade} dates={dates} onGrade={grade} />}
      {given !== null && (
        <p className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <button type="button" className="button" onClick={onAnew}>
            {studying.anew}
          </button>
          <span className="label">{studying.anewNote}</span>
        </p>
      )}
      <Toast text={said}>
        {given !== null && (
          <button type="button" className="min-h-6 font-semibold underline underline-offset-4" onClick={undo}>
            {studying.undo} <kbd className="ms-1 font-mono text-[0.8125rem] no-underline">u</kbd>
          </button>
        )}
      </Toast>
    </Section>
  );
}
