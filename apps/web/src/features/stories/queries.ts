import { queryOptions } from '@tanstack/react-query';
import { listStories } from '@whetstone/contracts/stories';
import { call } from '#src/lib/call.ts';
import { MY_STORIES } from '#src/work/stories.ts';

/** The stories as the server has them. Asked again when one comes back to the window: another device may have written. */
export const myStories = () =>
  queryOptions({ queryKey: MY_STORIES, queryFn: ({ signal }) => call(listStories, {}, signal), staleTime: 0, refetchOnWindowFocus: true });
