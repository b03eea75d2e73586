import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const;
const READS = 'GET, HEAD, OPTIONS';
const KNOWN = [
  '/api/articles',
  '/api/articles/anvils',
  '/api/guides',
  '/api/guides/acme-sre',
  '/api/questions',
  '/api/questions/fork',
  '/api/questions/fork/changes',
  '/api/questions/fork/versions/1',
  '/api/questions/top-ips/versions/1/tests',
  '/api/salaries',
  '/api/salaries/acme-sre',
  '/api/tracks',
  '/api/tracks/acme-three-days',
  '/api/tracks/acme-three-days/places/fork',
  '/api/openapi.json',
  '/api/docs/',
  '/healthz',
  '/sandbox/board-1.html',
  '/sandbox/code-2.html',
  '/readyz',
  '/metrics',
];

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

interface Answer {
  status: number;
  allow: unknown;
  body: string;
}

async function ask(method: (typeof METHODS)[number], url: string): Promise<Answer> {
  // inject types no TRACE, and sends it all the same
  const response = await test.app.inject({ method: method as 'GET', url });
  return { status: response.statusCode, allow: response.headers.allow, body: response.body };
}

/** Every route of the app as the router holds it, with parameters filled in. */
function routesOf(): string[] {
  const tree = test.app.printRoutes({ commonPrefix: false });
  const paths: string[] = [];
  const parts: string[] = [];
  for (const line of tree.split('\n')) {
    const found = /^(.*?)(?:├── |└── )(\S*) \(/.exec(line);
    if (!found) continue;
    const depth = (found[1]?.length ?? 0) / 4;
    parts.length = depth;
    parts.push(found[2] ?? '');
    paths.push(parts.join(''));
  }
  return paths;
}

describe('an address that is known', () => {
  it.each(KNOWN)('takes GET and HEAD, says so on OPTIONS, and refuses every other method with 405 and Allow: %s', async (url) => {
    for (const method of METHODS) {
      const { status, allow, body } = await ask(method, url);
      if (method === 'GET' || method === 'HEAD') {
        expect([method, status, allow]).toEqual([method, 200, undefined]);
      } else if (method === 'OPTIONS') {
        expect([status, allow, body]).toEqual([204, READS, '']);
      } else {
        expect([method, status, allow]).toEqual([method, 405, READS]);
        expect(JSON.parse(body)).toMatchObject({
          error: { code: 'method_not_allowed', message: `This address does not take ${method}, only ${READS}.`, fields: [] },
        });
      }
    }
  });

  it('stands in the table of this test', () => {
    const patterns = KNOWN.map((url) => routesOf().find((route) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(url)));
    expect(patterns).not.toContain(undefined);
    // What belongs to people takes many methods; the matrix of who may call what has a row for each of those.
    const isOpen = /^\/api\/(?:articles|guides|openapi|questions|salaries|tracks)\b|^\/(?!api\/)/;
    const untested = routesOf().filter((route) => isOpen.test(route) && !patterns.includes(route));
    expect(untested).toEqual([]);
  });

  it('of a person takes what it takes, and refuses the rest before anyone asks who it is', async () => {
    expect(await ask('PATCH', '/api/session')).toMatchObject({ status: 405, allow: 'DELETE, GET, HEAD, OPTIONS, POST' });
    expect(await ask('GET', '/api/people')).toMatchObject({ status: 405, allow: 'OPTIONS, POST' });
  });

  it('says which method it does not take before it looks at the body', async () => {
    const response = await test.app.inject({ method: 'POST', url: '/api/questions', headers: { 'content-type': 'text/csv' }, payload: 'a,b' });
    expect(response.statusCode).toBe(405);
    expect(response.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});

describe('control: an address that is not known', () => {
  it.each(['/api/nothing', '/api/questions/fork/nothing', '/nothing'])('gives 404 and no Allow on any method: %s', async (url) => {
    for (const method of METHODS) {
      const { status, allow } = await ask(method, url);
      expect([method, status, allow]).toEqual([method, 404, undefined]);
    }
  });
});
