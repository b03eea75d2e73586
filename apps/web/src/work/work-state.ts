import { useSyncExternalStore } from 'react';
import type { Outcome } from './create-outbox.ts';
import type { Entry } from './piece.ts';

export interface WorkState {
  /** what waits to be sent and what was refused, in order */
  entries: readonly Entry[];
  /** how the last sending ended */
  outcome: Outcome;
  /** whether what is kept outlives the page: not where the browser refuses its database */
  isLasting: boolean;
  /** by attempt: when the server said last that it has an answer */
  savedAt: Readonly<Record<string, string>>;
}

let state: WorkState = { entries: [], outcome: 'sent', isLasting: true, savedAt: {} };
const listeners = new Set<() => void>();

export function changeWorkState(change: Partial<WorkState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export const readWorkState = (): WorkState => state;

export function subscribeToWork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useWorkState = (): WorkState => useSyncExternalStore(subscribeToWork, readWorkState, readWorkState);

export const countWaiting = ({ entries }: WorkState): number => entries.filter(({ refusal }) => refusal === null).length;
export const refusedOf = ({ entries }: WorkState): Entry[] => entries.filter(({ refusal }) => refusal !== null);
