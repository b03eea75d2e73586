import { queryOptions } from '@tanstack/react-query';
import { getQuestionTests } from '@whetstone/contracts/questions';
import { call } from '#src/lib/call.ts';

/** What a solution of one version is run against. It never changes. */
export const questionTests = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['questions', 'tests', slug, number],
    queryFn: ({ signal }) => call(getQuestionTests, { params: { slug, number: String(number) } }, signal),
    staleTime: Infinity,
  });
