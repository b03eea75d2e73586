import type { QuestionPage } from '@whetstone/contracts/questions';
import { useId, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { FilterName, QuestionFilters } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { FacetGroup, type FacetValue } from './facet-group.tsx';

interface FilterPanelProps {
  filters: QuestionFilters;
  facets: QuestionPage['facets'];
}

/** All filters; on narrow screens folded behind a button, since the list matters more. */
export function FilterPanel({ filters, facets }: FilterPanelProps) {
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
  return (
    <section aria-label={questions.filters} className="mb-6 lg:mb-0">
      <button type="button" className="button lg:hidden" aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" className={isOpen ? 'rotate-90' : ''} />
        {questions.showFilters(groups.filter(([filter]) => filters[filter]).length)}
      </button>
      <div id={panelId} className={`${isOpen ? 'grid' : 'hidden'} mt-4 gap-x-8 gap-y-6 sm:grid-cols-2 lg:mt-0 lg:-ms-2 lg:grid lg:grid-cols-1`}>
        <h2 className="sr-only">{questions.filters}</h2>
        {groups.map(([filter, values]) => (
          <FacetGroup key={filter} filter={filter} values={values} filters={filters} />
        ))}
      </div>
    </section>
  );
}
