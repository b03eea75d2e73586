import * as admin from '@whetstone/contracts/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { signUpAs } from '../../testing/test-browser.ts';

const REASON = 'They wrote that their name is shown wrongly.';

let test: TestApp;
let boss: Awaited<ReturnType<typeof signUpAs>>;
beforeAll(async () => {
  test = await buildTestApp();
  boss = await signUpAs(test, 'admin');
});
afterAll(async () => test.close());

describe('emergency access', () => {
  it('opens profile and settings for thirty minutes, tells the person, and leaves a trace of every read', async () => {
    const { personId, signInName } = await signUpAs(test, 'candidate');
    const params = { id: personId };
    expect(await boss.refusal(boss.call(admin.readEmergency, { params }))).toMatchObject({ status: 404 });
    const { id, expiresAt } = await boss.call(admin.openEmergency, { params, body: { reason: REASON } });
    const minutes = (new Date(expiresAt).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29.5);
    expect(minutes).toBeLessThanOrEqual(30);
    const view = await boss.call(admin.readEmergency, { params });
    await boss.call(admin.readEmergency, { params });
    expect(view).toMatchObject({ reason: REASON, profile: { signInName, roles: ['candidate'] }, settings: { timeZone: 'Europe/Berlin' } });
    expect(keyPaths(view).filter((key) => !key.includes('.'))).toEqual(['expiresAt', 'openedAt', 'profile', 'reason', 'reviews', 'settings']);
    expect(await test.db.notification.count({ where: { personId, kind: 'emergency_access' } })).toBe(1);
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: params });
    const traces = await test.db.auditEvent.findMany({ where: { subject: pseudonym, target: id }, orderBy: { id: 'asc' } });
    expect(traces.map(({ act }) => act)).toEqual(['emergency.open', 'read.emergency', 'read.emergency']);
  });

  it('is over after its time', async () => {
    const { personId } = await signUpAs(test, 'candidate');
    await boss.call(admin.openEmergency, { params: { id: personId }, body: { reason: REASON } });
    await test.db.$executeRaw`UPDATE break_glass SET expires_at = app_now() WHERE subject_id = ${personId}::uuid`;
    expect(await boss.refusal(boss.call(admin.readEmergency, { params: { id: personId } }))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('of one admin opens nothing to another', async () => {
    const { personId } = await signUpAs(test, 'candidate');
    const other = await signUpAs(test, 'admin');
    await boss.call(admin.openEmergency, { params: { id: personId }, body: { reason: REASON } });
    expect(await other.refusal(other.call(admin.readEmergency, { params: { id: personId } }))).toMatchObject({ status: 404 });
  });

  it('is not opened to oneself', async () => {
    const body = { reason: REASON };
    expect(await boss.refusal(boss.call(admin.openEmergency, { params: { id: boss.personId }, body }))).toMatchObject({ status: 409 });
  });

  it.each([[{}], [{ reason: 'too short' }], [{ reason: `${' '.repeat(30)}short` }], [{ reason: 'x'.repeat(501) }], [{ reason: REASON, minutes: 600 }]])(
    'is not opened with %o',
    async (body) => {
      const { personId } = await signUpAs(test, 'candidate');
      const refusal = await boss.refusal(boss.call(admin.openEmergency, { params: { id: personId }, body: body as { reason: string } }));
      expect([refusal.status, refusal.code]).toEqual([400, 'invalid_request']);
      expect(await test.db.breakGlass.count({ where: { subjectId: personId } })).toBe(0);
    },
  );
});
