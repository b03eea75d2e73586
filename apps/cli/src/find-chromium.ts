import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { runCommand } from './run-command.ts';
import { ROOT } from './settings.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

async function firstOf(paths: (string | undefined)[]): Promise<string | null> {
  for (const path of paths) {
    if (
      path &&
      (await access(path).then(
        () => true,
        () => false,
      ))
    )
      return path;
  }
  return null;
}

/**
 * A Chromium for the browser tests: the one that PLAYWRIGHT_CHROMIUM_PATH names, one of this machine, Playwright's own
 * (downloaded if it can be), or, for root on Debian, the system's package.
 * @throws when none can be had, saying what to do
 */
export async function findChromium(): Promise<string> {
  const known = [process.env['PLAYWRIGHT_CHROMIUM_PATH'], ...PLACES, chromium.executablePath()];
  const found = await firstOf(known);
  if (found) return found;
  console.log('No Chromium here: installing one for the browser tests …');
  await runCommand(join(ROOT, 'node_modules/.bin/playwright'), ['install', 'chromium']);
  const downloaded = await firstOf(known);
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    await runCommand('apt-get', ['update', '-qq']).catch(() => null);
    await runCommand('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' }).catch(() => null);
  }
  const installed = await firstOf(known);
  if (installed) return installed;
  throw Object.assign(new Error('The browser tests need a Chromium: install one, or name it in PLAYWRIGHT_CHROMIUM_PATH.'), { name: 'SetupError' });
}
