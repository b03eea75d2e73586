import { queryOptions } from '@tanstack/react-query';
import { getSalary, listSalaries } from '@whetstone/contracts/salaries';
import { call } from '#src/lib/call.ts';

export const salaryList = () => queryOptions({ queryKey: ['salaries'], queryFn: ({ signal }) => call(listSalaries, {}, signal) });

export const salaryBySlug = (slug: string) =>
  queryOptions({ queryKey: ['salaries', slug], queryFn: ({ signal }) => call(getSalary, { params: { slug } }, signal) });
