import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTED_STEP, countMore } from './count-more.ts';

describe('countMore', () => {
  it.each([
    [0, 9, 0],
    [0, 10, 10],
    [0, 19, 10],
    [0, 37, 30],
    [10, 9, 0],
    [10, 10, 10],
    // one of the ten has gone: ten more would make nineteen, of which the first ten differ from those before by one person
    [9, 1, 0],
    [9, 10, 0],
    [9, 11, 11],
    [5, 14, 0],
    [5, 15, 15],
    [0, 0, 0],
  ])('with %i counted before and %i who came takes %i more', (counted, coming, more) => {
    expect(countMore({ counted, coming })).toBe(more);
  });
});

/** A question to which people come and from which they go, one by one; what is shown is looked at after each. */
interface Run {
  shown: Set<string>[];
}

interface Step {
  goes: boolean;
  who: number;
}

function run(steps: readonly Step[], choose: typeof countMore): Run {
  const [ever, counted, gone] = [new Array<string>(), new Set<string>(), new Set<string>()];
  const shown: Set<string>[] = [];
  for (const { goes, who } of steps) {
    const leaver = ever[who % Math.max(1, ever.length)];
    if (goes && leaver !== undefined) gone.add(leaver);
    else ever.push(`p${ever.length}`);
    const here = ever.filter((id) => !gone.has(id));
    const coming = here.filter((id) => !counted.has(id));
    const more = choose({ counted: here.length - coming.length, coming: coming.length });
    if (more === 0) continue;
    for (const id of coming.slice(0, more)) counted.add(id);
    shown.push(new Set(here.filter((id) => counted.has(id))));
  }
  return { shown };
}

const anySteps = fc.array(fc.record({ goes: fc.boolean(), who: fc.nat(200) }), { minLength: 1, maxLength: 150 }).map((steps) =>
  // more come than go
  steps.flatMap((step) => [step, { goes: false, who: 0 }]),
);

/** The fewest people who stand in no aggregate before one, over all of them. */
const fewestNew = ({ shown }: Run): number =>
  Math.min(...shown.map((counted, at) => [...counted].filter((id) => !shown.slice(0, at).some((before) => before.has(id))).length));

describe('aggregates that were shown one after the other', () => {
  it('are each over a multiple of ten people, ten of whom stand in none before, whoever comes and goes', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { shown } = run(steps, countMore);
        for (const counted of shown) expect(counted.size % COUNTED_STEP).toBe(0);
        if (shown.length > 0) expect(fewestNew({ shown })).toBeGreaterThanOrEqual(COUNTED_STEP);
      }),
    );
  });

  it('would differ by one person if the first tens of whoever is there were taken', () => {
    const naive: typeof countMore = ({ counted, coming }) => Math.max(0, counted + coming - ((counted + coming) % COUNTED_STEP) - counted);
    const tenThenOneGoesAndOneComes = [...Array.from({ length: 10 }, () => ({ goes: false, who: 0 })), { goes: true, who: 3 }, { goes: false, who: 0 }];
    expect(fewestNew(run(tenThenOneGoesAndOneComes, naive))).toBe(1);
    expect(run(tenThenOneGoesAndOneComes, countMore).shown).toHaveLength(1);
  });

  it('say nothing of fewer than ten people when they are put together in any way', () => {
    fc.assert(
      fc.property(anySteps, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 30, maxLength: 30 }), (steps, weights) => {
        const { shown } = run(steps, countMore);
        const weightOf = new Map<string, number>();
        for (const [at, counted] of shown.entries()) for (const id of counted) weightOf.set(id, (weightOf.get(id) ?? 0) + (weights[at] ?? 0));
        const standing = [...weightOf.values()].filter((weight) => weight !== 0);
        if (standing.length > 0) expect(standing.length).toBeGreaterThanOrEqual(COUNTED_STEP);
      }),
    );
  });
});
