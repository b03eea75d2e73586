import { expect, type Page, test as base } from 'playwright/test';

/** `test` whose page starts at the app under test and fails on any unexpected error in the console. */
export const test = base.extend<{ origin: string; allowedErrors: RegExp[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  origin: async ({}, use) => {
    const origin = process.env['E2E_ORIGIN'];
    if (!origin) throw new Error('No app under test: run the journeys with their own config.');
    await use(origin);
  },
  allowedErrors: [[], { option: true }],
  baseURL: async ({ origin }, use) => use(origin),
  page: async ({ page, allowedErrors }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    expect(errors.filter((text) => !allowedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});

/**
 * Whether React has taken over the whole page: it goes through a rendered one in steps, and listens from the last one on.
 * Then every part of it gets its layout.
 */
function isAdopted(): boolean {
  const root = document.getElementById('root');
  const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'));
  if (root === null || key === undefined || 'firstSight' in document.documentElement.dataset) return false;
  const fiber = (root as unknown as Record<string, { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } }>)[key];
  const hasHeading = Object.keys(document.querySelector('h1') ?? {}).some((name) => name.startsWith('__reactProps'));
  return hasHeading && fiber?.stateNode.current.memoizedState.isDehydrated === false;
}

/** The server's text stands there at once; keys and clicks count only from when the app has adopted it. */
export async function adopted(page: Page): Promise<void> {
  await page.waitForFunction(isAdopted);
  await page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

export { expect };
