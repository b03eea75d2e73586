import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type QuestionDraft } from './draft.ts';
import { differencesOf, reconcile, sidesFor, sideToBegin } from './reconcile.ts';

const base: QuestionDraft = { ...EMPTY_DRAFT, title: 'What does fork do?', prompt: 'Explain it.', hints: [{ key: 'a', id: 'h-one', text: 'Think of pages.' }] };

describe('differencesOf', () => {
  it('names who has changed each part, and leaves out what both have alike', () => {
    const mine = { ...base, prompt: 'Explain it to me.', minutes: 10, answer: 'It copies.' };
    const theirs = { ...base, prompt: 'Explain it at length.', minutes: 20, pitfalls: '- None.', answer: 'It copies.' };
    expect(differencesOf({ base: { ...base, minutes: 20 }, mine, theirs })).toEqual([
      { part: 'minutes', by: 'me' },
      { part: 'prompt', by: 'both' },
      { part: 'pitfalls', by: 'them' },
    ]);
  });

  it('counts no difference of keys, which are of one browser', () => {
    expect(differencesOf({ base, mine: base, theirs: { ...base, hints: [{ key: 'b', id: 'h-one', text: 'Think of pages.' }] } })).toEqual([]);
  });

  it('says of nothing who has changed it where nobody knows what it was', () => {
    expect(differencesOf({ base: null, mine: base, theirs: { ...base, minutes: 5 } })).toEqual([{ part: 'minutes', by: 'unknown' }]);
    expect(sideToBegin({ part: 'prompt', by: 'unknown' })).toBe('both');
  });
});

describe('sideToBegin', () => {
  it('loses nothing that only one has changed, and takes both where both have', () => {
    expect(sideToBegin({ part: 'prompt', by: 'me' })).toBe('mine');
    expect(sideToBegin({ part: 'prompt', by: 'them' })).toBe('theirs');
    expect(sideToBegin({ part: 'prompt', by: 'both' })).toBe('both');
  });

  it('offers one of two where a part has one value only', () => {
    expect(sidesFor('title')).toEqual(['mine', 'theirs']);
    expect(sideToBegin({ part: 'title', by: 'both' })).toBe('mine');
  });
});

describe('reconcile', () => {
  const mine = { ...base, title: 'Mine', prompt: 'My words.', minutes: 10, hints: [...base.hints, { key: 'm', id: null, text: 'My hint.' }] };
  const theirs = { ...base, title: 'Theirs', prompt: 'Their words.', minutes: null, hints: [{ key: 't', id: 'h-one', text: 'Think of page tables.' }] };

  it('takes each part from the side that was chosen, and what is not chosen from mine', () => {
    const made = reconcile({ base, mine, theirs }, { title: 'theirs', minutes: 'theirs' });
    expect(made).toMatchObject({ title: 'Theirs', minutes: null, prompt: 'My words.' });
  });

  it('sets both texts below each other, and both lists', () => {
    const made = reconcile({ base, mine, theirs }, { prompt: 'both', hints: 'both' });
    expect(made.prompt).toBe('My words.\n\nTheir words.');
    expect(made.hints.map(({ text }) => text)).toEqual(['Think of pages.', 'My hint.', 'Think of page tables.']);
  });

  it('gives no name twice: what was one hint and was changed on both sides is two', () => {
    const { hints } = reconcile({ base, mine, theirs }, { hints: 'both' });
    expect(hints.map(({ id }) => id)).toEqual(['h-one', null, null]);
    expect(new Set(hints.map(({ key }) => key)).size).toBe(3);
  });

  it('keeps once what stands on both sides', () => {
    expect(reconcile({ base, mine, theirs: base }, { hints: 'both' }).hints).toHaveLength(2);
  });

  it('keeps each dimension once, with the anchors of both', () => {
    const dimension = (text: string) => ({ key: text, dimension: 'Communication' as const, anchors: [{ id: 'a-hire', level: 'Hire' as const, text }] });
    const made = reconcile(
      { base, mine: { ...base, rubric: [dimension('Says it.')] }, theirs: { ...base, rubric: [dimension('Draws it.')] } },
      { rubric: 'both' },
    );
    expect(made.rubric.map(({ anchors }) => anchors)).toEqual([
      [
        { id: 'a-hire', level: 'Hire', text: 'Says it.' },
        { id: null, level: 'Hire', text: 'Draws it.' },
      ],
    ]);
  });
});
