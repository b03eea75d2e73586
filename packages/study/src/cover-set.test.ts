import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Askable, MOST_OVERLAP, findReplacements, listOverlaps, shareOut, suggestFor, suggestInstead } from './cover-set.ts';

const ask = (id: string, skills: string[], { areaSlug = 'linux', minutes = 10 }: Partial<Pick<Askable, 'areaSlug' | 'minutes'>> = {}): Askable => ({
  id,
  areaSlug,
  skills,
  minutes,
});

const skill = fc.constantFrom('linux', 'networking', 'coding', 'cloud', 'reliability');
const askable = fc.record({
  id: fc.uuid(),
  areaSlug: fc.constantFrom('linux', 'coding', null),
  skills: fc.uniqueArray(skill, { maxLength: 4 }),
  minutes: fc.integer({ min: 1, max: 60 }),
});

describe('what a set asks for', () => {
  it('counts a question whole for each of its skills, and shows what is never asked', () => {
    const set = [ask('fork', ['linux', 'coding'], { minutes: 10 }), ask('inodes', ['linux'], { minutes: 5 })];
    expect(shareOut(['linux', 'coding', 'cloud'], set, ({ skills }) => skills)).toEqual([
      { slug: 'linux', items: 2, minutes: 15 },
      { slug: 'coding', items: 1, minutes: 10 },
      { slug: 'cloud', items: 0, minutes: 0 },
    ]);
  });
});

describe('questions that ask for much the same', () => {
  it('are those that share more than two in five of their skills, the closest first', () => {
    const set = [ask('a', ['linux', 'networking']), ask('b', ['linux', 'networking', 'coding']), ask('c', ['linux', 'cloud', 'coding']), ask('d', ['cloud'])];
    expect(listOverlaps(set)).toEqual([
      { ids: ['a', 'b'], share: 2 / 3, skills: ['linux', 'networking'] },
      { ids: ['b', 'c'], share: 0.5, skills: ['linux', 'coding'] },
    ]);
  });

  it('are never questions without a skill', () => {
    expect(listOverlaps([ask('a', []), ask('b', [])])).toEqual([]);
  });

  it('are each a pair once, whose share does not depend on the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(askable, { maxLength: 8, selector: ({ id }) => id }), (set) => {
        const found = (questions: Askable[]) => new Map(listOverlaps(questions).map(({ ids, share }) => [ids.toSorted().join(' '), share]));
        const pairs = found(set);
        expect(found(set.toReversed())).toEqual(pairs);
        expect(listOverlaps(set)).toHaveLength(pairs.size);
        for (const share of pairs.values()) expect(share > MOST_OVERLAP && share <= 1).toBe(true);
      }),
    );
  });
});

describe('suggestions', () => {
  it('close the most gaps first, then take the least time', () => {
    const pool = [
      ask('long', ['cloud'], { minutes: 30 }),
      ask('short', ['cloud'], { minutes: 8 }),
      ask('both', ['cloud', 'coding'], { minutes: 40 }),
      ask('other', ['coding']),
    ];
    const wanted = new Set(['cloud', 'coding']);
    expect(suggestFor('cloud', { wanted, pool }).map(({ id }) => id)).toEqual(['both', 'short', 'long']);
  });

  it('replace what is retired by the most alike, and never by itself', () => {
    const gone = ask('gone', ['linux', 'networking'], { minutes: 10 });
    const pool = [
      gone,
      ask('area', [], { minutes: 10 }),
      ask('one', ['linux'], { areaSlug: 'coding' }),
      ask('two', ['linux', 'networking']),
      ask('none', ['cloud'], { areaSlug: null }),
    ];
    expect(findReplacements(gone, pool).map(({ id }) => id)).toEqual(['two', 'one', 'area']);
  });
});

describe('what may stand in for one of two that ask for the same', () => {
  const gone = ask('b', ['linux', 'networking']);
  const others = [ask('a', ['linux', 'networking', 'coding'])];
  const pool = [ask('same', ['linux', 'coding']), ask('near', ['networking', 'cloud']), ask('other', ['cloud'], { areaSlug: 'cloud' }), ask('area', ['cloud'])];
  const ids = (needed: string[], rest = others): string[] => suggestInstead(gone, { others: rest, pool, needed: new Set(needed) }).map(({ id }) => id);

  it('is like it, and overlaps with none of the others', () => {
    expect(ids([])).toEqual(['near', 'area']);
  });

  it('keeps covered what is needed and has no other question', () => {
    expect(ids(['networking'], [ask('a', ['linux'])])).toEqual(['near']);
    expect(ids(['linux'], [ask('a', ['coding'])])).toEqual([]);
  });
});
