import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import type { FormTarget } from './form-target.ts';

interface AreaChoiceProps {
  areas: FormTarget['areas'];
  leftOut: readonly string[];
  onChange: (leftOut: readonly string[]) => void;
}

/** Which areas of the guide's questions are planned for. */
export function AreaChoice({ areas, leftOut, onChange }: AreaChoiceProps) {
  const { target } = useMessages();
  return (
    <fieldset>
      <legend className="sr-only">{target.areas}</legend>
      <ul className="max-w-xl columns-1 gap-x-10 border-b border-rule">
        {areas.map(({ area, questionCount, minutes }) => (
          <li key={area.slug} className="border-t border-rule">
            <label className="flex min-h-10 cursor-pointer items-center gap-3 py-1 hover:text-stone">
              <input
                type="checkbox"
                checked={!leftOut.includes(area.slug)}
                onChange={({ target: { checked } }) => onChange(checked ? leftOut.filter((slug) => slug !== area.slug) : [...leftOut, area.slug])}
                className="size-5 shrink-0 accent-stone"
              />
              <span className="min-w-0 flex-1">
                <ContentText>{area.name}</ContentText>
              </span>
              <span className="label shrink-0 tabular-nums">{target.areaFacts(questionCount, minutes)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
