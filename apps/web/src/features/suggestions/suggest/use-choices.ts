import { useQuery } from '@tanstack/react-query';
import { guideBySlug, guideList } from '#src/lib/guide-queries.ts';
import { questionCounts } from '#src/lib/question-counts.ts';
import type { SuggestionChoices } from './suggestion-fields.tsx';
import { areasFor, keyOf, type PlannedArea, type SuggestionWish } from './wish.ts';

/** The stages of a guide for which something is asked. */
function useStages(guide: string, isWanted: boolean): { slug: string; name: string }[] {
  const { data } = useQuery({ ...guideBySlug(guide), enabled: isWanted && guide !== '' });
  return (data?.stages ?? []).filter(({ questions }) => questions.length > 0).map(({ slug, name }) => ({ slug, name }));
}

function useGuidesAndAreas(): Pick<SuggestionChoices, 'guides' | 'areas'> {
  const guides = useQuery(guideList()).data?.items ?? [];
  const areas = useQuery(questionCounts()).data?.facets.area ?? [];
  return { guides: guides.map(({ slug, title }) => ({ slug, name: title })), areas: areas.map(({ value, name }) => ({ slug: value, name })) };
}

/** What was chosen, where there is such a thing; else the first that there is. */
function pick(chosen: string, slugs: readonly string[]): string {
  return slugs.includes(chosen) ? chosen : (slugs[0] ?? '');
}

/** What there is to choose from, and of what was not chosen the first: guides of what the person prepares for before others. */
export function useChoices(given: SuggestionWish, planned: readonly PlannedArea[]): { wish: SuggestionWish; choices: SuggestionChoices } {
  const { guides, areas } = useGuidesAndAreas();
  const slugs = [...planned.map(({ guide }) => guide.slug), ...guides.map(({ slug }) => slug)];
  const guide = pick(given.guide, slugs);
  const stages = useStages(guide, given.kind === 'stage');
  const wish = {
    ...given,
    guide,
    stage: pick(
      given.stage,
      stages.map(({ slug }) => slug),
    ),
    area: pick(
      given.area,
      areas.map(({ slug }) => slug),
    ),
    planned: pick(given.planned, areasFor(given.kind, planned).map(keyOf)),
  };
  return { wish, choices: { guides, stages, areas, planned } };
}
