import { queryOptions } from '@tanstack/react-query';
import { getLoop, listLoops } from '@whetstone/contracts/loops';
import { listQuestions } from '@whetstone/contracts/questions';
import { getRound, getRoundPacket, listRounds } from '@whetstone/contracts/rounds';
import { call } from '#src/lib/call.ts';
import { hearRound } from '#src/work/heard-round.ts';

export const roundList = () => queryOptions({ queryKey: ['study', 'rounds'], queryFn: ({ signal }) => call(listRounds, {}, signal), staleTime: 0 });

/** A round, with the moment at which the server said it by a clock that nobody can set. Asked again when one comes back to the window, as after a sleep. */
export const myRound = (id: string) =>
  queryOptions({
    queryKey: ['study', 'round', id],
    queryFn: async ({ signal }) => {
      const round = await call(getRound, { params: { id } }, signal);
      return { ...round, ...hearRound(round) };
    },
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });

/** The debrief never changes. */
export const roundPacket = (id: string) =>
  queryOptions({
    queryKey: ['rounds', 'packet', id],
    queryFn: ({ signal }) => call(getRoundPacket, { params: { id } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const loopList = () => queryOptions({ queryKey: ['study', 'loops'], queryFn: ({ signal }) => call(listLoops, {}, signal), staleTime: 0 });

/** A loop, with the moment at which the server said it by a clock that nobody can set. */
export const myLoop = (id: string) =>
  queryOptions({
    queryKey: ['study', 'loop', id],
    queryFn: async ({ signal }) => ({ ...(await call(getLoop, { params: { id } }, signal)), receivedMs: performance.now() }),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });

/** How many questions of each kind a stage asks. */
export const stageKinds = (guide: string, stage: string) =>
  queryOptions({
    queryKey: ['questions', 'kinds', guide, stage],
    queryFn: async ({ signal }) => (await call(listQuestions, { query: { guide, stage, limit: '1' } }, signal)).facets.kind,
  });
