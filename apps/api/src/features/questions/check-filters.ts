import { QuestionQuery } from '@whetstone/contracts/question-query';
import type { Deps } from '../../deps.ts';
import { refuseRequest, wantedFor } from '../../refuse-request.ts';
import type { Filters } from './question-filters.ts';

/**
 * Refuses values that nothing is called, so that a typing error is no empty list.
 * @throws DomainError invalid_request naming every such field
 */
export async function checkFilters({ db }: Deps, filters: Filters): Promise<void> {
  const { area, skill, guide, stage } = filters;
  const known: [string, string | undefined, (value: string) => Promise<unknown>][] = [
    ['area', area, (slug) => db.area.findUnique({ where: { slug } })],
    ['skill', skill, (slug) => db.skill.findUnique({ where: { slug } })],
    ['guide', guide, (slug) => db.document.findUnique({ where: { kind_slug: { kind: 'guide', slug }, retiredAt: null } })],
    [
      'stage',
      stage,
      (slug) => db.guideSection.findFirst({ where: { kind: 'stage', slug, guide: { retiredAt: null, ...(guide === undefined ? {} : { slug: guide }) } } }),
    ],
  ];
  const fields: { field: string; message: string }[] = [];
  for (const [field, value, find] of known) {
    if (value !== undefined && !(await find(value))) fields.push({ field, message: `knows no "${value}": send ${wantedFor(QuestionQuery, field)}` });
  }
  if (fields.length > 0) throw refuseRequest(fields);
}
