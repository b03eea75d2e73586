import type { CallOutput } from '@whetstone/contracts/call';
import type { getVocabulary } from '@whetstone/contracts/authoring';
import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import { WORKSPACE_STATUSES } from '@whetstone/contracts/workspaces';
import { useMessages } from '#src/lib/messages.tsx';
import { filterOf, type QuestionFilter, SORTED } from './question-filter.ts';

export type Vocabulary = Pick<CallOutput<typeof getVocabulary>, 'areas' | 'skills'>;

interface ChoiceProps {
  name: keyof QuestionFilter;
  label: string;
  any: string;
  value: string | undefined;
  choices: readonly { slug: string; name: string }[];
}

function Choice({ name, label, any, value, choices }: ChoiceProps) {
  return (
    <label className="min-w-0 grow basis-40">
      <span className="label mb-1 block">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="search-field">
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}

const named = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) => values.map((value) => ({ slug: value, name: names[value] }));

/** Where a question stands: what the list can be narrowed by beside words. */
function Places({ filter, vocabulary: { areas, skills } }: Pick<SearchProps, 'filter' | 'vocabulary'>) {
  const { workspaces, imports, bulk: words, questions } = useMessages();
  return (
    <>
      <Choice name="status" label={imports.status} any={imports.anyStatus} value={filter.status} choices={named(WORKSPACE_STATUSES, workspaces.statuses)} />
      <Choice name="sorted" label={words.sorted} any={words.any} value={filter.sorted} choices={named(SORTED, words.sortedNames)} />
      <Choice name="area" label={words.area} any={words.any} value={filter.area} choices={areas} />
      <Choice name="kind" label={words.kind} any={words.any} value={filter.kind} choices={named(QUESTION_KINDS, questions.kinds)} />
      <Choice name="difficulty" label={words.difficulty} any={words.any} value={filter.difficulty} choices={named(DIFFICULTIES, questions.difficulties)} />
      <Choice name="skill" label={words.skill} any={words.any} value={filter.skill} choices={skills} />
    </>
  );
}

interface SearchProps {
  filter: QuestionFilter;
  vocabulary: Vocabulary;
  onFilter: (filter: QuestionFilter) => void;
}

/** Narrows the questions of a workspace. */
export function QuestionSearch({ filter, vocabulary, onFilter }: SearchProps) {
  const { imports, bulk: words } = useMessages();
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <search>
      <form
        className="mb-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const given = [...new FormData(event.currentTarget)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
          onFilter(filterOf(new URLSearchParams([...given, ...(filter.import === undefined ? [] : [['import', filter.import]])])));
        }}
      >
        <label className="min-w-0 grow basis-full">
          <span className="label mb-1 block">{imports.search}</span>
          <input type="search" name="q" defaultValue={filter.q} maxLength={200} className="search-field" />
        </label>
        <Places filter={filter} vocabulary={vocabulary} />
        <button type="submit" className="button">
          {imports.searchButton}
        </button>
      </form>
      {isNarrowed && (
        <p className="label mb-3">
          {filter.import !== undefined && `${imports.ofImport} `}
          <button type="button" className="link min-h-6" onClick={() => onFilter({})}>
            {filter.import === undefined ? words.allFilters : imports.allQuestions}
          </button>
        </p>
      )}
    </search>
  );
}
