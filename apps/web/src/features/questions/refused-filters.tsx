import type { CallError } from '@whetstone/contracts/call';
import { useMessages } from '#src/lib/messages.tsx';
import { FILTER_NAMES, type QuestionFilters } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { FilterLink } from './filter-link.tsx';
import { changeFilter, clearFilters } from './filters.ts';

interface RefusedFiltersProps {
  error: CallError;
  filters: QuestionFilters;
}

/** In place of the list, when the address asks for a filter value that does not exist: which one, and two ways on. */
export function RefusedFilters({ error, filters }: RefusedFiltersProps) {
  const { questions } = useMessages();
  const wrong = (['q', ...FILTER_NAMES] as const).filter((name) => filters[name] !== undefined && error.fields.some(({ field }) => field === name));
  return (
    <Notice tone="warning" title={questions.refusedTitle}>
      <p>{questions.refusedText}</p>
      <ul>
        {wrong.map((name) => (
          <li key={name}>{name === 'q' ? questions.refusedSearch : questions.refusedValue(questions.filterNames[name], filters[name] ?? '')}</li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3 pt-2">
        <FilterLink filters={filters} change={clearFilters(filters)} className="button">
          {filters.q ? questions.clearAll : questions.clear}
        </FilterLink>
        {Object.keys(filters).length > 1 &&
          wrong.map((name) => (
            <FilterLink key={name} filters={filters} change={(now) => changeFilter(now, name, null)} className="button">
              {name === 'q' ? questions.dropSearch : questions.without(questions.filterNames[name], filters[name] ?? '')}
            </FilterLink>
          ))}
      </p>
    </Notice>
  );
}
