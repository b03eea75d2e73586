import { DIFFICULTIES, QUESTION_KINDS } from '@whetstone/contracts/question-query';
import { WORKSPACE_STATUSES } from '@whetstone/contracts/workspaces';

/** Which questions of a workspace are listed; it stands in the address. */
export type QuestionFilter = {
  q?: string;
  status?: (typeof WORKSPACE_STATUSES)[number];
  import?: string;
  area?: string;
  kind?: (typeof QUESTION_KINDS)[number];
  difficulty?: (typeof DIFFICULTIES)[number];
  skill?: string;
  sorted?: (typeof SORTED)[number];
};

export const SORTED = ['no', 'yes'] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function oneOf<K extends string, V extends string>(search: URLSearchParams, name: K, values: readonly V[]): Partial<Record<K, V>> {
  const found = values.find((value) => value === search.get(name));
  // a record with this one name
  return found === undefined ? {} : ({ [name]: found } as Record<K, V>);
}

function slugOf<K extends string>(search: URLSearchParams, name: K): Partial<Record<K, string>> {
  const value = search.get(name) ?? '';
  return oneOf(search, name, SLUG.test(value) && value.length <= 100 ? [value] : []);
}

/** What an address says of it; what it cannot mean is left out. */
export function filterOf(search: URLSearchParams): QuestionFilter {
  const q = search.get('q')?.trim().slice(0, 200) ?? '';
  const ofImport = search.get('import') ?? '';
  return {
    ...(q !== '' && { q }),
    ...oneOf(search, 'status', WORKSPACE_STATUSES),
    ...slugOf(search, 'area'),
    ...oneOf(search, 'kind', QUESTION_KINDS),
    ...oneOf(search, 'difficulty', DIFFICULTIES),
    ...slugOf(search, 'skill'),
    ...oneOf(search, 'sorted', SORTED),
    ...(UUID.test(ofImport) && { import: ofImport }),
  };
}
