import type { UseMutationResult } from '@tanstack/react-query';
import { SET_CAPS } from '@whetstone/contracts/question-sets';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import type { Aim } from './aim.ts';

interface Choice {
  slug: string;
  name: string;
}

/** With how long it takes, where its guide says so. */
interface Stage extends Choice {
  minutes: number | null;
}

/** What there is to choose from; the stages are those of the chosen guide. */
export interface AimChoices {
  guides: readonly Choice[];
  stages: readonly Stage[];
}

interface AimFormProps {
  aim: Aim;
  onAim: (aim: Aim) => void;
  choices: AimChoices;
  action: string;
  /** said when it has been done */
  done: string;
  /** said of a refusal because somebody was quicker */
  conflict?: string;
  saving: Pick<UseMutationResult<unknown, Error, Aim>, 'mutate' | 'isPending' | 'isSuccess' | 'error'>;
}

interface SelectProps {
  label: string;
  none: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (slug: string) => void;
}

function ChoiceSelect({ label, none, value, choices, onChoose }: SelectProps) {
  const lang = useContentLang();
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChoose(target.value)} className="search-field">
          <option value="">{none}</option>
          {choices.map(({ slug, name }) => (
            <option key={slug} value={slug} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What a set is called, which stage of which guide it is for, and how long it may take. */
export function AimForm({ aim, onAim, choices, action, done, conflict, saving }: AimFormProps) {
  const { sets: words } = useMessages();
  const refusal = useRefusal(saving.error);
  const isConflict = conflict !== undefined && saving.error !== null && 'code' in saving.error && saving.error.code === 'conflict';
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(aim);
      }}
    >
      <div role="alert">{refusal.text !== null && <Notice tone="error" title={isConflict ? conflict : refusal.text} />}</div>
      <div className="grid items-start gap-x-6 gap-y-4 md:grid-cols-2">
        <Field label={words.name} error={refusal.fields['name'] === undefined ? undefined : words.nameRule}>
          {(control) => (
            <input
              {...control}
              value={aim.name}
              onChange={({ target }) => onAim({ ...aim, name: target.value })}
              required
              maxLength={80}
              autoComplete="off"
              className="search-field"
            />
          )}
        </Field>
        <NumberField label={words.mayTake} value={aim.minutes} min={1} max={SET_CAPS.minutes} required onWrite={(minutes) => onAim({ ...aim, minutes })} />
        <ChoiceSelect
          label={words.guide}
          none={words.noGuide}
          value={aim.guide}
          choices={choices.guides}
          onChoose={(guide) => onAim({ ...aim, guide, stage: '' })}
        />
        {aim.guide !== '' && (
          <ChoiceSelect
            label={words.stage}
            none={words.noStage}
            value={aim.stage}
            choices={choices.stages}
            onChoose={(stage) => onAim({ ...aim, stage, minutes: choices.stages.find(({ slug }) => slug === stage)?.minutes ?? aim.minutes })}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={saving.isPending}>
          {action}
        </button>
        <output>{saving.isSuccess ? done : ''}</output>
      </div>
    </form>
  );
}
