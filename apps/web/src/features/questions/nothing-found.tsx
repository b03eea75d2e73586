import type { QuestionPage } from '@whetstone/contracts/questions';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import type { FilterName, QuestionFilters } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { dropWords } from './drop-words.ts';
import { FilterLink } from './filter-link.tsx';
import { changeFilter, isNamedByContent, valueName } from './filters.ts';

interface NothingFoundProps {
  filters: QuestionFilters;
  /** how many questions taking away one of the filters would leave */
  without: QuestionPage['without'];
  /** words of the search that no question has */
  missing: QuestionPage['missing'];
  /** what the content calls a value */
  nameOf: (filter: FilterName, value: string) => string;
}

function WayOn({ filters, way, nameOf }: Pick<NothingFoundProps, 'filters' | 'nameOf'> & { way: QuestionPage['without'][number] }) {
  const messages = useMessages();
  const lang = useContentLang();
  const { questions } = messages;
  const { name } = way;
  const value = filters[name] ?? '';
  const isContent = name !== 'q' && isNamedByContent(name);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t border-rule py-1.5">
      <FilterLink filters={filters} change={(now) => changeFilter(now, name, null)} className="link inline-flex min-h-6 items-center">
        <span>
          {questions.dropping(name === 'q' ? questions.searchText : questions.filterNames[name])}
          <span lang={isContent ? lang : undefined}>{name === 'q' ? value : valueName(messages, name, { value, name: nameOf(name, value) })}</span>
        </span>
      </FilterLink>
      <span className="label tabular-nums">{questions.found(way.count)}</span>
    </li>
  );
}

/** The way on without the words that nobody has, where others are left. */
function WithoutWords({ filters, missing }: Pick<NothingFoundProps, 'filters' | 'missing'>) {
  const { questions } = useMessages();
  const rest = (now: QuestionFilters): string => dropWords(now.q ?? '', missing);
  if (missing.length === 0 || rest(filters) === '') return null;
  return (
    <li className="border-t border-rule py-1.5">
      <FilterLink filters={filters} change={(now) => changeFilter(now, 'q', rest(now) || null)} className="link inline-flex min-h-6 items-center">
        {questions.droppingWords(missing)}
      </FilterLink>
    </li>
  );
}

/** In place of the list when nothing fits: which filter or word stands in the way, and how many questions would be there without it. */
export function NothingFound({ filters, without, missing, nameOf }: NothingFoundProps) {
  const { questions } = useMessages();
  if (Object.keys(filters).length === 0) return <Empty>{questions.empty}</Empty>;
  const ways = without.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  return (
    <div className="border-t border-rule py-6">
      <p className="font-semibold">{missing.length > 0 ? questions.missing(missing) : questions.none}</p>
      <p className="mt-1 mb-3 text-ink-soft">{ways.length > 0 ? questions.noneWays : questions.noneHint}</p>
      {ways.length > 0 && (
        <ul className="max-w-measure border-b border-rule">
          <WithoutWords filters={filters} missing={missing} />
          {ways.map((way) => (
            <WayOn key={way.name} filters={filters} way={way} nameOf={nameOf} />
          ))}
        </ul>
      )}
    </div>
  );
}
