import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { startApp } from '../e2e/start-app.ts';

/** Takes the pictures of docs/SCREENS.md: every screen, on a desk and on a phone, light and dark, four on a sheet. */
const SCREENS: { name: string; path: string; as?: string }[] = [
  { name: 'home', path: '/' },
  { name: 'guides', path: '/guides' },
  { name: 'guide', path: '/guides/alibaba-devops-engineer' },
  { name: 'bank', path: '/questions' },
  { name: 'search', path: '/questions?q=kuberntes+statfulset' },
  { name: 'question', path: '/questions/fork-system-call' },
  { name: 'salaries', path: '/pay' },
  { name: 'pay', path: '/pay/alibaba-devops-engineer' },
  { name: 'tracks', path: '/tracks' },
  { name: 'track', path: '/tracks/devops-ten-days' },
  { name: 'readings', path: '/readings' },
  { name: 'reading', path: '/readings/operating-cloud-native-systems-at-scale' },
  { name: 'missing', path: '/nowhere' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'me', path: '/me', as: 'demo-candidate' },
  { name: 'settings', path: '/settings', as: 'demo-candidate' },
  { name: 'sharing', path: '/sharing', as: 'demo-candidate' },
  { name: 'admin-people', path: '/admin/people', as: 'demo-admin' },
  { name: 'admin-content', path: '/admin/content', as: 'demo-admin' },
];
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 800 } };
const LOOKS = [
  { size: 'desk', colorScheme: 'light' },
  { size: 'phone', colorScheme: 'light' },
  { size: 'desk', colorScheme: 'dark' },
  { size: 'phone', colorScheme: 'dark' },
] as const;
const SHEET_HEIGHT = 400;
const OUT = fileURLToPath(new URL('../../../docs/screens/', import.meta.url));

interface Shot {
  origin: string;
  path: string;
  size: keyof typeof SIZES;
  colorScheme: 'light' | 'dark';
  as: string | undefined;
}

async function take(browser: Browser, { origin, path, size, colorScheme, as }: Shot): Promise<string> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme, locale: 'en' });
  const page = await context.newPage();
  if (as !== undefined) await page.request.post(`${origin}/api/session/demo`, { data: { signInName: as }, headers: { origin } });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const bytes = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

async function layOut(browser: Browser, pictures: string[], file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1704, height: SHEET_HEIGHT + 16 } });
  const images = pictures.map((source) => `<img src="${source}" height="${SHEET_HEIGHT}">`).join('');
  await page.setContent(`<body style="margin:0;padding:8px;display:flex;gap:8px;background:#8a8f94">${images}</body>`);
  await page.screenshot({ path: file, type: 'jpeg', quality: 80 });
  await page.close();
}

const folder = await mkdtemp(join(tmpdir(), 'whetstone-screens-'));
await chmod(folder, 0o755); // PostgreSQL runs as another user when root starts it
await mkdir(OUT, { recursive: true });
const app = await startApp({ WHETSTONE_DATA: join(folder, 'data') });
const browser = await chromium.launch({
  executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const { name, path, as } of SCREENS) {
    process.stderr.write(`${name}\n`);
    const pictures: string[] = [];
    for (const look of LOOKS) pictures.push(await take(browser, { origin: app.origin, path, as, ...look }));
    await layOut(browser, pictures, join(OUT, `${name}.jpg`));
  }
} finally {
  await browser.close();
  await app.stop();
  await rm(folder, { recursive: true, force: true });
}
