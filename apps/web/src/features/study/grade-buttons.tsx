import { type Grade, GRADES } from '@whetstone/contracts/study-shared';
import type { MyQuestionView } from '@whetstone/contracts/attempts';
import { useMessages } from '#src/lib/messages.tsx';
import { Kbd } from '#src/ui/kbd.tsx';

interface GradeButtonsProps {
  /** where each grade leads; without them only the grades are shown */
  dates: MyQuestionView['gradeDates'];
  legend: string;
  onGrade: (grade: Grade) => void;
}

/** Four grades, each with the date on which the question then comes back. */
export function GradeButtons({ dates, legend, onGrade }: GradeButtonsProps) {
  const { studying } = useMessages();
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-4 gap-1.5 sm:gap-2">
        {GRADES.map((grade) => {
          const date = dates.find((one) => one.grade === grade);
          return (
            <button key={grade} type="button" onClick={() => onGrade(grade)} className="grade-button">
              <span className="flex items-center gap-2 font-semibold">
                <span className="max-sm:hidden">
                  <Kbd>{grade}</Kbd>
                </span>
                {studying.grades[grade]}
              </span>
              <span className="label max-sm:hidden">{date ? studying.back(date.dueOn, date.days) : studying.noDate}</span>
              <span className="label sm:hidden">{date ? studying.backShort(date.dueOn, date.days) : ''}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
