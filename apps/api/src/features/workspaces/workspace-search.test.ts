import { randomUUID } from 'node:crypto';
import * as bulk from '@whetstone/contracts/bulk-edits';
import * as contract from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkspaceQuestions } from '../../testing/add-workspace-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

const TEXTS = {
  go: 'Why did you write it in Go? And why not in C++?',
  going: 'What is going on in a goroutine?',
  breaker: '什么时候熔断器会打开？',
  deploy: '灰度部署 with k8s',
  percent: 'What does a load of 100% mean, and what 100?',
  russian: 'Что такое очередь?',
  korean: '큐는 왜 막히나요?',
};
type Name = keyof typeof TEXTS;

let test: TestApp;
let reader: Awaited<ReturnType<typeof signUpAs>>;
let id: string;
const names = new Map<string, string>();
beforeAll(async () => {
  test = await buildTestApp();
  reader = await signUpAs(test, 'recruiter');
  id = (await reader.call(contract.createWorkspace, { body: { name: 'Hiring' } })).id;
  const given = Object.entries(TEXTS).map(([name, title]) => ({ id: `q-${randomUUID()}`, name, title }));
  for (const one of given) names.set(one.id, one.name);
  await addWorkspaceQuestions(test, { workspaceId: id, questions: given });
});
afterAll(async () => test.close());

async function find(q: string): Promise<{ found: string[]; total: number | null }> {
  const { items, total } = await reader.call(contract.listWorkspaceQuestions, { params: { id }, query: { q } });
  return { found: items.map((item) => names.get(item.id) ?? '?').toSorted(), total };
}

describe('a search in a workspace finds', () => {
  it.each<[string, string, Name[]]>([
    ['an English word wherever it begins', 'routine', ['going']],
    ['a word of two letters only as it stands', 'GO', ['go']],
    ['a word of one letter', 'c', ['go']],
    ['a word with signs', 'c++', ['go']],
    ['a name with a digit in it', 'k8s', ['deploy']],
    ['two Chinese characters', '熔断', ['breaker']],
    ['more of them, across a longer run', '断器会打', ['breaker']],
    ['one Chinese character', '灰', ['deploy']],
    ['Chinese and English together', '部署 k8s', ['deploy']],
    ['no characters that are not neighbours', '熔器', []],
    ['a part of a Russian word', 'очеред', ['russian']],
    ['a Korean syllable', '큐', ['korean']],
    ['a sign beside a word', '100 %', ['percent']],
    ['no sign alone', '%', []],
    ['no word that only one of two texts has', 'goroutine 熔断', []],
  ])('%s: %s', async (_what, q, expected) => {
    expect(await find(q)).toEqual({ found: expected.toSorted(), total: expected.length });
  });
});

describe('the list of a workspace', () => {
  it('says how many match with its first page, and goes on by page', async () => {
    const first = await reader.call(contract.listWorkspaceQuestions, { params: { id }, query: { limit: '5' } });
    expect([first.total, first.items.length]).toEqual([7, 5]);
    const second = await reader.call(contract.listWorkspaceQuestions, { params: { id }, query: { limit: '5', cursor: first.nextCursor ?? '' } });
    expect([second.total, second.items.length, second.nextCursor]).toEqual([null, 2, null]);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(7);
  });

  it('is narrowed by place, and says of each where it stands', async () => {
    const [sorted = '', half = ''] = [...names.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    await test.db.question.update({ where: { id: sorted }, data: { areaSlug: 'linux', skills: { create: { skillSlug: 'linux' } } } });
    const said = { kind: 'concept', difficulty: 'hard', minutes: 20 } as const;
    const selection = { by: 'rows' as const, rows: [sorted, half].map((questionId) => ({ id: questionId, version: 1 })) };
    const { seen, digest } = await reader.call(bulk.previewBulkEdit, { params: { id }, body: { selection, change: said } });
    await reader.call(bulk.putBulkEdit, { params: { id, editId: randomUUID() }, body: { change: said, seen, digest } });
    const listed = async (query: object) => (await reader.call(contract.listWorkspaceQuestions, { params: { id }, query })).items;
    const [one, ...others] = await listed({ area: 'linux' });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: sorted, version: 2, area: { slug: 'linux' }, skills: [{ slug: 'linux' }], ...said, isSorted: true });
    expect((await listed({ skill: 'linux' })).map((item) => item.id)).toEqual([sorted]);
    expect((await listed({ sorted: 'yes' })).map((item) => item.id)).toEqual([sorted]);
    expect((await listed({ kind: 'concept', difficulty: 'hard' })).map((item) => item.id)).toEqual([sorted, half]);
    const unsorted = await listed({ sorted: 'no' });
    expect([unsorted.length, unsorted.some(({ isSorted }) => isSorted)]).toEqual([6, false]);
  });
});
