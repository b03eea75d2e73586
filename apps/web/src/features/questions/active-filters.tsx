import type { Ref } from 'react';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { FILTER_NAMES, type FilterName, type QuestionFilters } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { FilterLink } from './filter-link.tsx';
import { changeFilter, clearFilters, isNamedByContent, valueName } from './filters.ts';

interface ActiveFiltersProps {
  filters: QuestionFilters;
  /** what the content calls a value; its slug where it has no name here */
  nameOf: (filter: FilterName, value: string) => string;
  ref?: Ref<HTMLUListElement>;
}

/** The filters in use, each of which can be taken away. */
export function ActiveFilters({ filters, nameOf, ref }: ActiveFiltersProps) {
  const messages = useMessages();
  const lang = useContentLang();
  const { questions } = messages;
  const used = FILTER_NAMES.flatMap((filter) => (filters[filter] ? [{ filter, value: filters[filter] }] : []));
  if (used.length === 0 && !filters.q) return null;
  return (
    <ul ref={ref} aria-label={questions.active} className="mb-4 flex flex-wrap gap-2">
      {used.map(({ filter, value }, at) => {
        const name = valueName(messages, filter, { value, name: nameOf(filter, value) });
        return (
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
        );
      })}
      <li>
        <FilterLink filters={filters} change={clearFilters(filters)} className="link inline-flex min-h-8 items-center px-1 text-sm">
          {filters.q ? questions.clearAll : questions.clear}
        </FilterLink>
      </li>
    </ul>
  );
}
