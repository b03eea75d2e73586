import { type ParsedFile, parseFile } from '@whetstone/content/parse-file';
import { describe, expect, it } from 'vitest';
import { type SyncPlan, planSync } from './plan-sync.ts';
import type { StoredItem, StoredState } from './stored-state.ts';
import { questionText } from './testing/question-text.ts';
import { SMALL_FILES } from './testing/small-files.ts';

const RENDERER = 7;
const FILE = 'questions/linux/fork.md';
const EMPTY: StoredState = new Map();

const parse = (file: string, text: string): ParsedFile => parseFile(file, new TextEncoder().encode(text));
const fork = parse(FILE, questionText({}));

/** What the database would hold once `plan` is applied to nothing. */
function storedAfter(plan: SyncPlan): Map<string, StoredItem> {
  return new Map(
    plan.items.map(({ id, kind, record, file, hash, version, versionHash }) => [
      id,
      { id, kind, slug: record.slug, file, hash, currentVersion: version, versionHash, rendererVersion: RENDERER, retired: false },
    ]),
  );
}

const stored = storedAfter(planSync([fork], EMPTY, RENDERER));
const storedWith = (change: Partial<StoredItem>): StoredState => new Map([...stored].map(([id, item]) => [id, { ...item, ...change }]));

describe('planSync for one question', () => {
  const cases: { name: string; file?: string; text: string; state?: StoredState; expected: { actions: string[]; version: number; fromSlug: string | null } }[] =
    [
      { name: 'creates what is not stored', text: questionText({}), state: EMPTY, expected: { actions: ['create'], version: 1, fromSlug: null } },
      {
        name: 'makes a version of an edited answer',
        text: questionText({ answer: 'Else.' }),
        expected: { actions: ['new-version'], version: 2, fromSlug: null },
      },
      { name: 'makes a version of an edited title', text: questionText({ title: 'Else' }), expected: { actions: ['new-version'], version: 2, fromSlug: null } },
      {
        name: 'makes a version of another difficulty',
        text: questionText({ difficulty: 'hard' }),
        expected: { actions: ['new-version'], version: 2, fromSlug: null },
      },
      { name: 'makes a version of other minutes', text: questionText({ minutes: 21 }), expected: { actions: ['new-version'], version: 2, fromSlug: null } },
      { name: 'updates the row for another area', text: questionText({ area: 'coding' }), expected: { actions: ['update'], version: 1, fromSlug: null } },
      { name: 'updates the row for other skills', text: questionText({ skills: ['coding'] }), expected: { actions: ['update'], version: 1, fromSlug: null } },
      {
        name: 'updates the row for another visibility',
        text: questionText({ visibility: 'private' }),
        expected: { actions: ['update'], version: 1, fromSlug: null },
      },
      { name: 'updates the row for another status', text: questionText({ status: 'draft' }), expected: { actions: ['update'], version: 1, fromSlug: null } },
      {
        name: 'moves a renamed file',
        file: 'questions/linux/forking.md',
        text: questionText({}),
        expected: { actions: ['update'], version: 1, fromSlug: 'fork' },
      },
      {
        name: 'moves to a slug of the front matter',
        text: questionText({ extra: 'slug: forking' }),
        expected: { actions: ['update'], version: 1, fromSlug: 'fork' },
      },
      {
        name: 'updates and moves nothing when the file goes to another folder',
        file: 'questions/coding/fork.md',
        text: questionText({}),
        expected: { actions: ['update'], version: 1, fromSlug: null },
      },
      {
        name: 'renders anew for another renderer',
        text: questionText({}),
        state: storedWith({ rendererVersion: RENDERER - 1 }),
        expected: { actions: ['render'], version: 1, fromSlug: null },
      },
      {
        name: 'does not render a version anew that it replaces',
        text: questionText({ answer: 'Else.' }),
        state: storedWith({ rendererVersion: RENDERER - 1 }),
        expected: { actions: ['new-version'], version: 2, fromSlug: null },
      },
      {
        name: 'restores what was retired, without a move from its parking place',
        text: questionText({}),
        state: storedWith({ retired: true, slug: '~q-fork' }),
        expected: { actions: ['restore'], version: 1, fromSlug: null },
      },
      {
        name: 'restores with a new version when the text changed meanwhile',
        text: questionText({ answer: 'Else.' }),
        state: storedWith({ retired: true, slug: '~q-fork', currentVersion: 4 }),
        expected: { actions: ['restore', 'new-version'], version: 5, fromSlug: null },
      },
    ];
  it.each(cases)('$name', ({ file = FILE, text, state = stored, expected }) => {
    const plan = planSync([parse(file, text)], state, RENDERER);
    expect(plan.items.map(({ actions, version, fromSlug }) => ({ actions, version, fromSlug }))).toEqual([expected]);
    expect(plan.retired).toEqual([]);
    expect(plan.unchanged).toBe(0);
  });

  it('plans nothing for what is stored already', () => {
    expect(planSync([fork], stored, RENDERER)).toEqual({ bank: null, items: [], retired: [], unchanged: 1 });
  });

  it('plans nothing when only spaces between keys of the front matter change', () => {
    const spaced = parse(FILE, questionText({}).replace('kind: concept', 'kind:    concept   # as before'));
    expect(planSync([spaced], stored, RENDERER).items).toEqual([]);
  });

  it('retires what has no file any more, once', () => {
    expect(planSync([], stored, RENDERER).retired.map(({ id }) => id)).toEqual(['q-fork']);
    expect(planSync([], storedWith({ retired: true }), RENDERER).retired).toEqual([]);
  });
});

