import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from './deps.ts';
import { buildApp } from './app.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from './testing/build-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

/** The real database, of which every question read fails with `error`. */
function failingWith(error: unknown): Deps {
  const question = new Proxy(test.db.question, {
    get: () => async () => {
      throw error;
    },
  });
  return { installation: OPEN_INSTALLATION, db: new Proxy(test.db, { get: (db, key) => (key === 'question' ? question : (Reflect.get(db, key) as unknown)) }) };
}

async function answerOn(error: unknown) {
  const app = await buildApp(failingWith(error));
  const response = await app.inject('/api/questions/fork');
  await app.close();
  return response;
}

describe('an error that nobody foresaw', () => {
  it.each([
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'secret-column')")],
    ['an error with a status of its own', Object.assign(new Error('secret-detail'), { statusCode: 500 })],
    ['an error with a code that means nothing', Object.assign(new Error('secret-detail'), { code: 'P2010' })],
    ['something that is no error', 'secret-words'],
  ])('gives 500 with a request id and no detail: %s', async (_what, error) => {
    const response = await answerOn(error);
    expect(response.statusCode).toBe(500);
    const body = response.json<{ error: { requestId: string } }>();
    expect(body.error.requestId).toMatch(/^req-\w+$/);
    expect(body).toEqual({
      error: {
        code: 'internal_error',
        message: 'Something failed on our side. The request id helps to find it.',
        fields: [],
        requestId: body.error.requestId,
      },
    });
    expect(response.headers['retry-after']).toBeUndefined();
    expect(response.body).not.toContain('secret');
  });

  it('is in the log with the id that the answer gives', async () => {
    const lines: string[] = [];
    const logger = { level: 'error', stream: { write: (line: string) => lines.push(line) } };
    const app = await buildApp(failingWith(new Error('the reason')), { logger });
    const { requestId } = (await app.inject('/api/questions/fork')).json<{ error: { requestId: string } }>().error;
    await app.close();
    expect(lines.map((line) => JSON.parse(line) as { reqId: string; err: { message: string } }).map(({ reqId, err }) => [reqId, err.message])).toEqual([
      [requestId, 'the reason'],
    ]);
  });

  it('gives 500 when an answer does not fit its contract, and sends nothing of it', async () => {
    const app = await buildApp({ db: test.db, installation: OPEN_INSTALLATION });
    await test.db.$executeRaw`UPDATE question_version SET answer_html = 'secret-words' WHERE question_id = 'q-fork'`;
    // a kind that the contract does not know
    await test.db.$executeRaw`ALTER TABLE question_version DISABLE TRIGGER question_version_immutable`;
    await test.db.$executeRaw`UPDATE question_version SET kind = 'riddle' WHERE question_id = 'q-fork'`;
    const response = await app.inject('/api/questions/fork');
    await app.close();
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toMatch(/secret|riddle/);
  });
});

describe('an error that says the database is away', () => {
  it.each([
    ['ECONNREFUSED', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['an admin shutdown', Object.assign(new Error('x'), { code: '57P01' })],
    ['a server that is starting', Object.assign(new Error('the database system is starting up'), { code: '57P03' })],
    ['too many clients', Object.assign(new Error('sorry, too many clients already'), { code: '53300' })],
    ['a cause two levels down', new Error('a', { cause: new Error('b', { cause: Object.assign(new Error('c'), { code: 'ECONNRESET' }) }) })],
    ['a full pool', new Error('timeout exceeded when trying to connect')],
  ])('gives 503 with Retry-After: %s', async (_what, error) => {
    const response = await answerOn(error);
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '2']);
  });

  it('is not mistaken for one that only mentions it', async () => {
    expect((await answerOn(new Error('no such column: connection'))).statusCode).toBe(500);
  });
});
