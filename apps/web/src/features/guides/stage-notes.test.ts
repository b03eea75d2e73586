import { describe, expect, it } from 'vitest';
import { roundsOfAll } from './stage-notes.ts';

describe('roundsOfAll', () => {
  it('adds up what the source gives', () => {
    expect(roundsOfAll([{ rounds: { min: 1, max: 2 } }, { rounds: { min: 3, max: 5 } }])).toEqual({ min: 4, max: 7 });
  });

  it('knows no sum where one stage has no number', () => {
    expect(roundsOfAll([{ rounds: { min: 1, max: 2 } }, { rounds: null }])).toBeNull();
  });
});
