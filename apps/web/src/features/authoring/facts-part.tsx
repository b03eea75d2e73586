import { AUTHORING_CAPS } from '@whetstone/contracts/authored-question';
import type { getVocabulary } from '@whetstone/contracts/authoring';
import type { CallOutput } from '@whetstone/contracts/call';
import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { Details } from '#src/ui/details.tsx';
import type { PartProps } from './draft.ts';
import { fieldId } from './field-id.ts';
import { FindingNotes } from './finding-notes.tsx';
import { PartField } from './part-field.tsx';

interface Named {
  slug: string;
  name: string;
}

/** Where a question may stand, as the bank calls it. */
export type Places = CallOutput<typeof getVocabulary>;

interface SelectFieldProps<Value extends string> {
  path: string;
  label: string;
  value: Value | null;
  values: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  /** the words are of the content */
  isContent?: boolean;
  onChoose: (value: Value | null) => void;
}

function SelectField<Value extends string>({ path, label, value, values, labels, isContent = false, onChoose }: SelectFieldProps<Value>) {
  const { authoring: words } = useMessages();
  const lang = useContentLang();
  return (
    <PartField path={path} label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={({ target }) => onChoose(values.find((one) => one === target.value) ?? null)}
          className="search-field"
        >
          <option value="">{words.notChosen}</option>
          {values.map((one) => (
            <option key={one} value={one} lang={isContent ? lang : undefined}>
              {labels[one]}
            </option>
          ))}
        </select>
      )}
    </PartField>
  );
}

interface ManyFieldProps {
  part: 'skills' | 'sources';
  values: readonly Named[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Any number of a few, by ticking them. */
function ManyField({ part, values, chosen, onChoose }: ManyFieldProps) {
  const { authoring: words } = useMessages();
  const lang = useContentLang();
  return (
    <fieldset id={fieldId(part)} tabIndex={-1} className="min-w-0">
      <legend className="mb-1 font-semibold">{words.parts[part]}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {values.map(({ slug, name }) => (
          <label key={slug} className="flex min-h-8 cursor-pointer items-baseline gap-2 py-1">
            <input
              type="checkbox"
              checked={chosen.includes(slug)}
              onChange={({ target }) => onChoose(target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))}
              className="size-4 shrink-0 translate-y-0.5 accent-stone"
            />
            <span lang={lang}>{name}</span>
          </label>
        ))}
      </div>
      <FindingNotes path={part} />
    </fieldset>
  );
}

/** Where a question comes from: most come from nowhere, so the list is opened on demand. */
export function SourcesPart({ draft, change, places }: PartProps & { places: Places }) {
  const { authoring: words } = useMessages();
  const sources = places.sources.map(({ id, name }) => ({ slug: id, name }));
  return (
    <Details title={words.parts.sources} aside={<span className="label">{words.chosenCount(draft.sources.length)}</span>}>
      <ManyField part="sources" values={sources} chosen={draft.sources} onChoose={(chosen) => change({ sources: chosen })} />
    </Details>
  );
}

const nameBySlug = (named: readonly Named[]): Record<string, string> => Object.fromEntries(named.map(({ slug, name }) => [slug, name]));

/** What kind of question it is, where it belongs, and how long it takes. */
export function FactsPart({ draft, change, places }: PartProps & { places: Places }) {
  const { authoring: words, questions } = useMessages();
  return (
    <div className="space-y-5">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <SelectField
          path="kind"
          label={words.parts.kind}
          value={draft.kind}
          values={QUESTION_KINDS}
          labels={questions.kinds}
          onChoose={(kind) => change({ kind })}
        />
        <SelectField
          path="area"
          label={words.parts.area}
          value={draft.area}
          values={places.areas.map(({ slug }) => slug)}
          labels={nameBySlug(places.areas)}
          isContent
          onChoose={(area) => change({ area })}
        />
        <SelectField
          path="difficulty"
          label={words.parts.difficulty}
          value={draft.difficulty}
          values={DIFFICULTIES}
          labels={questions.difficulties}
          onChoose={(difficulty) => change({ difficulty })}
        />
        <PartField path="minutes" label={words.parts.minutes}>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              min={1}
              max={AUTHORING_CAPS.minutes}
              value={draft.minutes ?? ''}
              onChange={({ target }) =>
                change({ minutes: target.value === '' ? null : Math.max(1, Math.min(AUTHORING_CAPS.minutes, Math.trunc(Number(target.value)))) })
              }
              className="search-field max-w-28 tabular-nums"
            />
          )}
        </PartField>
      </div>
      <ManyField part="skills" values={places.skills} chosen={draft.skills} onChoose={(skills) => change({ skills })} />
    </div>
  );
}
