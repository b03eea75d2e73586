import { listQuestions } from '@whetstone/contracts/questions';
import type { ContentFolder } from '@whetstone/sync/testing/content-folder';
import { questionText } from '@whetstone/sync/testing/question-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';

const QUESTIONS = {
  statefulset: { title: 'Deployment or StatefulSet: which does Kubernetes need here?', answer: 'Stable identities and ordered restarts.' },
  'pod-crash': {
    title: 'A Pod restarts again and again: how do you debug it?',
    answer: 'Read the previous logs; on Kubernetes the exit code tells most.',
    area: 'coding',
  },
  'go-rollout': { title: 'Go 服务的部署与回滚', answer: '先灰度发布，再全量部署。', area: 'coding', kind: 'system-design' },
  cluster: { title: '如何部署一个高可用集群？', answer: '多可用区，仲裁，健康检查。' },
  'load-average': {
    title: 'A high load and an idle processor: what waits?',
    answer: 'The kernel writes `/proc/loadavg` and `node_exporter.service` reads it. See memory, network and timeouts of the write-ahead-log.',
  },
  rota: { title: 'Who is on-call tonight?', answer: 'A call goes to one person on the list. To write a log ahead is not enough. CrashLoopBackOff wakes them.' },
  secret: { title: 'The zebrafish question', answer: 'Nobody may read this.', visibility: 'private' },
};

async function addQuestions(folder: ContentFolder): Promise<void> {
  for (const [name, fields] of Object.entries(QUESTIONS)) await folder.write(`questions/search/${name}.md`, questionText({ id: `q-${name}`, ...fields }));
}

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addQuestions);
});
afterAll(async () => test.close());

const find = async (q: string, rest: Record<string, string> = {}) => test.call(listQuestions, { query: { q, ...rest } });
const slugs = async (q: string): Promise<string[]> => (await find(q)).items.map(({ slug }) => slug);

