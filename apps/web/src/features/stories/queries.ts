import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { listStories } from '@whetstone/contracts/stories';
import { call } from '#src/lib/call.ts';
import { MY_STORIES } from '#src/work/stories.ts';
import { readWorkState } from '#src/work/work-state.ts';

/** The stories as the server has them. Asked again when one comes back to the window: another device may have written. */
export const myStories = () =>
  queryOptions({ queryKey: MY_STORIES, queryFn: ({ signal }) => call(listStories, {}, signal), staleTime: 0, refetchOnWindowFocus: true });

/** The revisions that wait to be sent. */
const waiting = (): number[] => readWorkState().entries.flatMap(({ piece, seq }) => (piece.kind === 'story' ? [seq] : []));

/** Asks for the stories, and once more where something arrived meanwhile: an answer may be from before it. */
export async function readStories(queries: QueryClient) {
  for (;;) {
    const before = waiting();
    const view = await queries.fetchQuery(myStories());
    const after = new Set(waiting());
    if (before.every((seq) => after.has(seq))) return view;
  }
}
