import { createHash } from 'node:crypto';
import { gradeSite } from './observatory.ts';
import { expect, test } from './page.ts';
import { startTlsProxy } from './tls-proxy.ts';

const COMMON = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self' 'STYLES'; img-src 'self'; media-src 'self' blob:; connect-src 'self'; font-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types whetstone-content whetstone-worker";
const DATA = "default-src 'none'; frame-ancestors 'none'";
const DOCS =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

const WORKER = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Another hash is another document: its address gets another number, since browsers keep it for a year. */
const SANDBOX =
  "sandbox allow-scripts; default-src 'none'; script-src 'sha256-gQvaqV0F90ZSvkhwaGENJd+d2GdLNSwbhdLAz65s5Yc=' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const BOARD =
  "sandbox allow-scripts; default-src 'none'; script-src 'sha256-hulMq6OECrF4D7wUZCpwLfMgXNwK9cK1AuVBQZXB3c4=' blob:; style-src 'unsafe-inline'; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const PUBLIC = 'public, no-cache';
const BY_ENCODING = 'accept-encoding';
const BY_VISITOR = 'accept-encoding, accept-language, cookie';

/** What differs from answer to answer of one class. */
const VOLATILE = new Set([
  'date',
  'etag',
  'last-modified',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'accept-ranges',
]);
const lasting = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !VOLATILE.has(name)));

/** The policy as it has to be for this page: `STYLES` is the hash of the one style element that stands in it. */
function withStyles(policy: string, html: string): string {
  const styles = Array.from(html.matchAll(/<style>(.*?)<\/style>/gs), ([, text = '']) => text);
  expect(styles).toHaveLength(1);
  return policy.replace('STYLES', `sha256-${createHash('sha256').update(styles.join()).digest('base64')}`);
}

interface Class {
  path: string;
  policy: string;
  type: string;
  kept?: string;
  vary?: string;
}

const CLASSES: Record<string, Class> = {
  'a page': { path: '/', policy: PAGE, type: HTML, kept: PUBLIC, vary: BY_VISITOR },
  'a page of the bank': { path: '/questions/fork-system-call', policy: PAGE, type: HTML, kept: PUBLIC, vary: BY_VISITOR },
  'a bare page': { path: '/sign-in', policy: PAGE, type: HTML, kept: PUBLIC, vary: BY_VISITOR },
  'a page that is not there': { path: '/nowhere', policy: PAGE, type: HTML, kept: PUBLIC, vary: BY_VISITOR },
  'a file that is not there': { path: '/nowhere.txt', policy: PAGE, type: JSON_TYPE, kept: PUBLIC, vary: BY_VISITOR },
  'content as data': { path: '/api/questions', policy: DATA, type: JSON_TYPE, kept: PUBLIC, vary: BY_ENCODING },
  'content that is not there': { path: '/api/questions/nowhere', policy: DATA, type: JSON_TYPE, kept: PUBLIC, vary: BY_ENCODING },
  'what concerns people': { path: '/api/session', policy: DATA, type: JSON_TYPE, kept: 'no-store' },
  'a refusal of what concerns people': { path: '/api/me/sessions', policy: DATA, type: JSON_TYPE, kept: 'no-store' },
  'an unknown endpoint': { path: '/api/nowhere', policy: DATA, type: JSON_TYPE, kept: PUBLIC, vary: BY_VISITOR },
  'the description of the API': { path: '/api/openapi.json', policy: DATA, type: JSON_TYPE, vary: BY_ENCODING },
  'the reference of the API': { path: '/api/docs/', policy: DOCS, type: HTML },
  'the service worker': { path: '/sw.js', policy: WORKER, type: 'application/javascript; charset=utf-8', kept: 'no-cache', vary: BY_ENCODING },
  'the sandbox of code': { path: '/sandbox/code-2.html', policy: SANDBOX, type: HTML, kept: 'public, max-age=31536000, immutable' },
  'the sandbox of the whiteboard': { path: '/sandbox/board-1.html', policy: BOARD, type: HTML, kept: 'public, max-age=31536000, immutable' },
  'the health': { path: '/healthz', policy: DATA, type: JSON_TYPE },
  'the readiness': { path: '/readyz', policy: DATA, type: JSON_TYPE },
  'the metrics': { path: '/metrics', policy: DATA, type: 'text/plain; version=0.0.4; charset=utf-8', vary: BY_ENCODING },
};

