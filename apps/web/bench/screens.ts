import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright';
import { adopted } from '../e2e/page.ts';
import { startApp } from '../e2e/start-app.ts';
import { type FindPath, findFeedback, findReview, findSent, findSubmit } from './desk-paths.ts';
import { findAnalysis, findAssessment, findEditor, findImport, findKit, findQuestion, findSet, findWorkspace } from './workspace-paths.ts';

/* Takes the pictures of docs/SCREENS.md and writes that page: every screen, on a desk and on a phone, light and dark, four on a sheet. */

interface Screen {
  name: string;
  title: string;
  path: string | FindPath;
  /** the demo person who is signed in */
  as?: string;
  /** what is pressed before the picture is taken */
  keys?: readonly string[];
  /** the link that is followed */
  follows?: string;
  /** the parts that are opened */
  opens?: readonly string[];
  /** the first key opens a window, and the others go to it */
  opensDialog?: true;
}

const [CANDIDATE, MENTOR, RECRUITER, ADMIN] = ['demo-candidate', 'demo-mentor', 'demo-recruiter', 'demo-admin'] as const;
const SCREENS: Screen[] = [
  { name: 'home', title: 'Home', path: '/' },
  { name: 'guides', title: 'All guides', path: '/guides' },
  { name: 'guide', title: 'A guide', path: '/guides/alibaba-devops-engineer' },
  { name: 'bank', title: 'The bank', path: '/questions' },
  { name: 'search', title: 'A search with typing errors', path: '/questions?q=kuberntes+statfulset' },
  { name: 'palette', title: 'The palette', path: '/questions', keys: ['Control+k', 'g', 'o'], opensDialog: true },
  { name: 'shortcuts', title: 'The sheet of shortcuts', path: '/questions', keys: ['?'], opensDialog: true },
  { name: 'question', title: 'A question', path: '/questions/fork-system-call' },
  { name: 'salaries', title: 'All pay pages', path: '/pay' },
  { name: 'pay', title: 'Pay, stated against computed', path: '/pay/alibaba-devops-engineer' },
  { name: 'tracks', title: 'All tracks', path: '/tracks' },
  { name: 'track', title: 'A track', path: '/tracks/devops-ten-days' },
  { name: 'readings', title: 'All readings', path: '/readings' },
  { name: 'reading', title: 'A reading', path: '/readings/operating-cloud-native-systems-at-scale' },
  { name: 'missing', title: 'A page that is not there', path: '/nowhere' },
  { name: 'sign-in', title: 'Signing in, in the local demo', path: '/sign-in' },
  { name: 'me', title: 'Today: what a candidate finds after signing in', path: '/me', as: CANDIDATE },
  { name: 'new', title: 'Today of a candidate who has just begun', path: '/me', as: 'demo-newcomer' },
  { name: 'target', title: 'The interview, its dates and the time there is', path: '/target', as: CANDIDATE },
  { name: 'plan', title: 'The plan to the date', path: '/plan', as: CANDIDATE },
  { name: 'study', title: 'Studying a question', path: '/study/fork-system-call', as: CANDIDATE },
  { name: 'study-code', title: 'Answering in code', path: '/study/lru-cache#your-answer', as: CANDIDATE },
  { name: 'rounds', title: 'Rounds so far', path: '/rounds', as: CANDIDATE },
  { name: 'new-round', title: 'Composing a round', path: '/rounds/new', as: CANDIDATE },
  { name: 'new-loop', title: 'Planning a loop', path: '/loops/new', as: CANDIDATE },
  { name: 'stories', title: 'The bank of stories', path: '/stories', as: CANDIDATE },
  { name: 'stories-new', title: 'The bank of stories, with none in it', path: '/stories', as: 'demo-newcomer' },
  { name: 'story', title: 'Writing a story', path: '/stories', as: CANDIDATE, follows: 'Demo story: the deploy that filled the disk' },
  {
    name: 'study-behavioral',
    title: 'Answering with a story, and aloud',
    path: '/study/production-incident-you-owned#your-answer',
    as: CANDIDATE,
    opens: ['From my stories', 'Say it aloud'],
  },
  { name: 'submissions', title: 'What was handed in for review', path: '/submissions', as: CANDIDATE },
  { name: 'submit', title: 'Handing in: exactly what a mentor would see', path: findSubmit, as: CANDIDATE },
  { name: 'feedback', title: 'A review that came back', path: findFeedback, as: CANDIDATE },
  { name: 'review', title: 'A review session', path: '/review', as: CANDIDATE, keys: ['Space'] },
  { name: 'progress', title: 'Progress', path: '/progress', as: CANDIDATE },
  { name: 'evidence', title: 'The grades behind a number', path: '/progress/grades', as: CANDIDATE },
  { name: 'notifications', title: 'Notifications', path: '/notifications', as: CANDIDATE },
  { name: 'settings', title: 'Settings', path: '/settings', as: CANDIDATE },
  { name: 'sharing', title: 'What is shared with mentors, and who read it', path: '/sharing', as: CANDIDATE },
  { name: 'mentor', title: 'What a mentor finds after signing in', path: '/me', as: MENTOR },
  { name: 'my-people', title: 'Who shares with a mentor', path: '/my-people', as: MENTOR },
  { name: 'desk', title: 'The mentor desk: what waits', path: '/desk', as: MENTOR },
  { name: 'desk-review', title: 'Reviewing: the answer, comments on its words, the rubric', path: findReview, as: MENTOR },
  { name: 'desk-sent', title: 'A review that was sent', path: findSent, as: MENTOR },
  { name: 'calibration', title: 'Calibration, leniency and drift', path: '/desk/calibration', as: MENTOR },
  { name: 'recruiter', title: 'What a recruiter finds after signing in', path: '/me', as: RECRUITER },
  { name: 'workspaces', title: 'Workspaces', path: '/workspaces', as: RECRUITER },
  { name: 'workspace', title: 'A workspace: its sets, what waits, its questions', path: findWorkspace, as: RECRUITER },
  { name: 'import', title: 'An import: what will come in, row by row', path: findImport, as: RECRUITER },
  { name: 'workspace-question', title: 'A question of a workspace', path: findQuestion, as: RECRUITER },
  { name: 'editor', title: 'Editing a question beside its preview and findings', path: findEditor, as: RECRUITER },
  { name: 'set', title: 'A set', path: findSet, as: RECRUITER },
  { name: 'coverage', title: 'A set: what it covers', path: async (...at) => `${await findSet(...at)}#coverage`, as: RECRUITER },
  { name: 'kit', title: 'The interviewer’s kit', path: findKit, as: RECRUITER },
  { name: 'assessment', title: 'A practice assessment, for who invites', path: findAssessment, as: RECRUITER },
  { name: 'analysis', title: 'What answers say of the questions of a set', path: findAnalysis, as: RECRUITER },
  { name: 'admin', title: 'What an admin finds after signing in', path: '/me', as: ADMIN },
  { name: 'admin-people', title: 'People, for an admin', path: '/admin/people', as: ADMIN },
  { name: 'admin-invites', title: 'Invites', path: '/admin/invites', as: ADMIN },
  { name: 'admin-content', title: 'Content and its findings, for an admin', path: '/admin/content', as: ADMIN },
  { name: 'admin-audit', title: 'Who did what, for an admin', path: '/admin/audit', as: ADMIN },
  { name: 'admin-settings', title: 'Settings of the installation', path: '/admin/settings', as: ADMIN },
];
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 800 } };
const LOOKS = [
  { size: 'desk', colorScheme: 'light' },
  { size: 'phone', colorScheme: 'light' },
  { size: 'desk', colorScheme: 'dark' },
  { size: 'phone', colorScheme: 'dark' },
] as const;
const SHEET_HEIGHT = 400;
/** What is typed into the palette is looked for after a pause, and shown when it comes. */
const SEARCH_MS = 1500;
const PAGE_HEAD = `# Screens

Every screen on a desk and on a phone, light and dark, taken by \`npx -y pnpm@12 screens\` from the app as \`start\` runs it, with its demo
people; \`screens me plan\` takes only those.
`;
const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));
const OUT = join(DOCS, 'screens');

