import type { CalibrationAnswer, CalibrationSet, CalibrationView } from '@whetstone/contracts/calibration';
import { describe, expect, it } from 'vitest';
import { findAnswer, firstStep, nextStep, stepAfter } from './step.ts';

const answer = (place: number, isScored: boolean): CalibrationAnswer => ({
  place,
  version: 1,
  question: { slug: 'fork', title: 'Fork', promptHtml: '', rubric: [] },
  answerHtml: '',
  judgement: isScored ? { id: String(place), levels: [] } : null,
});
const set = (number: number, scored: boolean[]): CalibrationSet => ({ number, answers: scored.map((is, at) => answer(at + 1, is)), result: null });
const view = (current: CalibrationSet | null, last: CalibrationSet | null = null): CalibrationView => ({
  openedAt: null,
  needs: { judgements: 12, kappa: 0.6, largestDifference: 1 },
  current,
  last,
  leniency: { judgements: 0, ofReferences: 0, ofReadings: 0, needs: 20, result: null },
});

describe('the steps of a calibration', () => {
  it('begin with the first answer that is not scored', () => {
    expect(firstStep(view(set(1, [false, false])))).toEqual({ kind: 'answer', set: 1, place: 1 });
    expect(firstStep(view(set(1, [true, false])))).toEqual({ kind: 'answer', set: 1, place: 2 });
  });

  it('begin with the result of the last set until the next one is begun', () => {
    const last = set(1, [true, true]);
    expect(firstStep(view(set(2, [false, false]), last))).toEqual({ kind: 'result' });
    expect(nextStep(view(set(2, [false, false]), last))).toEqual({ kind: 'answer', set: 2, place: 1 });
    expect(firstStep(view(set(2, [true, false]), last))).toEqual({ kind: 'answer', set: 2, place: 2 });
    expect(firstStep(view(null, last))).toEqual({ kind: 'result' });
  });

  it('go to the next answer of the set, and after its last one to the result', () => {
    expect(stepAfter(view(set(1, [true, false])), 1)).toEqual({ kind: 'answer', set: 1, place: 2 });
    expect(stepAfter(view(set(2, [false, false]), set(1, [true, true])), 1)).toEqual({ kind: 'result' });
  });

  it('find an answer in the set that is scored now, or in the last one', () => {
    const both = view(set(2, [false]), set(1, [true]));
    expect(findAnswer(both, { kind: 'answer', set: 1, place: 1 })?.answer.judgement?.id).toBe('1');
    expect(findAnswer(both, { kind: 'answer', set: 2, place: 1 })?.answer.judgement).toBeNull();
    expect(findAnswer(both, { kind: 'answer', set: 3, place: 1 })).toBeNull();
  });
});
