import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

describe('readAnswer', () => {
  it.each([
    [{ kind: 'ready', more: 1 }, { kind: 'ready' }],
    [
      { kind: 'output', text: 'hello' },
      { kind: 'output', text: 'hello' },
    ],
    [
      { kind: 'outcome', outcome: { json: '[1]' }, ms: 2 },
      { kind: 'outcome', outcome: { json: '[1]' }, ms: 2 },
    ],
    [
      { kind: 'outcome', outcome: { failure: 'ValueError' }, ms: 2 },
      { kind: 'outcome', outcome: { failure: 'ValueError' }, ms: 2 },
    ],
  ])('takes %j', (data, answer) => {
    expect(readAnswer(data)).toEqual(answer);
  });

  it.each([
    null,
    'ready',
    7,
    {},
    { kind: 'run' },
    { kind: 'output' },
    { kind: 'output', text: 'x'.repeat(20_003) },
    { kind: 'outcome', outcome: null, ms: 1 },
    { kind: 'outcome', outcome: { json: 1 }, ms: 1 },
    { kind: 'outcome', outcome: { json: 'x'.repeat(200_001) }, ms: 1 },
    { kind: 'outcome', outcome: { json: '1' }, ms: 'soon' },
  ])('refuses what the sandbox should not say', (data) => {
    expect(readAnswer(data)).toBeNull();
  });

  it('cuts a failure that is long', () => {
    const answer = readAnswer({ kind: 'outcome', outcome: { failure: 'x'.repeat(9_000) }, ms: 1 });
    expect(answer).toEqual({ kind: 'outcome', outcome: { failure: 'x'.repeat(4_000) }, ms: 1 });
  });
});
