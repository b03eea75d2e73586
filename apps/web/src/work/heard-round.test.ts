import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearRound, wipeHeardRounds } from './heard-round.ts';

const SAID = { id: 'r-1', now: '2026-11-28T10:00:00.000Z' };
const MINUTE_MS = 60_000;

beforeEach(() => {
  // its methods are those of the prototype, as in a browser, so that its keys are what was kept
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  vi.stubGlobal('localStorage', Object.create(methods));
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const age = ({ receivedMs }: { receivedMs: number }): number => performance.now() - receivedMs;

describe('what the server says of the time of a round', () => {
  it('is new when it comes first, and as old as it is when the same comes again', () => {
    const first = hearRound(SAID);
    expect([first.isKept, age(first)]).toEqual([false, 0]);
    vi.advanceTimersByTime(10 * MINUTE_MS);
    const again = hearRound(SAID);
    expect([again.isKept, age(again)]).toEqual([true, 10 * MINUTE_MS]);
  });

  it('is new when something else is said, of this round or of another', () => {
    hearRound(SAID);
    expect(hearRound({ ...SAID, now: '2026-11-28T10:00:01.000Z' }).isKept).toBe(false);
    expect(hearRound({ ...SAID, id: 'r-2' }).isKept).toBe(false);
    expect(hearRound({ ...SAID, now: '2026-11-28T10:00:01.000Z' }).isKept).toBe(true);
  });

  it('is never from the time to come, when the clock of the device was put back', () => {
    hearRound(SAID);
    vi.setSystemTime(Date.now() - 60 * MINUTE_MS);
    expect(age(hearRound(SAID))).toBe(0);
  });

  it('is new where nothing can be kept, and when it was taken out', () => {
    hearRound(SAID);
    hearRound({ ...SAID, id: 'r-2' });
    wipeHeardRounds();
    expect([hearRound(SAID).isKept, hearRound({ ...SAID, id: 'r-2' }).isKept]).toEqual([false, false]);
    vi.stubGlobal('localStorage', undefined);
    expect(hearRound(SAID).isKept).toBe(false);
  });
});
