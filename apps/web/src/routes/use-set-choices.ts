import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { guideBySlug, guideList } from '#src/lib/guide-queries.ts';
import type { AimChoices } from '#src/features/question-sets/aim-form.tsx';

/** The guides that a set may be for, and the stages of the chosen one. */
export function useSetChoices(guide: string): AimChoices {
  const guides = useSuspenseQuery(guideList()).data.items.map(({ slug, title }) => ({ slug, name: title }));
  const { data } = useQuery({ ...guideBySlug(guide), enabled: guide !== '' });
  return { guides, stages: data?.stages ?? [] };
}
