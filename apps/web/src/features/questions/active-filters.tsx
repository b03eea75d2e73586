import { Link } from 'react-router';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { FILTER_NAMES, type FilterName, paths, type QuestionFilters } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { changeFilter, isNamedByContent, valueName } from './filters.ts';

interface ActiveFiltersProps {
  filters: QuestionFilters;
  /** what the content calls a value; its slug where it has no name here */
  nameOf: (filter: FilterName, value: string) => string;
}

/** The filters in use, each of which can be taken away. */
export function ActiveFilters({ filters, nameOf }: ActiveFiltersProps) {
  const messages = useMessages();
  const lang = useContentLang();
  const { questions } = messages;
  const used = FILTER_NAMES.flatMap((filter) => (filters[filter] ? [{ filter, value: filters[filter] }] : []));
  if (used.length === 0 && !filters.q) return null;
  return (
    <ul aria-label={questions.active} className="mb-4 flex flex-wrap gap-2">
      {used.map(({ filter, value }) => {
        const name = valueName(messages, filter, { value, name: nameOf(filter, value) });
        return (
          <li key={filter}>
            <Link
              to={paths.questions(changeFilter(filters, filter, null))}
              aria-label={questions.without(questions.filterNames[filter], name)}
              className="flex min-h-8 items-center gap-2 rounded border border-stone bg-stone-wash px-2.5 py-1 text-sm hover:border-ink"
            >
              <span>
                <span className="text-ink-soft">{questions.filterNames[filter]} </span>
                <span lang={isNamedByContent(filter) ? lang : undefined}>{name}</span>
              </span>
              <Icon name="cross" className="size-3" />
            </Link>
          </li>
        );
      })}
      <li>
        <Link to={paths.questions()} className="link inline-flex min-h-8 items-center px-1 text-sm">
          {filters.q ? questions.clearAll : questions.clear}
        </Link>
      </li>
    </ul>
  );
}
