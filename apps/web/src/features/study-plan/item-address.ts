import type { PlanDay, TrackPassView } from '@whetstone/contracts/study-plan';
import { paths } from '#src/paths.ts';

type Item = Pick<NonNullable<TrackPassView['next']>, 'kind' | 'slug'>;

/** Where something that is to be done is done: a question where it is studied, anything else where it is read. */
export function itemAddress({ kind, slug }: Item): string {
  return { question: paths.study, article: paths.article, guide: paths.guide, salary: paths.salary }[kind](slug);
}

/** Where a mock round of a stage is begun. */
export const rehearsalAddress = ({ guide, stage, roundMinutes }: Omit<NonNullable<PlanDay['rehearsal']>, 'minutes'>): string =>
  paths.newRound({ guide: guide.slug, stage: stage.slug, minutes: roundMinutes });
