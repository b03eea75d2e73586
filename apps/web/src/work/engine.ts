import { chosenStore } from './choose-store.ts';
import { createOutbox, type Work } from './create-outbox.ts';
import type { Entry } from './piece.ts';
import { sendPiece } from './send-piece.ts';
import { changeWorkState, readWorkState } from './work-state.ts';

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;
const LOCK = 'whetstone-outbox';

type OnSent = (entry: Entry, answer: unknown) => void;

/** For whom is sent: who is signed in here, once that is known. */
let person: string | null = null;
let tellSent: OnSent = () => undefined;
let pauseMs = FIRST_PAUSE_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;
let isWantedAgain = false;

const tabs = 'BroadcastChannel' in globalThis && !import.meta.env.SSR ? new BroadcastChannel(LOCK) : null;

function tellTabs(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin by itself
  tabs?.postMessage('changed');
}

const outbox = createOutbox({
  store: chosenStore,
  send: sendPiece,
  now: () => new Date(),
  isOnline: () => navigator.onLine,
  onSent: (entry, answer) => {
    noteSaved(entry, answer);
    tellSent(entry, answer);
    void refresh();
  },
});

function noteSaved({ piece }: Entry, answer: unknown): void {
  if (piece.kind !== 'answer') return;
  const { savedAt } = answer as { savedAt: string };
  changeWorkState({ savedAt: { ...readWorkState().savedAt, [piece.attemptId]: savedAt } });
}

async function refresh(): Promise<void> {
  changeWorkState({ entries: person === null ? [] : await chosenStore.list(person) });
}

/** One tab sends at a time, so that the order holds between them too. */
async function withLock(work: () => Promise<void>): Promise<void> {
  await ('locks' in navigator ? navigator.locks.request(LOCK, work) : work());
}

async function run(): Promise<void> {
  do {
    isWantedAgain = false;
    await withLock(async () => {
      if (person === null) return;
      const outcome = await outbox.sendAll(person);
      changeWorkState({ outcome });
      if (outcome === 'sent') pauseMs = FIRST_PAUSE_MS;
      else if (outcome !== 'signed-out') tryLater();
    });
    await refresh();
  } while (isWantedAgain);
}

function tryLater(): void {
  clearTimeout(timer);
  timer = setTimeout(sendNow, pauseMs);
  pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
}

/** Sends what waits, now. */
export function sendNow(): void {
  isWantedAgain = true;
  running ??= run().finally(() => {
    running = null;
  });
}

/** Keeps pieces of work and sends them. Resolves as soon as they are safe in this browser. */
export async function keepWork(whose: string, work: Work): Promise<void> {
  await outbox.add(whose, work);
  await refresh();
  tellTabs();
  sendNow();
}

/** Reads what of a person's work waits here, for a screen that has to know it before it is shown. */
export async function lookAtWork(whose: string): Promise<void> {
  changeWorkState({ entries: await chosenStore.list(whose) });
}

/** Takes back a piece that was never under way. @returns whether it was one */
export async function takeBack(whose: string, key: string): Promise<boolean> {
  const isBack = await outbox.withdraw(whose, key);
  await refresh();
  return isBack;
}

/** Throws away a piece that the server has refused. */
export async function discard(seq: number): Promise<void> {
  await chosenStore.change(seq, (entry) => (entry.refusal === null ? entry : null));
  await refresh();
  tellTabs();
}

function look(): void {
  void refresh();
}

function comeBack(): void {
  pauseMs = FIRST_PAUSE_MS;
  if (document.visibilityState === 'visible') sendNow();
}

/**
 * Begins to send the work of a person: what was left from last time, and what comes.
 * @param onSent told of each piece that the server has taken
 * @returns what ends it
 */
export function startEngine(whose: string, onSent: OnSent): () => void {
  person = whose;
  tellSent = onSent;
  addEventListener('online', comeBack);
  document.addEventListener('visibilitychange', comeBack);
  tabs?.addEventListener('message', look);
  void refresh();
  sendNow();
  return () => {
    person = null;
    clearTimeout(timer);
    removeEventListener('online', comeBack);
    document.removeEventListener('visibilitychange', comeBack);
    tabs?.removeEventListener('message', look);
    changeWorkState({ entries: [], outcome: 'sent', savedAt: {} });
  };
}
