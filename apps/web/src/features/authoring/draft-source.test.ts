import type { AuthoredRecordView, AuthoringFinding } from '@whetstone/contracts/authored-question';
import { describe, expect, it } from 'vitest';
import { isSameDraft } from './draft.ts';
import { afterSaving, draftFrom, pathOf, sourceOf } from './draft-source.ts';

const record: AuthoredRecordView = {
  title: 'What does fork do?',
  kind: 'concept',
  difficulty: 'easy',
  minutes: 10,
  prompt: 'Explain it.',
  choices: [{ text: 'It copies.', isRight: true }],
  answer: 'It copies.',
  hints: [{ id: 'h-pages', text: 'Think of pages.' }],
  rubric: [{ dimension: 'Communication', anchors: [{ id: 'a-hire', level: 'Hire', text: 'Says it plainly.' }] }],
  probes: [{ id: 'p-cost', prompt: 'What does it cost?', surfaces: 'Copy on write.' }],
  pitfalls: '',
  references: '',
  code: '',
};
const place = { area: 'linux', skills: ['linux'], sources: [] };
const finding = (parts: Partial<AuthoringFinding>): AuthoringFinding => ({
  field: 'rubric',
  index: null,
  anchor: null,
  line: 1,
  severity: 'error',
  rule: 'some-rule',
  text: '',
  fix: '',
  isForReady: false,
  ...parts,
});

describe('draftFrom', () => {
  it('gives a place to write for each level of a dimension, and sends none of those that say nothing', () => {
    const draft = draftFrom({ record, place });
    expect(draft.rubric[0]?.anchors.map(({ level, text }) => [level, text])).toEqual([
      ['Strong no hire', ''],
      ['No hire', ''],
      ['Hire', 'Says it plainly.'],
      ['Strong hire', ''],
    ]);
    expect(sourceOf(draft)).toEqual({ record, place });
  });

  it('makes drafts that are the same though their keys are not', () => {
    expect(isSameDraft(draftFrom({ record, place }), draftFrom({ record, place }))).toBe(true);
  });
});

describe('pathOf', () => {
  it.each([
    { what: 'a part', parts: { field: 'answer' as const }, path: 'answer' },
    { what: 'one of a list', parts: { field: 'hints' as const, index: 0 }, path: 'hints.0' },
    { what: 'a dimension', parts: { index: 0 }, path: 'rubric.0' },
    { what: 'the first anchor that was sent, which stands third in the form', parts: { index: 0, anchor: 0 }, path: 'rubric.0.anchors.2' },
  ])('leads to $what', ({ parts, path }) => {
    expect(pathOf(finding(parts), draftFrom({ record, place }))).toBe(path);
  });
});

describe('afterSaving', () => {
  it('names what was saved, also where it was moved or written on meanwhile, and nothing that was not', () => {
    const start = draftFrom({ record: { ...record, hints: [] }, place });
    const [one, two, three] = [
      { key: '1', id: null, text: 'One' },
      { key: '2', id: null, text: 'Two' },
      { key: '3', id: null, text: 'Three' },
    ];
    const sent = { ...start, hints: [one, two] };
    const now = { ...start, hints: [two, { ...one, text: 'One and more' }, three] };
    const saved: AuthoredRecordView = {
      ...record,
      hints: [
        { id: 'h-1', text: 'One' },
        { id: 'h-2', text: 'Two' },
      ],
    };
    expect(afterSaving(now, sent, { record: saved, place }).hints.map(({ id, text }) => [id, text])).toEqual([
      ['h-2', 'Two'],
      ['h-1', 'One and more'],
      [null, 'Three'],
    ]);
  });

  it('names anchors by where they stand, empty ones left out', () => {
    const unnamed = { ...record, rubric: [{ dimension: 'Communication' as const, anchors: [{ id: null, level: 'Hire' as const, text: 'Says it plainly.' }] }] };
    const sent = draftFrom({ record: unnamed, place });
    const named = afterSaving(sent, sent, { record, place });
    expect(named.rubric[0]?.anchors.map(({ id }) => id)).toEqual([null, null, 'a-hire', null]);
    expect(isSameDraft(named, draftFrom({ record, place }))).toBe(true);
  });

  it('stands where somebody else has put it meanwhile, unless one has changed that oneself', () => {
    const sent = draftFrom({ record, place });
    const theirs = { area: 'networking', skills: ['linux', 'networking'], sources: [] };
    expect(afterSaving({ ...sent, skills: [] }, sent, { record, place: theirs })).toMatchObject({ area: 'networking', skills: [] });
  });
});
