import { expect, test } from './page.ts';

const PAGES = [
  { path: '/', text: 'Guides' },
  { path: '/guides/alibaba-devops-engineer', text: 'How the process runs' },
  { path: '/questions', text: 'What does the kernel do when a process calls fork()?' },
  { path: '/questions?q=kuberntes', text: 'kuberntes' },
  { path: '/questions/fork-system-call', text: 'fork()' },
  { path: '/pay/alibaba-devops-engineer', text: 'P7' },
  { path: '/tracks/devops-ten-days', text: 'Day' },
  { path: '/readings/operating-cloud-native-systems-at-scale', text: 'scale' },
] as const;

for (const { path, text } of PAGES) {
  test(`${path} holds its text before any script has run`, async ({ browser, origin }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
    const page = await context.newPage();
    expect((await page.goto(origin + path))?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main')).toContainText(text);
    await context.close();
  });

  test(`${path} is adopted without asking the API for what stands there`, async ({ page, origin }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      // Who is signed in is no part of a page, which is the same for everyone.
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/') && pathname !== '/api/session') asked.push(pathname);
    });
    await page.goto(origin + path);
    const heading = page.getByRole('heading', { level: 1 });
    const before = await heading.elementHandle();
    // The appearance strip works from the moment the app has adopted the page.
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await heading.evaluate((element, first) => element === first, before)).toBe(true);
    expect(asked).toEqual([]);
  });
}

test('what is chosen before the scripts have come counts once they have', async ({ page, origin }) => {
  const { promise: isChosen, resolve: choose } = Promise.withResolvers<void>();
  await page.route(/\/assets\/.*\.js$/, async (route) => isChosen.then(async () => route.continue()));
  await page.goto(`${origin}/guides`, { waitUntil: 'commit' });
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
  choose();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a page comes in the language that was chosen, else in that of the browser', async ({ browser, origin }) => {
  const context = await browser.newContext({ locale: 'zh-TW' });
  const page = await context.newPage();
  await page.goto(`${origin}/guides`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Role guides');
  const html = await (await context.request.get(`${origin}/guides`)).text();
  expect(html).toContain('<html lang="en" ');
  await context.close();
});

test('what is not there, and what is refused, has the status of that', async ({ page, origin }) => {
  for (const [path, status] of [
    ['/nowhere', 404],
    ['/questions/nowhere', 404],
    ['/questions?area=nowhere', 400],
  ] as const) {
    expect([path, (await page.request.get(origin + path)).status()]).toEqual([path, status]);
  }
});
