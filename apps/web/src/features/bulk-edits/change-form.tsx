import type { getVocabulary } from '@whetstone/contracts/authoring';
import { BULK_CAPS, type BulkChange } from '@whetstone/contracts/bulk-edits';
import type { CallOutput } from '@whetstone/contracts/call';
import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import { useMessages } from '#src/lib/messages.tsx';
import { Details } from '#src/ui/details.tsx';
import { Field } from '#src/ui/field.tsx';
import { NumberField } from '#src/ui/number-field.tsx';

/** Where a question can stand. */
export type Places = Pick<CallOutput<typeof getVocabulary>, 'areas' | 'skills'>;

interface FormProps {
  change: BulkChange;
  places: Places;
  onChange: (change: BulkChange) => void;
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V | undefined;
  choices: readonly { slug: V; name: string }[];
  onChoose: (value: V | undefined) => void;
}

function Choice<V extends string>({ label, value, choices, onChoose }: ChoiceProps<V>) {
  const { bulk: words } = useMessages();
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="search-field"
          value={value ?? ''}
          onChange={({ target }) => onChoose(choices.find(({ slug }) => slug === target.value)?.slug)}
        >
          <option value="">{words.asItIs}</option>
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

interface SkillsProps {
  title: string;
  skills: Places['skills'];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

function Skills({ title, skills, chosen, onChoose }: SkillsProps) {
  return (
    <div className="sm:col-span-2">
      <Details title={title}>
        <ul className="grid gap-x-6 py-1 sm:grid-cols-2">
          {skills.map(({ slug, name }) => (
            <li key={slug}>
              <label className="flex min-h-8 cursor-pointer items-center gap-2.5">
                <input
                  type="checkbox"
                  checked={chosen.includes(slug)}
                  disabled={!chosen.includes(slug) && chosen.length >= BULK_CAPS.skills}
                  onChange={({ target }) => onChoose(target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))}
                  className="size-5 shrink-0 accent-stone"
                />
                {name}
              </label>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}

/** The change without what it no longer says. */
function without(change: BulkChange, key: keyof BulkChange): BulkChange {
  const { [key]: _gone, ...kept } = change;
  return kept;
}

/** What every picked question gets; what is left as it is says nothing. */
export function ChangeForm({ change, places: { areas, skills }, onChange }: FormProps) {
  const { bulk: words, questions } = useMessages();
  const { addSkills = [], removeSkills = [] } = change;
  const set = <K extends keyof BulkChange>(key: K, value: BulkChange[K] | null): void =>
    onChange(value == null ? without(change, key) : { ...change, [key]: value });
  const kinds = QUESTION_KINDS.map((slug) => ({ slug, name: questions.kinds[slug] }));
  const difficulties = DIFFICULTIES.map((slug) => ({ slug, name: questions.difficulties[slug] }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice label={words.area} value={change.area} choices={areas} onChoose={(value) => set('area', value ?? null)} />
      <Choice label={words.kind} value={change.kind} choices={kinds} onChoose={(value) => set('kind', value ?? null)} />
      <Choice label={words.difficulty} value={change.difficulty} choices={difficulties} onChoose={(value) => set('difficulty', value ?? null)} />
      <NumberField label={words.minutes} value={change.minutes ?? null} min={1} max={BULK_CAPS.minutes} onWrite={(value) => set('minutes', value)} />
      <Skills
        title={words.addSkills(addSkills.length)}
        skills={skills.filter(({ slug }) => !removeSkills.includes(slug))}
        chosen={addSkills}
        onChoose={(chosen) => set('addSkills', chosen.length === 0 ? null : chosen)}
      />
      <Skills
        title={words.removeSkills(removeSkills.length)}
        skills={skills.filter(({ slug }) => !addSkills.includes(slug))}
        chosen={removeSkills}
        onChoose={(chosen) => set('removeSkills', chosen.length === 0 ? null : chosen)}
      />
    </div>
  );
}
