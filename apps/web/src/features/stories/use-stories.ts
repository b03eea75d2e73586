import type { StoriesView } from '@whetstone/contracts/stories';
import { useMemo } from 'react';
import { useWorkState } from '#src/work/work-state.ts';
import { withUnsent } from '#src/work/stories.ts';
import { groupStories, type Story } from './story.ts';

/** The stories of the server together with what is on its way there. */
export function useStories(view: StoriesView | undefined): Story[] {
  const { entries } = useWorkState();
  return useMemo(() => groupStories(withUnsent(view?.items ?? [], entries)), [view, entries]);
}
