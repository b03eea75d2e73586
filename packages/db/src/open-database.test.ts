import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { withDatabase } from './pool-config.ts';
import { SetupError } from './setup-error.ts';
import { createTestDatabase } from './testing/test-database.ts';

const open = async (databaseUrl: string) => openDatabase({ databaseUrl, dataFolder: '/nonexistent/never-used', own: true });

async function sentence(databaseUrl: string): Promise<string> {
  const error: unknown = await open(databaseUrl).catch((reason: unknown) => reason);
  if (!(error instanceof SetupError)) throw new Error(`expected a SetupError, got ${String(error)}`);
  return error.message;
}

describe('openDatabase with a DATABASE_URL', () => {
  it('uses that server and never stops it', async () => {
    const { url, drop } = await createTestDatabase();
    const database = await open(url);
    expect(database).toMatchObject({ url, embedded: false });
    expect(database.description).toMatch(/^PostgreSQL 18 at 127\.0\.0\.1:\d+$/);
    await database.close();
    const again = await open(url);
    await again.close();
    await drop();
  });

  it.each([
    'nonsense',
    'not a url',
    'postgresql://',
    '://x',
    'postgresql://u:p%zz@localhost/x',
    '/var/lib/postgres',
    'mysql://u:p@localhost:3306/x',
    'http://localhost:5432/x',
  ])('says what an address looks like for "%s"', async (text) => {
    expect(await sentence(text)).toBe('DATABASE_URL is not an address like postgresql://user:password@host:5432/database: correct it.');
  });

  it('says that nobody answers, and where', async () => {
    expect(await sentence('postgresql://u:secret@127.0.0.1:1/x')).toBe(
      'The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL and that the server runs.',
    );
  });

  it('says that the host is unknown', async () => {
    expect(await sentence('postgresql://u:secret@no-such-host.invalid/x')).toMatch(
      /^The database at no-such-host\.invalid:5432 cannot be reached \((?:ENOTFOUND|EAI_AGAIN)\): check DATABASE_URL and that the server runs\.$/,
    );
  });

  it('says that something else answers there, without waiting for ever', { timeout: 20_000 }, async () => {
    const silent = createServer(() => undefined);
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    expect(await sentence(`postgresql://u:secret@127.0.0.1:${port}/x`)).toMatch(/cannot be reached/);
    silent.close();
  });

  it('says that password or database are wrong, without the password', async () => {
    const { url, drop } = await createTestDatabase();
    const wrong = new URL(url);
    wrong.password = 'guessed-wrong';
    const refused = await sentence(wrong.href);
    expect(refused).toContain('check DATABASE_URL');
    expect(refused).not.toContain('guessed-wrong');
    expect(await sentence(withDatabase(url, 'no_such_database'))).toContain('check DATABASE_URL');
    await drop();
  });
});
