import { listNotifications } from '@whetstone/contracts/notifications';
import * as contract from '@whetstone/contracts/reports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';

let test: TestApp;
let admin: Awaited<ReturnType<typeof signUpAs>>;
beforeAll(async () => {
  test = await buildTestApp();
  admin = await signUpAs(test, 'admin');
});
afterAll(async () => test.close());

const about = (text: string) => ({ kind: 'question' as const, slug: 'fork', version: 1, part: 'answer' as const, text });
const report = async (browser: TestBrowser, text: string) => browser.call(contract.createReport, { body: about(text) });
const find = async (text: string, state: 'open' | 'resolved' | 'declined' = 'open') =>
  (await admin.call(contract.listReports, { query: { state, limit: '100' } })).items.find((item) => item.text === text);
const close = async (id: string, state: 'resolved' | 'declined') => admin.call(contract.closeReport, { params: { id }, body: { state } });

describe('a report', () => {
  it('of a visitor arrives with what was read, and names nobody', async () => {
    await report(new TestBrowser(test.app), 'The fork returns twice, not once.');
    const found = await find('The fork returns twice, not once.');
    expect(found).toMatchObject({
      kind: 'question',
      slug: 'fork',
      file: 'questions/linux/fork.md',
      part: 'answer',
      reportedVersion: 1,
      currentVersion: 1,
      state: 'open',
    });
    expect(keyPaths(found)).toEqual(
      ['candidate', 'closedAt', 'createdAt', 'currentVersion', 'file', 'id', 'kind', 'part', 'reportedVersion', 'slug', 'state', 'text', 'title'].toSorted(),
    );
    expect(await test.db.report.findMany({ where: { text: 'The fork returns twice, not once.' }, select: { personId: true } })).toEqual([{ personId: null }]);
  });

  it.each([
    ['guide', 'acme-sre', 'text'],
    ['salary', 'acme-sre', 'figures'],
    ['track', 'acme-three-days', 'other'],
    ['article', 'anvils', 'sources'],
  ] as const)('may be about a %s', async (kind, slug, part) => {
    const text = `Something is wrong in the ${kind}.`;
    await new TestBrowser(test.app).call(contract.createReport, { body: { kind, slug, version: 1, part, text } });
    expect(await find(text)).toMatchObject({ kind, slug, part });
  });

  it.each([
    [{ text: 'too short' }, 400, 'text'],
    [{ text: 'x'.repeat(2001) }, 400, 'text'],
    [{ text: 'holds a NUL \0 character' }, 400, 'text'],
    [{ part: 'figures' }, 400, 'part'],
    [{ kind: 'company' }, 400, 'kind'],
    [{ version: 2 }, 400, 'version'],
    [{ version: 0 }, 400, 'version'],
    [{ personId: RANDOM_ID }, 400, 'personId'],
    [{ state: 'resolved' }, 400, 'state'],
  ])('is refused when it does not fit: %o', async (change, status, field) => {
    const browser = new TestBrowser(test.app);
    const body = { ...about('Long enough a text.'), ...change };
    const refusal = await browser.refusal(browser.call(contract.createReport, { body: body as never }));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([status, [field]]);
  });

  it('about a private question is refused as one about nothing', async () => {
    const browser = new TestBrowser(test.app);
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { visibility: 'private' } });
    const answers = [];
    for (const slug of ['top-ips', 'no-such-question']) {
      const { status, code, message } = await browser.refusal(browser.call(contract.createReport, { body: { ...about('Long enough a text.'), slug } }));
      answers.push([status, code, message]);
    }
    expect(answers).toEqual([answers[1], answers[1]]);
    expect(answers[0]?.[0]).toBe(404);
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { visibility: 'public' } });
  });

  it('is taken ten times an hour from one address, whatever X-Forwarded-For says', async () => {
    const browser = new TestBrowser(test.app);
    const statuses: number[] = [];
    for (let turn = 1; turn <= 11; turn += 1) {
      const headers = { 'x-forwarded-for': `10.9.9.${turn}` };
      const response = await browser.send({ method: 'POST', url: '/api/reports', headers, payload: about(`The same address, ${turn} times.`) });
      statuses.push(response.statusCode);
      if (turn === 11) expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it('needs signing in where reading does', async () => {
    const closed = await buildApp({ db: test.db, installation: { ...test.installation, isContentPublic: false } });
    const visitor = new TestBrowser(closed);
    expect(await visitor.refusal(report(visitor, 'Read without signing in.'))).toMatchObject({ status: 401 });
    await closed.close();
  });
});

describe('closing a report', () => {
  it('tells the person who wrote it, and that the content has moved on since', async () => {
    const candidate = await signUpAs(test, 'candidate');
    await report(candidate, 'Moves on before it is closed.');
    await report(candidate, 'Declined, as it stands.');
    await test.folder.edit('questions/linux/fork.md', '# What does', '# So what does');
    await test.sync();
    const [moved, declined] = [await find('Moves on before it is closed.'), await find('Declined, as it stands.')];
    expect(moved).toMatchObject({ reportedVersion: 1, currentVersion: 2 });
    await close(moved?.id ?? '', 'resolved');
    await close(declined?.id ?? '', 'declined');
    const { items } = await candidate.call(listNotifications, {});
    expect(items).toMatchObject([
      { kind: 'report_declined', data: { slug: 'fork', reportedVersion: 1, currentVersion: 2 } },
      { kind: 'report_resolved', data: { kind: 'question', slug: 'fork', reportedVersion: 1, currentVersion: 2 } },
    ]);
    await test.db.question.update({ where: { id: 'q-fork' }, data: { visibility: 'private' } });
    expect((await candidate.call(listNotifications, {})).items[0]).toMatchObject({ data: { slug: null, title: null } });
    await test.db.question.update({ where: { id: 'q-fork' }, data: { visibility: 'public' } });
  });

  it('counts once, and cannot be turned round', async () => {
    const candidate = await signUpAs(test, 'candidate');
    await report(candidate, 'Closed by many at once.');
    const id = (await find('Closed by many at once.'))?.id ?? '';
    await Promise.all(Array.from({ length: 8 }, async () => close(id, 'resolved')));
    expect((await candidate.call(listNotifications, {})).items).toHaveLength(1);
    expect(await test.db.auditEvent.count({ where: { act: 'report.close', target: id } })).toBe(1);
    expect(await admin.refusal(close(id, 'declined'))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await find('Closed by many at once.', 'resolved')).toMatchObject({ state: 'resolved' });
    expect(await admin.refusal(close(RANDOM_ID, 'declined'))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is for admins, and so is the list', async () => {
    for (const role of ['candidate', 'mentor', 'recruiter'] as const) {
      const person = await signUpAs(test, role);
      expect(await person.refusal(person.call(contract.listReports, {}))).toMatchObject({ status: 404 });
      expect(await person.refusal(person.call(contract.closeReport, { params: { id: RANDOM_ID }, body: { state: 'resolved' } }))).toMatchObject({
        status: 404,
      });
    }
    const visitor = new TestBrowser(test.app);
    expect(await visitor.refusal(visitor.call(contract.listReports, {}))).toMatchObject({ status: 401 });
  });

  it('comes in pages', async () => {
    const first = await admin.call(contract.listReports, { query: { limit: '2' } });
    expect([first.items.length, first.open > 2]).toEqual([2, true]);
    const second = await admin.call(contract.listReports, { query: { limit: '2', cursor: first.nextCursor ?? '' } });
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[1]?.id);
  });
});
