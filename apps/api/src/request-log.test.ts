import { getQuestion, listQuestions } from '@whetstone/contracts/questions';
import { createCall } from '@whetstone/contracts/call';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, buildApp } from './app.ts';
import type { Deps } from './deps.ts';
import { injectTransport } from './inject-transport.ts';
import { refusal } from './testing/refusal.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from './testing/build-test-app.ts';

interface Line {
  level: number;
  msg: string;
  req?: { method: string; url: string; remoteAddress: string };
  res?: { statusCode: number };
  err?: { message: string };
}

let test: TestApp;
let app: App;
let lines: Line[] = [];
let isBroken = false;

/** The real database, whose questions can be made to fail. */
function deps(): Deps {
  const question = new Proxy(test.db.question, {
    get: (real, key) => {
      if (isBroken) throw new Error('the reason');
      return Reflect.get(real, key) as unknown;
    },
  });
  return { installation: OPEN_INSTALLATION, db: new Proxy(test.db, { get: (db, key) => (key === 'question' ? question : (Reflect.get(db, key) as unknown)) }) };
}

beforeAll(async () => {
  test = await buildTestApp();
  app = await buildApp(deps(), { logger: { level: 'info', stream: { write: (line: string) => lines.push(JSON.parse(line) as Line) } } });
});
beforeEach(() => {
  lines = [];
  isBroken = false;
});
afterAll(async () => {
  await app.close();
  await test.close();
});

describe('the log', () => {
  it('has one line for a request, without what was searched for', async () => {
    await app.inject('/api/questions?q=anna');
    expect(lines.map(({ level, msg, req, res }) => ({ level, msg, req, res }))).toEqual([
      { level: 30, msg: 'request completed', req: { method: 'GET', url: '/api/questions', remoteAddress: '127.0.0.1' }, res: { statusCode: 200 } },
    ]);
  });

  it('has one line for a request that is refused', async () => {
    await app.inject('/api/questions/nothing');
    expect(lines.map(({ res }) => res?.statusCode)).toEqual([404]);
  });

  it('has no line for what a page asks while it is rendered, refused or not', async () => {
    const call = createCall(injectTransport(app));
    await call(listQuestions, {});
    await refusal(call(getQuestion, { params: { slug: 'nothing' } }));
    expect(lines).toEqual([]);
  });

  it('keeps the error of such a request', async () => {
    isBroken = true;
    await refusal(createCall(injectTransport(app))(getQuestion, { params: { slug: 'fork' } }));
    expect(lines.map(({ level, err }) => [level, err?.message])).toEqual([[50, 'the reason']]);
  });
});
