import { expect, test } from './page.ts';

const COMMON = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; connect-src 'self'; font-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types whetstone-content";
const DATA = "default-src 'none'; frame-ancestors 'none'";

for (const [path, policy] of [
  ['/', PAGE],
  ['/questions/fork-system-call', PAGE],
  ['/nowhere.txt', PAGE],
  ['/api/questions', DATA],
  ['/api/questions/nowhere', DATA],
  ['/api/nowhere', DATA],
  ['/healthz', DATA],
  ['/readyz', DATA],
  ['/metrics', DATA],
  ['/api/openapi.json', DATA],
] as const) {
  test(`${path} carries exactly its headers`, async ({ request, origin }) => {
    const headers = (await request.get(origin + path)).headers();
    const found = Object.fromEntries([...Object.keys(COMMON), 'content-security-policy'].map((name) => [name, headers[name]]));
    expect(found).toEqual({ ...COMMON, 'content-security-policy': policy });
    expect(headers['x-powered-by']).toBeUndefined();
  });
}

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
