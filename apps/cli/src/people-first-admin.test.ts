import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => database.drop());

const run = async (): Promise<CliResult> => runCli('people-first-admin.ts', [], { DATABASE_URL: database.url, PORT: '4242' });

describe('people:first-admin', () => {
  it('prints a link of 15 minutes, which takes the place of the one before', TIMEOUT, async () => {
    await run();
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^http:\/\/localhost:4242\/join#[\w-]{43}$/m);
    const links = await database.db.oneTimeLink.findMany({ where: { purpose: 'first_admin' }, orderBy: { createdAt: 'asc' } });
    expect(links.map(({ revokedAt }) => revokedAt === null)).toEqual([false, true]);
  });

  it('makes none where somebody is an admin already', TIMEOUT, async () => {
    await database.db.person.create({ data: { signInName: 'root', name: 'Root', roles: { create: { role: 'admin' } } } });
    expect(await run()).toEqual({ code: 1, stdout: '', stderr: '\nSomebody is an admin here already: ask them for an invite.\n' });
  });
});
