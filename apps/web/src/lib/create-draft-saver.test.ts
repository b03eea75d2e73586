import type { ReviewDraft } from '@whetstone/contracts/review-content';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftSaver } from './create-draft-saver.ts';

const draft = (nextStep: string): ReviewDraft => ({ comments: [], levels: [], nextStep });

/** A server that takes what builds on the last saving, as the real one does. */
function createServer(revision = 0) {
  const server = { revision, saved: [] as string[], isAway: false };
  const saver = createDraftSaver(
    { revision, draft: draft('') },
    {
      save: async ({ nextStep }, basedOn) => {
        await Promise.resolve();
        if (server.isAway) throw new Error('away');
        if (nextStep.length > 10) throw new Error('too long');
        if (basedOn !== server.revision) throw new Error('conflict');
        server.revision += 1;
        server.saved.push(nextStep);
        return { revision: server.revision, savedAt: 'now' };
      },
      isRefusal: (error) => error instanceof Error && error.message === 'conflict',
      isFault: (error) => error instanceof Error && error.message === 'too long',
      onState: () => undefined,
    },
  );
  return { server, saver };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves after a pause, each saving based on the last, and only what has changed', async () => {
  const { server, saver } = createServer();
  saver.write(draft('a'));
  saver.write(draft('ab'));
  await vi.advanceTimersByTimeAsync(1000);
  saver.write(draft('abc'));
  expect(await Promise.all([saver.flush(), saver.flush()])).toEqual([2, 2]);
  expect(server.saved).toEqual(['ab', 'abc']);
});

it('tries again by itself when the server was away', async () => {
  const { server, saver } = createServer();
  server.isAway = true;
  saver.write(draft('a'));
  expect(await saver.flush()).toBeNull();
  server.isAway = false;
  await vi.runAllTimersAsync();
  expect(server.saved).toEqual(['a']);
  expect(saver.isDirty()).toBe(false);
});

it('does not try again what is not taken, and saves it once it is changed', async () => {
  const { server, saver } = createServer();
  saver.write(draft('far too long for it'));
  expect(await saver.flush()).toBeNull();
  await vi.runAllTimersAsync();
  expect(server.saved).toEqual([]);
  saver.write(draft('shorter'));
  await vi.runAllTimersAsync();
  expect(server.saved).toEqual(['shorter']);
});

it('never writes over another window, and goes on from what that has saved', async () => {
  const { server, saver } = createServer();
  server.revision = 5;
  saver.write(draft('mine'));
  expect(await saver.flush()).toBeNull();
  saver.write(draft('mine too'));
  await vi.runAllTimersAsync();
  expect(server.saved).toEqual([]);
  saver.rebase(5, draft('both'));
  await vi.runAllTimersAsync();
  expect(server.saved).toEqual(['both']);
});