describe('planSync for a folder', () => {
  const files = Object.entries(SMALL_FILES).map(([file, text]) => parse(file, text));
  const whole = planSync(files, EMPTY, RENDERER);

  it('creates every document and question and keeps the bank apart', () => {
    expect(whole.items.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      'article article-anvils',
      'company acme',
      'guide guide-acme-sre',
      'question q-a-mistake',
      'question q-fork',
      'question q-top-ips',
      'reference reference-fork',
      'salary pay-acme-sre',
      'track track-acme',
    ]);
    expect(whole.bank?.areas.map(({ slug }) => slug)).toEqual(['linux', 'coding', 'behavioral']);
  });

  it('is settled after one application: the second plan is empty', () => {
    const again = planSync(files, storedAfter(whole), RENDERER);
    expect(again.items).toEqual([]);
    expect(again.unchanged).toBe(9);
  });

  it('makes a version of the guide and of no question when the guide is reordered', () => {
    const guide = (SMALL_FILES['guides/acme-sre.md'] ?? '').replace('[q-top-ips, q-fork]', '[q-fork, q-top-ips]');
    const changed = files.map((file) => (file.file === 'guides/acme-sre.md' ? parse(file.file, guide) : file));
    expect(planSync(changed, storedAfter(whole), RENDERER).items.map(({ id, actions }) => [id, actions])).toEqual([['guide-acme-sre', ['new-version']]]);
  });

  it('makes no version of a salary page whose table only moved down by a line', () => {
    const salary = (SMALL_FILES['salaries/acme-sre.md'] ?? '').replace('## Bands', '\n\n## Bands');
    const changed = files.map((file) => (file.file === 'salaries/acme-sre.md' ? parse(file.file, salary) : file));
    expect(planSync(changed, storedAfter(whole), RENDERER).items).toEqual([]);
  });

  it('is pure: the same input gives an equal plan and stays as it was', () => {
    const state = storedAfter(whole);
    const before = structuredClone([...state]);
    expect(planSync(files.slice(1), state, RENDERER + 1)).toEqual(planSync(files.slice(1), state, RENDERER + 1));
    expect([...state]).toEqual(before);
  });
});
