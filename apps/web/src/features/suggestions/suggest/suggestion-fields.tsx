import { LEAST_ADDED_MINUTES, MOST_ADDED_MINUTES } from '@whetstone/contracts/suggestions';
import { LONGEST_ROUND_MINUTES, SHORTEST_ROUND_MINUTES } from '@whetstone/contracts/rounds';
import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import { QuestionChoice } from './question-choice.tsx';
import { areasFor, keyOf, type PlannedArea, type SuggestionWish } from './wish.ts';

type Named = readonly { slug: string; name: string }[];

export interface SuggestionChoices {
  guides: Named;
  stages: Named;
  areas: Named;
  planned: readonly PlannedArea[];
}

interface SuggestionFieldsProps {
  wish: SuggestionWish;
  choices: SuggestionChoices;
  questionError: string | undefined;
  change: (part: Partial<SuggestionWish>) => void;
}

interface SelectProps {
  label: string;
  value: string;
  options: Named;
  onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose }: SelectProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChoose(target.value)} className="search-field">
          {options.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface MinutesProps {
  label: string;
  value: number;
  from: number;
  to: number;
  onChange: (minutes: number) => void;
}

function Minutes({ label, value, from, to, onChange }: MinutesProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="number"
          required
          min={from}
          max={to}
          step={1}
          value={Number.isNaN(value) ? '' : value}
          onChange={({ target }) => onChange(target.valueAsNumber)}
          className="search-field max-w-32"
        />
      )}
    </Field>
  );
}

/** What each kind of suggestion names. */
export function SuggestionFields({ wish, choices, questionError, change }: SuggestionFieldsProps) {
  const { suggesting } = useMessages();
  const ofRound = (
    <Minutes
      label={suggesting.minutes}
      value={wish.roundMinutes}
      from={SHORTEST_ROUND_MINUTES}
      to={LONGEST_ROUND_MINUTES}
      onChange={(roundMinutes) => change({ roundMinutes })}
    />
  );
  switch (wish.kind) {
    case 'question':
      return <QuestionChoice value={wish.question} error={questionError} onChoose={(question) => change({ question })} />;
    case 'stage':
      return (
        <>
          <Select label={suggesting.guide} value={wish.guide} options={choices.guides} onChoose={(guide) => change({ guide, stage: '' })} />
          <Select label={suggesting.stage} value={wish.stage} options={choices.stages} onChoose={(stage) => change({ stage })} />
          {ofRound}
        </>
      );
    case 'area':
      return (
        <>
          <Select label={suggesting.area} value={wish.area} options={choices.areas} onChoose={(area) => change({ area })} />
          {ofRound}
        </>
      );
    case 'minutes':
      return (
        <Minutes
          label={suggesting.addedMinutes}
          value={wish.addedMinutes}
          from={LEAST_ADDED_MINUTES}
          to={MOST_ADDED_MINUTES}
          onChange={(addedMinutes) => change({ addedMinutes })}
        />
      );
    default: {
      const options = areasFor(wish.kind, choices.planned).map((one) => ({ slug: keyOf(one), name: `${one.area.name} (${one.guide.name})` }));
      return <Select label={suggesting.area} value={wish.planned} options={options} onChoose={(planned) => change({ planned })} />;
    }
  }
}
