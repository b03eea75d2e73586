import type { QueryClient } from '@tanstack/react-query';
import { adoptDrafts } from './adopt-drafts.ts';
import { chooseStore, chosenStore } from './choose-store.ts';
import { startEngine } from './engine.ts';
import { keepForOffline } from './keep-for-offline.ts';
import type { Entry } from './piece.ts';
import { listQuestionWords } from './last-words.ts';
import { countRecordings } from './recordings.ts';
import { MY_STORIES, noteSentStory } from './stories.ts';
import { readWorkState } from './work-state.ts';

/** After these, what was planned and what is due is no longer what it was. */
const MOVES_THE_PLAN: ReadonlySet<Entry['piece']['kind']> = new Set(['grade', 'undo', 'suspend', 'resume', 'attempt', 'submission']);

/** Takes over what was written here before signing in. A browser that keeps nothing has kept none of it. */
async function adopt(person: string): Promise<void> {
  await chooseStore();
  if (readWorkState().isLasting) await adoptDrafts(person);
}

/**
 * Begins to look after the work of the candidate who is signed in here.
 * @returns what ends it
 */
export function startWork(person: string, queries: QueryClient): () => void {
  let isOver = false;
  let stop = (): void => undefined;
  const onSent = ({ piece }: Entry, answer: unknown): void => {
    if (piece.kind === 'story') {
      queries.setQueryData(MY_STORIES, noteSentStory(piece, answer));
      void queries.invalidateQueries({ queryKey: MY_STORIES });
    }
    if (MOVES_THE_PLAN.has(piece.kind)) void queries.invalidateQueries({ queryKey: ['study'] });
  };
  void adopt(person).finally(() => {
    if (isOver) return;
    stop = startEngine(person, onSent);
    // A convenience: where it fails, what is opened is kept all the same.
    void keepForOffline().catch(() => undefined);
  });
  return () => {
    isOver = true;
    stop();
  };
}

/** How many pieces of a person's work the server does not have: what waits to be sent, questions that are not saved, and recordings, which never are. */
export async function countUnsent(person: string): Promise<number> {
  const waiting = await chosenStore.list(person);
  return waiting.length + listQuestionWords(person).length + (readWorkState().isLasting ? await countRecordings(person) : 0);
}
