import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/work/drafts.ts';
import { chooseDraft } from './open-round.ts';

const end = (id: string, text: string) => ({ id, basedOnId: null, text, createdAt: '2026-11-28T10:05:00.000Z', claimedAt: null, isLate: false });
const question = (ends: RoundQuestionView['ends']) => ({ attemptId: 'a-1', version: 2, title: 'A question', ends }) as RoundQuestionView;
const draft = (given: Partial<Draft>) => ({ slug: 'round a-1', text: '', savedText: '', headId: null, settledIds: [], ...given }) as Draft;
const choose = (ends: RoundQuestionView['ends'], kept: Draft | null, { unsent = [], isKept = false }: { unsent?: string[]; isKept?: boolean } = {}) =>
  chooseDraft({ owner: 'me', round: { id: 'r-1', startedAt: '2026-11-28T10:00:00.000Z', isKept }, question: question(ends), kept, unsent: new Set(unsent) });

describe('the answer that a round goes on with', () => {
  it.each<[string, RoundQuestionView['ends'], Draft | null, string[], string]>([
    ['is empty where nothing was written', [], null, [], ''],
    ['is that of the server where this browser has none', [end('e-1', 'There')], null, [], 'There'],
    ['is that of this browser where it is not saved', [end('e-1', 'There')], draft({ text: 'Here', savedText: 'He', headId: 'e-0' }), [], 'Here'],
    ['is that of this browser where it is on its way', [end('e-0', 'He')], draft({ text: 'Here', savedText: 'Here', headId: 'e-1' }), ['e-1', 'e-0'], 'Here'],
    ['is that of another device which went on from it', [end('e-2', 'There')], draft({ text: 'Here', savedText: 'Here', headId: 'e-1' }), [], 'There'],
    [
      'stays its own beside that of another device',
      [end('e-2', 'There'), end('e-1', 'Here')],
      draft({ text: 'Here', savedText: 'Here', headId: 'e-1' }),
      [],
      'Here',
    ],
  ])('%s', (_, ends, kept, unsent, text) => {
    const chosen = choose(ends, kept, { unsent });
    expect(chosen).toMatchObject({ text, roundId: 'r-1', isBegun: true, slug: 'round a-1' });
  });

  it('is not set beside what it was based on, where it may have arrived since', () => {
    const kept = draft({ text: 'Here', savedText: 'Here', headId: 'e-1' });
    expect(choose([end('e-0', 'He'), end('e-9', 'There')], kept, { unsent: ['e-1', 'e-0'] }).settledIds).toEqual(['e-0']);
  });

  it('is that of this browser, whatever the server had when it could be reached', () => {
    expect(choose([], draft({ text: 'Here', savedText: 'Here', headId: 'e-1' }), { isKept: true }).text).toBe('Here');
    expect(choose([end('e-1', 'There')], null, { isKept: true }).text).toBe('There');
  });
});
