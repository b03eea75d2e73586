import type { Ref } from 'react';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { FILTER_NAMES, type FilterName, type QuestionFilters } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { PrintNote } from '#src/ui/print-note.tsx';
import { FilterLink } from './filter-link.tsx';
import { changeFilter, clearFilters, isNamedByContent, valueName } from './filters.ts';

interface ActiveFiltersProps {
  filters: QuestionFilters;
  /** what the content calls a value; its slug where it has no name here */
  nameOf: (filter: FilterName, value: string) => string;
  ref?: Ref<HTMLUListElement>;
}

interface UsedFilter {
  filter: FilterName;
  name: string;
}

function useUsedFilters({ filters, nameOf }: ActiveFiltersProps): UsedFilter[] {
  const messages = useMessages();
  return FILTER_NAMES.flatMap((filter) => {
    const value = filters[filter];
    return value ? [{ filter, name: valueName(messages, filter, { value, name: nameOf(filter, value) }) }] : [];
  });
}

/** What paper says of the filters: there is nothing to take away on it. */
function PrintedFilters({ search, used }: { search: string | undefined; used: readonly UsedFilter[] }) {
  const { questions } = useMessages();
  const parts = used.map(({ filter, name }) => `${questions.filterNames[filter]}: ${name}`);
  return <PrintNote>{[...(search ? [`${questions.searchText}: ${search}`] : []), ...parts].join(' · ')}</PrintNote>;
}

/** The search text and the filters in use, each of which can be taken away. */
export function ActiveFilters(props: ActiveFiltersProps) {
  const { filters, ref } = props;
  const { questions } = useMessages();
  const lang = useContentLang();
  const used = useUsedFilters(props);
  if (used.length === 0 && !filters.q) return null;
  return (
    <>
      <PrintedFilters search={filters.q} used={used} />
      <ul ref={ref} aria-label={questions.active} className="mb-4 flex flex-wrap gap-2 print:hidden">
        {used.map(({ filter, name }, at) => (
          <li key={filter}>
            <FilterLink
              filters={filters}
              change={(now) => changeFilter(now, filter, null)}
              at={at}
              aria-label={questions.without(questions.filterNames[filter], name)}
              className="flex min-h-8 items-center gap-2 rounded border border-stone bg-stone-wash px-2.5 py-1 text-sm hover:border-ink"
            >
              <span>
                <span className="text-ink-soft">{questions.filterNames[filter]} </span>
                <span lang={isNamedByContent(filter) ? lang : undefined}>{name}</span>
              </span>
              <Icon name="cross" className="size-3" />
            </FilterLink>
          </li>
        ))}
        <li>
          <FilterLink filters={filters} change={clearFilters(filters)} className="link inline-flex min-h-8 items-center px-1 text-sm">
            {filters.q ? questions.clearAll : questions.clear}
          </FilterLink>
        </li>
      </ul>
    </>
  );
}
