import type { Messages } from '#src/messages/en.ts';
import { FILTER_NAMES, type FilterName, type QuestionFilters } from '#src/paths.ts';

/** The filters and the search text that an address asks for; one without a value is none. Values are judged by the API. */
export function readFilters(search: URLSearchParams): QuestionFilters {
  const filters: QuestionFilters = {};
  for (const name of ['q', ...FILTER_NAMES] as const) {
    const value = search.get(name);
    if (value) filters[name] = value;
  }
  return filters;
}

/** The filters with one changed; null takes it away. A stage belongs to a guide, so another guide drops the stage. */
export function changeFilter(filters: QuestionFilters, name: FilterName | 'q', value: string | null): QuestionFilters {
  const changed = { ...filters };
  delete changed[name];
  if (name === 'guide') delete changed.stage;
  if (value !== null) changed[name] = value;
  return changed;
}

/** Takes all filters away; the search text as well where the address has one, since the link then says so. */
export function clearFilters({ q: shown }: QuestionFilters): (now: QuestionFilters) => QuestionFilters {
  return ({ q }) => (shown === undefined && q !== undefined ? { q } : {});
}

/** A fixed word of the interface for a value, where there is one; else the name that the content gives it. */
export function valueName({ questions }: Messages, filter: FilterName, { value, name }: { value: string; name: string }): string {
  const words: Partial<Record<FilterName, Record<string, string>>> = { kind: questions.kinds, difficulty: questions.difficulties, origin: questions.origins };
  return words[filter]?.[value] ?? name;
}

/** Whether the names of a filter's values come from the content, and so are in its language. */
export function isNamedByContent(filter: FilterName): boolean {
  return filter !== 'kind' && filter !== 'difficulty' && filter !== 'origin';
}
