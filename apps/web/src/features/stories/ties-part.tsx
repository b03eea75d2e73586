import type { StoriesView, StoryContent } from '@whetstone/contracts/stories';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { qualityName } from './quality-names.ts';

interface Choice {
  value: string;
  name: ReactNode;
  note?: string;
}

interface ChoicesProps {
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Choices({ choices, chosen, onChange }: ChoicesProps) {
  return (
    <ul className="border-b border-rule">
      {choices.map(({ value, name, note }) => (
        <li key={value} className="border-t border-rule">
          <label className="flex min-h-10 cursor-pointer items-center gap-3 py-1 hover:text-stone">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target: { checked } }) => onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
              className="size-5 shrink-0 accent-stone"
            />
            <span className="min-w-0 flex-1">
              <ContentText>{name}</ContentText>
            </span>
            {note !== undefined && <span className="label shrink-0">{note}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
}

interface TiesPartProps {
  view: StoriesView;
  content: StoryContent;
  onChange: (change: Partial<StoryContent>) => void;
}

/** What the story is told for: values, pillars and skills that there are. One that was chosen and is gone can be taken off. */
export function TiesPart({ view, content, onChange }: TiesPartProps) {
  const { stories, writing } = useMessages();
  const { qualities, skills } = content;
  const sources = view.sources.filter((source) => source.qualities.length > 0);
  const known = new Set(sources.flatMap((source) => source.qualities.map(({ ref }) => ref)));
  const gone = qualities.filter((ref) => !known.has(ref)).map((ref) => ({ value: ref, name: qualityName(view, ref), note: writing.gone }));
  const goneSkills = skills
    .filter((slug) => view.skills.every((skill) => skill.slug !== slug))
    .map((slug) => ({ value: slug, name: slug, note: writing.gone }));
  const change = (chosen: string[]): void => onChange({ qualities: chosen });
  return (
    <div className="space-y-6">
      {sources.map(({ id, kind, name, qualities: offered }) => (
        <fieldset key={id}>
          <legend className="mb-2 font-semibold">
            <ContentText>{stories.sources[kind](name)}</ContentText>
          </legend>
          <Choices choices={offered.map(({ ref, title }) => ({ value: ref, name: title }))} chosen={qualities} onChange={change} />
        </fieldset>
      ))}
      {gone.length > 0 && <Choices choices={gone} chosen={qualities} onChange={change} />}
      <Details title={writing.skills} aside={<span className="label">{writing.chosen(skills.length)}</span>}>
        <fieldset>
          <legend className="sr-only">{writing.skills}</legend>
          <Choices
            choices={[...goneSkills, ...view.skills.map(({ slug, name }) => ({ value: slug, name }))]}
            chosen={skills}
            onChange={(chosen) => onChange({ skills: chosen })}
          />
        </fieldset>
      </Details>
    </div>
  );
}
