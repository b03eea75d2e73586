import * as people from '@whetstone/contracts/admin';
import * as installation from '@whetstone/contracts/administration';
import { erasePerson } from '@whetstone/db/erase-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
let boss: Awaited<ReturnType<typeof signUpAs>>;
beforeAll(async () => {
  test = await buildTestApp();
  boss = await signUpAs(test, 'admin');
});
afterAll(async () => test.close());

const pseudonymOf = async (id: string): Promise<string> => (await test.db.person.findUniqueOrThrow({ where: { id } })).pseudonym;

describe('the content status', () => {
  it('says when the last sync was, what there is, and what waits', async () => {
    const before = await boss.call(installation.getContentStatus, {});
    const publicQuestions = await test.db.questionSearch.count({ where: { isPublic: true } });
    expect(before.counts.publicQuestions).toBe(publicQuestions);
    expect(before.counts.guides).toBe(await test.db.document.count({ where: { kind: 'guide', retiredAt: null } }));
    expect(before.lastSync?.files).toBeGreaterThan(0);
    expect(before.revision?.created).toBeGreaterThan(0);
    await test.db.report.create({ data: { kind: 'question', targetId: 'q-fork', version: 1, part: 'answer', text: 'It is wrong.' } });
    await test.db.contentFinding.deleteMany();
    await test.db.contentFinding.createMany({
      data: [
        { file: 'b.md', line: 3, column: 1, severity: 'warning', rule: 'r-two', text: 'T', fix: 'F' },
        { file: 'a.md', line: 9, column: 2, severity: 'error', rule: 'r-one', text: 'T', fix: 'F' },
        { file: 'a.md', line: 1, column: 1, severity: 'warning', rule: 'r-two', text: 'T', fix: 'F', acceptedReason: 'It is meant so.' },
      ],
    });
    const after = await boss.call(installation.getContentStatus, {});
    expect(after.findings).toEqual({ errors: 1, warnings: 1, accepted: 1 });
    expect(after.openReports).toBe(before.openReports + 1);
    const { items, total } = await boss.call(installation.listFindings, {});
    expect(total).toBe(3);
    expect(items.map(({ file, line, rule, acceptedReason }) => [file, line, rule, acceptedReason !== null])).toEqual([
      ['a.md', 9, 'r-one', false],
      ['b.md', 3, 'r-two', false],
      ['a.md', 1, 'r-two', true],
    ]);
    expect((await boss.call(installation.listFindings, { query: { severity: 'error' } })).items).toHaveLength(1);
  });
});

describe('the audit log', () => {
  it('is read in pages that hold every act once, the latest first', async () => {
    const actor = await pseudonymOf(boss.personId);
    await test.db.auditEvent.createMany({ data: Array.from({ length: 120 }, () => ({ act: 'workspace.change', actor })) });
    const seen: number[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await boss.call(installation.listAudit, { query: { act: 'workspace.change', cursor } });
      seen.push(...page.items.map(({ id }) => Number(id)));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
  });

  it('names people as they are called now, and nobody who is gone', async () => {
    const { personId, signInName } = await signUpAs(test, 'candidate');
    await boss.call(people.changeRoles, { params: { id: personId }, body: { roles: ['mentor'] } });
    const pseudonym = await pseudonymOf(personId);
    const ask = async (person: string) => (await boss.call(installation.listAudit, { query: { person, act: 'roles.change' } })).items;
    const [named] = await ask(signInName);
    expect(named).toMatchObject({
      act: 'roles.change',
      actor: { signInName: boss.signInName },
      subject: { signInName, pseudonym },
      target: '+mentor -candidate',
    });
    await test.db.$transaction(async (tx) => erasePerson(async (sql, values) => tx.$executeRawUnsafe(sql, ...values), { id: personId, pseudonym }));
    expect(await ask(signInName)).toEqual([]);
    expect((await ask(pseudonym))[0]?.subject).toEqual({ pseudonym, name: null, signInName: null });
  });

  it('is narrowed by days in UTC', async () => {
    const actor = await pseudonymOf(boss.personId);
    for (const at of ['2020-02-28T23:59:59Z', '2020-02-29T00:00:00Z', '2020-02-29T23:59:59Z', '2020-03-01T00:00:00Z'])
      await test.db.auditEvent.create({ data: { act: 'report.close', actor, at: new Date(at) } });
    const count = async (query: object): Promise<number> =>
      (await boss.call(installation.listAudit, { query: { act: 'report.close', ...query } })).items.length;
    expect(await count({ from: '2020-02-29', to: '2020-02-29' })).toBe(2);
    expect(await count({ to: '2020-02-28' })).toBe(1);
    expect(await count({ from: '2020-03-01', to: '2020-03-01' })).toBe(1);
  });

  it('tells a person that it was read about them', async () => {
    const { personId, signInName } = await signUpAs(test, 'candidate');
    await boss.call(installation.listAudit, { query: { person: signInName } });
    const subject = await pseudonymOf(personId);
    expect(await test.db.auditEvent.count({ where: { subject, act: 'read.profile', target: 'audit' } })).toBe(1);
  });

  it.each([
    [{ act: 'person.kill' }],
    [{ from: '2026-02-30' }],
    [{ to: 'yesterday' }],
    [{ from: '0000-01-01' }],
    [{ cursor: 'x' }],
    [{ cursor: '9'.repeat(19) }],
    [{ person: '\0' }],
  ])('refuses %o', async (query) => {
    const refusal = await boss.refusal(boss.call(installation.listAudit, { query: query as object }));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, Object.keys(query)]);
  });
});

describe('what belongs to the installation', () => {
  type Act = (browser: TestBrowser) => Promise<unknown>;
  const ACTS: [string, Act][] = [
    ['content', async (browser) => browser.call(installation.getContentStatus, {})],
    ['findings', async (browser) => browser.call(installation.listFindings, {})],
    ['audit', async (browser) => browser.call(installation.listAudit, {})],
    ['settings', async (browser) => browser.call(installation.getOperatorSettings, {})],
    ['change of settings', async (browser) => browser.call(installation.changeOperatorSettings, { body: { isSignUpOpen: true } })],
  ];

  it.each(ACTS)('is there for admins alone: %s', async (_, act) => {
    const nobody = new TestBrowser(test.app);
    expect(await nobody.refusal(act(nobody))).toMatchObject({ status: 401, code: 'not_signed_in' });
    for (const role of ['candidate', 'mentor', 'recruiter'] as const) {
      const browser = await signUpAs(test, role);
      expect(await browser.refusal(act(browser))).toMatchObject({ status: 404, code: 'not_found' });
    }
  });
});
