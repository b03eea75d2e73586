import type { GuideView } from '@whetstone/contracts/guides';
import type { TargetView } from '@whetstone/contracts/study-plan';

/** What the form shows of a target. One that is not saved yet has no minutes to its areas. */
export interface FormTarget extends Omit<TargetView, 'areas'> {
  areas: readonly (Omit<TargetView['areas'][number], 'minutes'> & { minutes: number | null })[];
}

/** A target for a guide, as it is before anything is entered: no dates, and all areas. */
export function newTarget({ slug, title, company, stages, coverage }: GuideView, id: string): FormTarget {
  return {
    id,
    guide: { slug, name: title },
    company: company.name,
    stages: stages.map((stage) => ({ stage: { slug: stage.slug, name: stage.name }, on: null })),
    areas: coverage.areas.flatMap((area) =>
      area.total === 0 ? [] : [{ area: { slug: area.slug, name: area.name }, questionCount: area.total, minutes: null, isLeftOut: false }],
    ),
  };
}