for (const [name, { path, policy, type, kept, vary }] of Object.entries(CLASSES)) {
  test(`${name} carries exactly its headers: ${path}`, async ({ request, origin }) => {
    const home = await (await request.get(origin)).text();
    expect(lasting((await request.get(origin + path)).headers())).toEqual({
      ...COMMON,
      'content-security-policy': withStyles(policy, home),
      'content-type': type,
      ...(kept !== undefined && { 'cache-control': kept }),
      ...(vary !== undefined && { vary }),
    });
  });
}

test('an asset carries exactly its headers, and is kept for a year', async ({ request, origin }) => {
  const home = await (await request.get(origin)).text();
  const asset = /\/assets\/[\w.-]+\.js/.exec(home)?.[0];
  expect(asset).toBeDefined();
  expect(lasting((await request.get(origin + String(asset))).headers())).toEqual({
    ...COMMON,
    'content-security-policy': withStyles(PAGE, home),
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: BY_ENCODING,
  });
});

test('the API reference shows the endpoints and asks nobody outside', async ({ page, origin }) => {
  const outside: string[] = [];
  page.on('request', (sent) => {
    const url = (): string => sent.url();
    if (!url().startsWith(origin) && !url().startsWith('data:') && !url().startsWith('blob:')) outside.push(url());
  });
  await page.goto('/api/docs');
  await expect(page.getByText('One role guide').first()).toBeVisible();
  expect(outside).toEqual([]);
});

test.describe('behind a proxy with TLS', () => {
  test.use({ ignoreHTTPSErrors: true });
  let proxy: Awaited<ReturnType<typeof startTlsProxy>>;
  test.beforeAll(async ({ origin }) => {
    proxy = await startTlsProxy(origin);
  });
  test.afterAll(async () => proxy.close());

  test('the site is graded A+, and is not without each of its headers', async ({ page }) => {
    const answer = await page.goto(proxy.origin);
    const headers = answer?.headers() ?? {};
    expect(headers['strict-transport-security']).toBe('max-age=63072000');
    const signedIn = await page.request.post(`${proxy.origin}/api/session/demo`, { headers: { origin: proxy.origin }, data: { signInName: 'demo-candidate' } });
    expect(signedIn.status()).toBe(200);
    const cookies = signedIn.headersArray().flatMap(({ name, value }) => (name.toLowerCase() === 'set-cookie' ? [value] : []));
    const site = { headers, cookies, html: await page.content() };
    expect(gradeSite(site)).toMatchObject({ grade: 'A+', score: 135 });

    const without = (name: string): string => gradeSite({ ...site, headers: { ...headers, [name]: '' } }).grade;
    for (const name of ['content-security-policy', 'strict-transport-security']) expect([name, without(name)]).not.toEqual([name, 'A+']);
    expect(gradeSite({ ...site, cookies: ['sid=x; Path=/; HttpOnly; SameSite=Lax'] }).grade).not.toBe('A+');
    expect(
      gradeSite({ ...site, headers: { ...headers, 'content-security-policy': `${headers['content-security-policy']}; script-src 'unsafe-inline'` } }).grade,
    ).not.toBe('A+');
  });

  test('every class of route is told to stay with https', async ({ request }) => {
    for (const { path } of Object.values(CLASSES))
      expect([path, (await request.get(proxy.origin + path)).headers()['strict-transport-security']]).toEqual([path, 'max-age=63072000']);
  });

  test('the session’s cookie is for this host alone, and opens the session in a browser', async ({ page, context }) => {
    await page.goto(proxy.origin);
    await page.evaluate(async () =>
      fetch('/api/session/demo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"signInName":"demo-candidate"}' }),
    );
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: '__Host-sid', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
    const session = await page.evaluate(async () => (await fetch('/api/session')).json() as Promise<{ person: { signInName: string } | null }>);
    expect(session.person?.signInName).toBe('demo-candidate');
  });
});