describe('search', () => {
  it.each([
    ['an English word', 'statefulset', ['statefulset']],
    ['another form of a word, by its stem', 'restarting pods', ['pod-crash']],
    ['the beginning of a word as it is typed', 'statefuls', ['statefulset']],
    ['two typing errors', 'kuberntes statfulset', ['statefulset']],
    ['Chinese by two characters', '部署', ['cluster', 'go-rollout']],
    ['one Chinese character', '仲', ['cluster']],
    ['a mixed query', 'go 部署', ['go-rollout']],
    ['a mixed query without a space', 'go部署', ['go-rollout']],
    ['words of the answer too', 'identities', ['statefulset']],
    ['a part of a path', 'loadavg', ['load-average']],
    ['a path', '/proc/loadavg', ['load-average']],
    ['a part of a name with signs in it', 'exporter', ['load-average']],
    ['such a name', 'node_exporter.service', ['load-average']],
    ['words side by side, where they were written together', 'write-ahead-log', ['load-average']],
    ['words side by side, in quotation marks', '"idle processor"', ['load-average']],
    ['no words elsewhere in a text, in quotation marks', '"processor idle"', []],
    ['a word with a hyphen without it', 'oncall', ['rota']],
    ['a word with a hyphen, and not only what it ends with', 'on-call', ['rota']],
    ['two letters in the wrong order', 'netwrok', ['load-average']],
    ['two letters in the wrong order of a short word', 'lsit', ['rota']],
    ['one letter too many, and one that is wrong', 'memmory timeouds', ['load-average']],
    ['a beginning with an error', 'crashlop', ['rota']],
    ['what the trade writes in short', 'k8s', ['statefulset', 'pod-crash']],
    ['letters of full width', 'ｓｔａｔｅｆｕｌｓｅｔ', ['statefulset']],
  ])('finds %s', async (_what, q, expected) => {
    expect((await slugs(q)).toSorted()).toEqual(expected.toSorted());
  });

  it('puts the question whose title has the words before one that only mentions them', async () => {
    expect((await slugs('kubernetes')).slice(0, 2)).toEqual(['statefulset', 'pod-crash']);
  });

  it('says what it searched for instead of a word that nothing is called', async () => {
    expect((await find('statfulset')).corrections).toEqual([{ given: 'statfulset', used: ['statefulset'] }]);
    expect((await find('statefulset')).corrections).toEqual([]);
    expect((await find('memroy')).corrections).toEqual([{ given: 'memroy', used: ['memory'] }]);
  });

  it('takes no word for another that is merely a little like it, and says which nobody has', async () => {
    for (const word of ['helm', 'mart', 'ansible']) expect(await find(word)).toMatchObject({ total: 0, corrections: [], missing: [word] });
    expect(await find('kubernetes ansible')).toMatchObject({ total: 0, missing: ['ansible'] });
    expect((await find('kubernetes 500 go')).missing).toEqual([]);
  });

  it('marks what it found in title and prompt, and quotes no answer', async () => {
    const { items } = await find('statefulset');
    expect(items[0]?.highlight?.title).toEqual([
      { text: 'Deployment or ', isMatch: false },
      { text: 'StatefulSet', isMatch: true },
      { text: ': which does Kubernetes need here?', isMatch: false },
    ]);
    expect(JSON.stringify((await find('identities')).items)).not.toContain('identities');
    expect((await find('部署')).items.find(({ slug }) => slug === 'cluster')?.highlight?.title).toEqual([
      { text: '如何', isMatch: false },
      { text: '部署', isMatch: true },
      { text: '一个高可用集群？', isMatch: false },
    ]);
  });

  it('counts filters among what it found, and the counts agree with the results', async () => {
    const { total, facets } = await find('部署');
    expect(total).toBe(2);
    for (const { value, count } of facets.area) expect((await find('部署', { area: value })).total).toBe(count);
    expect(facets.area.map(({ value, count }) => [value, count])).toEqual([
      ['linux', 1],
      ['coding', 1],
    ]);
  });

  it('knows nothing of private questions: neither finds them nor offers their words', async () => {
    const page = await find('zebrafish');
    expect(page.total).toBe(0);
    expect((await find('zebrafsh')).corrections).toEqual([]);
  });

  it('finds a question that became public, and no longer one that became private', async () => {
    await test.folder.edit('questions/search/secret.md', 'visibility: private', 'visibility: public');
    await test.sync();
    expect(await slugs('zebrafish')).toEqual(['secret']);
    await test.folder.edit('questions/search/secret.md', 'visibility: public', 'visibility: private');
    await test.sync();
    expect(await slugs('zebrafish')).toEqual([]);
    expect(await test.db.searchWord.count({ where: { word: 'zebrafish' } })).toBe(0);
  });

  it.each(["o'neil", '"', '""', '"a', 'on-', '-', 'a-'.repeat(90), '1.5', 'a & b | !c', ':*', '((((', '\\', '   ', '👩‍🚀', 'the of and', '%_%'])(
    'answers %j without failing',
    async (q) => {
      expect((await test.app.inject({ url: '/api/questions', query: { q } })).statusCode).toBe(200);
    },
  );

  it('refuses a text of more than 200 characters by name', async () => {
    const { statusCode, body } = await test.app.inject({ url: '/api/questions', query: { q: 'x'.repeat(201) } });
    expect(statusCode).toBe(400);
    expect(body).toContain('"field":"q"');
  });

  it('walks all results page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof find>> = await find('部署', { limit: '1', ...(cursor === '' ? {} : { cursor }) });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor;
    }
    expect(seen.toSorted()).toEqual(['cluster', 'go-rollout']);
  });
});

describe('search rows', () => {
  it('call public what the bank calls public', async () => {
    const rows = await test.db.questionSearch.findMany({ where: { isPublic: true }, select: { questionId: true } });
    const { total, items } = await test.call(listQuestions, { query: { limit: '100' } });
    expect(rows.map(({ questionId }) => questionId).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(total).toBe(rows.length);
    expect(await test.db.question.count({ where: { visibility: 'public', status: 'ready', retiredAt: null } })).toBe(rows.length);
  });
});
