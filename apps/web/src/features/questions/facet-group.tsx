import { useId } from 'react';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import type { FilterName, QuestionFilters } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { FilterLink } from './filter-link.tsx';
import { changeFilter, isNamedByContent, valueName } from './filters.ts';

export interface FacetValue {
  value: string;
  name: string;
  /** how many questions choosing it would leave */
  count: number;
}

interface FacetGroupProps {
  filter: FilterName;
  values: readonly FacetValue[];
  filters: QuestionFilters;
}

/** A value to choose, or to take away. One that would find nothing is named with its 0, and leads nowhere. */
function FacetLink({ filter, value, filters }: { filter: FilterName; value: FacetValue; filters: QuestionFilters }) {
  const messages = useMessages();
  const lang = useContentLang();
  const isChosen = filters[filter] === value.value;
  const name = <span lang={isNamedByContent(filter) ? lang : undefined}>{valueName(messages, filter, value)}</span>;
  if (value.count === 0 && !isChosen) {
    return (
      <span className="flex min-h-7 items-baseline gap-2 px-2 py-1 text-[0.9375rem] leading-5 text-ink-soft">
        {name}
        <span className="ms-auto text-[0.8125rem] tabular-nums">0</span>
      </span>
    );
  }
  return (
    <FilterLink
      filters={filters}
      change={(now) => changeFilter(now, filter, isChosen ? null : value.value)}
      aria-current={isChosen ? 'true' : undefined}
      className="flex min-h-7 items-baseline gap-2 rounded-sm px-2 py-1 text-[0.9375rem] leading-5 hover:bg-sheet aria-[current]:bg-stone aria-[current]:text-paper"
    >
      {isChosen && <Icon name="check" className="self-center" />}
      {name}
      <span className={`ms-auto text-[0.8125rem] tabular-nums ${isChosen ? '' : 'text-ink-soft'}`}>{value.count}</span>
    </FilterLink>
  );
}

/** The values of one filter, each with the number of questions it would leave. Choosing the chosen one again takes it away. */
export function FacetGroup({ filter, values, filters }: FacetGroupProps) {
  const { questions } = useMessages();
  const titleId = useId();
  if (values.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="label mb-1 px-2 font-semibold">
        {questions.filterNames[filter]}
      </h3>
      <ul>
        {values.map((value) => (
          <li key={value.value}>
            <FacetLink filter={filter} value={value} filters={filters} />
          </li>
        ))}
      </ul>
    </section>
  );
}
