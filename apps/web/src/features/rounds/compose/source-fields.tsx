import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import type { RoundWish } from './round-wish.ts';

interface Choice {
  slug: string;
  name: string;
}

export interface Choices {
  guides: readonly Choice[];
  /** those of the chosen guide that have questions */
  stages: readonly Choice[];
  areas: readonly Choice[];
  tracks: readonly Choice[];
}

interface SourceFieldsProps {
  wish: RoundWish;
  choices: Choices;
  change: (change: Partial<RoundWish>) => void;
}

interface ChoiceFieldProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  hint?: string;
  onChoose: (slug: string) => void;
}

function ChoiceField({ label, value, choices, hint, onChoose }: ChoiceFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChoose(target.value)} className="search-field">
          {choices.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What the round is taken from, by the kind that was chosen. */
export function SourceFields({ wish, choices, change }: SourceFieldsProps) {
  const { composing } = useMessages();
  const { kind, guide, stage, area, track } = wish;
  if (kind === 'weakest') return <p className="max-w-measure text-ink-soft">{composing.weakestNote}</p>;
  if (kind === 'area') return <ChoiceField label={composing.area} value={area} choices={choices.areas} onChoose={(slug) => change({ area: slug })} />;
  if (kind === 'track') return <ChoiceField label={composing.track} value={track} choices={choices.tracks} onChoose={(slug) => change({ track: slug })} />;
  return (
    <div className="space-y-4">
      <ChoiceField label={composing.guide} value={guide} choices={choices.guides} onChoose={(slug) => change({ guide: slug, stage: '' })} />
      {choices.stages.length === 0 ? (
        <p className="text-ink-soft">{composing.noStages}</p>
      ) : (
        <ChoiceField label={composing.stage} value={stage} choices={choices.stages} onChoose={(slug) => change({ stage: slug })} />
      )}
    </div>
  );
}
