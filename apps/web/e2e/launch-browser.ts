import type { BrowserContext, BrowserType } from 'playwright/test';

/** A browser with a folder of its own, which outlives it. */
export async function launchBrowser(chromium: BrowserType, folder: string, origin: string): Promise<BrowserContext> {
  const executablePath = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  return chromium.launchPersistentContext(folder, {
    baseURL: origin,
    locale: 'en-GB',
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  });
}
