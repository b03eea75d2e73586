import { useMessages } from '#src/lib/messages.tsx';
import { isDate } from '#src/lib/person-date.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import type { FormTarget } from './form-target.ts';

interface StageDatesProps {
  stages: FormTarget['stages'];
  dates: Readonly<Record<string, string>>;
  today: string;
  onChange: (dates: Readonly<Record<string, string>>) => void;
}

/** The stages of a guide, each with its date where there is one. */
export function StageDates({ stages, dates, today, onChange }: StageDatesProps) {
  const { target, desk } = useMessages();
  return (
    <ol className="max-w-xl border-b border-rule">
      {stages.map(({ stage }, index) => {
        const on = dates[stage.slug] ?? '';
        const hasPassed = isDate(on) && on < today;
        return (
          <li key={stage.slug} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-rule py-2">
            <span className="w-5 font-serif font-bold text-stone" aria-hidden="true">
              {index + 1}
            </span>
            <span className="me-auto min-w-40 flex-1">
              <ContentText>{stage.name}</ContentText>
              <span className="label block">{isDate(on) ? (hasPassed ? target.passed : desk.dates.long(on)) : ' '}</span>
            </span>
            <input
              type="date"
              aria-label={target.stageDate(stage.name)}
              value={on}
              onChange={({ target: { value } }) => onChange({ ...dates, [stage.slug]: value })}
              className="search-field w-44 max-w-full"
            />
          </li>
        );
      })}
    </ol>
  );
}
