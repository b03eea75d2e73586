import { queryOptions } from '@tanstack/react-query';
import { listDue } from '@whetstone/contracts/attempts';
import { call } from '#src/lib/call.ts';

/** What is due now. Asked anew for each session. */
export const dueList = () => queryOptions({ queryKey: ['study', 'due'], queryFn: ({ signal }) => call(listDue, {}, signal), staleTime: 0 });
