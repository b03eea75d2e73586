import { describe, expect, it } from 'vitest';
import { axisOf, cutAt } from './chart-scale.ts';

describe('axisOf', () => {
  it.each([
    { max: 340_000, ticks: [0, 100_000, 200_000, 300_000, 400_000] },
    { max: 1_200_000, ticks: [0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000] },
    { max: 260_000, ticks: [0, 100_000, 200_000, 300_000] },
    { max: 500, ticks: [0, 100, 200, 300, 400, 500] },
    { max: 0, ticks: [0, 1] },
  ])('holds $max in at most five round steps from nothing', ({ max, ticks }) => {
    expect(axisOf(max)).toEqual({ end: ticks.at(-1), ticks });
  });
});

describe('cutAt', () => {
  const computed = { min: 100, max: 200 };

  it.each([
    { what: 'within the parts', stated: { min: 120, max: 180 }, pieces: [[120, 180, false]] },
    {
      what: 'ending above them',
      stated: { min: 120, max: 250 },
      pieces: [
        [120, 200, false],
        [200, 250, true],
      ],
    },
    {
      what: 'starting below them',
      stated: { min: 50, max: 200 },
      pieces: [
        [50, 100, true],
        [100, 200, false],
      ],
    },
    {
      what: 'crossing both ends',
      stated: { min: 50, max: 250 },
      pieces: [
        [50, 100, true],
        [100, 200, false],
        [200, 250, true],
      ],
    },
    { what: 'wholly above them', stated: { min: 210, max: 250 }, pieces: [[210, 250, true]] },
    { what: 'of one figure', stated: { min: 201, max: 201 }, pieces: [[201, 201, true]] },
  ])('cuts a range $what', ({ stated, pieces }) => {
    expect(cutAt(stated, computed).map(({ from, to, isBeyond }) => [from, to, isBeyond])).toEqual(pieces);
  });

  it('leaves a range whole when nothing was computed', () => {
    expect(cutAt({ min: 1, max: 2 }, null)).toEqual([{ from: 1, to: 2, isBeyond: false }]);
  });
});
