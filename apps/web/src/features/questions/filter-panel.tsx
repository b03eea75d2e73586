import type { QuestionPage } from '@whetstone/contracts/questions';
import { type RefObject, useId, useState } from 'react';
import { focusAfter } from '#src/lib/focus-after.ts';
import { useMessages } from '#src/lib/messages.tsx';
import type { FilterName, QuestionFilters } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { FacetGroup, type FacetValue } from './facet-group.tsx';

interface FilterPanelProps {
  filters: QuestionFilters;
  facets: QuestionPage['facets'];
  /** how many questions the filters find */
  total: number;
  /** the line above what was found */
  found: RefObject<HTMLElement | null>;
}

/** All filters; on narrow screens folded behind a button, since the list matters more, and with a way to the list at hand. */
export function FilterPanel({ filters, facets, total, found }: FilterPanelProps) {
  const { questions } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const groups: [FilterName, readonly FacetValue[]][] = [
    ['guide', facets.guide],
    ['stage', facets.stage],
    ['area', facets.area],
    ['kind', facets.kind],
    ['skill', facets.skill],
    ['difficulty', facets.difficulty],
    ['origin', facets.origin],
  ];
  const show = (): void =>
    focusAfter(
      () => setOpen(false),
      () => found.current,
    );
  return (
    <section aria-label={questions.filters} className="mb-6 lg:mb-0 print:hidden">
      <button type="button" className="button lg:hidden" aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" className={isOpen ? 'rotate-90' : ''} />
        {questions.showFilters(groups.filter(([filter]) => filters[filter]).length)}
      </button>
      <div id={panelId} className={`${isOpen ? '' : 'hidden'} mt-4 lg:mt-0 lg:-ms-2 lg:block`}>
        <h2 className="sr-only">{questions.filters}</h2>
        {/* what has the focus comes to stand above the button */}
        <div className="grid gap-x-8 gap-y-6 max-lg:[&_a]:scroll-mb-20 sm:grid-cols-2 lg:grid-cols-1">
          {groups.map(([filter, values]) => (
            <FacetGroup key={filter} filter={filter} values={values} filters={filters} />
          ))}
        </div>
        <div className="sticky bottom-0 mt-4 border-t border-rule bg-paper py-3 lg:hidden">
          <button type="button" className="button w-full justify-center" onClick={show}>
            {questions.showFound(total)}
          </button>
        </div>
      </div>
    </section>
  );
}
