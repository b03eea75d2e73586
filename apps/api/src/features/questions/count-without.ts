import { QUESTION_FILTERS } from '@whetstone/contracts/question-query';
import type { QuestionPage } from '@whetstone/contracts/questions';
import { Prisma } from '@whetstone/db/generated/client';
import type { Deps } from '../../deps.ts';
import { type Filters, whereFilters } from './question-filters.ts';
import { matches } from './search-sql.ts';

type Name = (typeof QUESTION_FILTERS)[number];

/** The filters with one taken away. A stage belongs to a guide, so it goes with it. */
function withoutOne(filters: Filters, name: Name): Filters {
  return { ...filters, [name]: undefined, ...(name === 'guide' && { stage: undefined }) };
}

/**
 * Counts what taking away one filter, or the search text, would leave.
 * @returns null when there is nothing to take away
 */
export function withoutSql(filters: Filters, search: string | null | undefined): Prisma.Sql | null {
  const used = QUESTION_FILTERS.filter((name) => (name === 'q' ? search !== undefined : filters[name] !== undefined));
  // A text that says nothing finds nothing whatever the filters are: only taking it away helps.
  const helpful = search === null ? used.filter((name) => name === 'q') : used;
  const counts = helpful.map((name) => {
    const query = name === 'q' ? null : (search ?? null);
    return Prisma.sql`SELECT ${name}::text AS name, (SELECT count(*)::int FROM (${matches(query)}) AS m WHERE ${whereFilters(withoutOne(filters, name))}) AS count`;
  });
  return counts.length === 0 ? null : Prisma.join(counts, ' UNION ALL ');
}

/**
 * How many questions taking away one filter, or the search text, would leave; for who has found nothing.
 * @param search the search text as a tsquery, which is null when it says nothing; undefined when there is none
 */
export async function countWithout({ db }: Deps, filters: Filters, search: string | null | undefined): Promise<QuestionPage['without']> {
  const statement = withoutSql(filters, search);
  return statement === null ? [] : db.$queryRaw<QuestionPage['without']>(statement);
}
