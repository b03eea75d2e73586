import { queryOptions } from '@tanstack/react-query';
import { listQuestions } from '@whetstone/contracts/questions';
import { call } from './call.ts';

/** How many questions there are, in all and by area. */
export const questionCounts = () =>
  queryOptions({ queryKey: ['questions', 'counts'], queryFn: ({ signal }) => call(listQuestions, { query: { limit: '1' } }, signal) });