interface Shot extends Screen {
  origin: string;
  size: keyof typeof SIZES;
  colorScheme: 'light' | 'dark';
}

const addressOf = async (page: Page, { origin, path }: Shot): Promise<string> => origin + (typeof path === 'string' ? path : await path(page.request, origin));

async function take(browser: Browser, shot: Shot): Promise<string> {
  const { origin, size, colorScheme, as, follows, opens = [], keys = [], opensDialog } = shot;
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme, locale: 'en' });
  const page = await context.newPage();
  if (as !== undefined) await page.request.post(`${origin}/api/session/demo`, { data: { signInName: as }, headers: { origin } });
  await page.goto(await addressOf(page, shot));
  await adopted(page);
  if (follows !== undefined) await page.getByRole('link', { name: follows }).click();
  for (const name of opens) await page.getByRole('button', { name }).click();
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    if (index === 0 && opensDialog) await page.getByRole('dialog').waitFor();
  }
  await page.waitForLoadState('networkidle');
  if (opensDialog) await page.waitForTimeout(SEARCH_MS);
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

function writePage(): string {
  const sections = SCREENS.map(({ name, title }) => `## ${title}\n\n![${title}: desk and phone, light and dark](screens/${name}.jpg)\n`);
  return [PAGE_HEAD, ...sections].join('\n');
}

const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'whetstone-screens-'));
await chmod(folder, 0o755); // PostgreSQL runs as another user when root starts it
await mkdir(OUT, { recursive: true });
const app = await startApp({ WHETSTONE_DATA: join(folder, 'data') });
const browser = await chromium.launch({
  executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const screen of SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    process.stderr.write(`${screen.name}\n`);
    const pictures: string[] = [];
    for (const look of LOOKS) pictures.push(await take(browser, { origin: app.origin, ...screen, ...look }));
    await layOut(browser, pictures, join(OUT, `${screen.name}.jpg`));
  }
  await writeFile(join(DOCS, 'SCREENS.md'), writePage());
} finally {
  await browser.close();
  await app.stop();
  await rm(folder, { recursive: true, force: true });
}
