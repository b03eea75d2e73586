import { enCoding } from '../src/messages/en-coding.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { zhCNCoding } from '../src/messages/zh-cn-coding.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { CHOICES, LANGUAGES, codePage, openCode } from './code-page.ts';
import { CODING_TASKS, codingTask } from './coding-tasks.ts';
import { expect, test } from './page.ts';

const { coding } = enCoding;
const { studying } = enStudying;
const SLUG = 'merge-overlapping-intervals';
const [PYTHON, TYPESCRIPT, SQL, SHELL] = LANGUAGES;
/** A question that is answered in each language. */
const SLUGS = { python: SLUG, typescript: SLUG, sql: 'latest-deployment-per-service', shell: 'processes-with-the-most-open-files' } as const;

interface Mine {
  attempts: { id: string }[];
}
interface Attempt {
  revisions: { text: string }[];
}

test.use({ locale: 'en-GB', allowedErrors: [/ERR_(?:INTERNET_DISCONNECTED|FAILED)|status of 404/] });

for (const language of LANGUAGES) {
  test.describe(language.name, () => {
    const slugOf = SLUGS[language.language];
    for (const { slug, code } of CODING_TASKS.filter((task) => task.code.reference[language.language] !== undefined)) {
      test(`${slug}: the reference passes every case, and each wrong solution fails one`, async ({ page }) => {
        test.setTimeout(300_000);
        const form = await openCode(page, slug, language);
        await form.write(code.reference[language.language] ?? '');
        expect(await form.runAll()).toEqual(code.cases.map(() => 'passed'));
        for (const wrong of code.wrong) {
          await form.write(wrong.code[language.language] ?? '');
          const states = await form.runAll();
          expect([wrong.fault, states.includes('passed'), states.some((state) => ['wrong', 'failed', 'time'].includes(state))]).toEqual([
            wrong.fault,
            true,
            true,
          ]);
        }
      });
    }

    const endless = {
      python: 'def merge_intervals(windows):\n    while True: pass\n',
      typescript: 'function mergeIntervals() { for (;;); }\n',
      sql: 'WITH RECURSIVE again AS (SELECT 1 AS n UNION ALL SELECT n FROM again) SELECT COUNT(*) FROM again;\n',
      shell: 'while :; do :; done\n',
    };
    const bomb = {
      python: 'def merge_intervals(windows):\n    held = []\n    while True: held.append(bytearray(1_000_000))\n',
      typescript: 'function mergeIntervals() { const held = []; for (;;) held.push({ place: held.length }); }\n',
      sql: 'SELECT length(hex(zeroblob(300000000)));\n',
      shell: 'held=x\nwhile :; do held=$held$held; done\n',
    };

    test('a loop without end is stopped at once by the button, and cut by itself; then code runs again', async ({ page }) => {
      test.setTimeout(180_000);
      const form = await openCode(page, slugOf, language);
      await form.write(endless[language.language]);
      await form.run();
      await expect(form.cases.first()).toHaveAttribute('data-case-state', 'running');
      await form.stop();
      await expect(form.summary).toHaveText(/^Stopped/, { timeout: 2_000 });
      expect((await form.runAll()).filter((state) => state === 'time')).toHaveLength(2);
      await form.write(codingTask(slugOf).code.reference[language.language] ?? '');
      expect(new Set(await form.runAll())).toEqual(new Set(['passed']));
    });

    test('what takes all memory runs out of it, and the page does not', async ({ page }) => {
      test.setTimeout(180_000);
      const form = await openCode(page, slugOf, language);
      await form.write(bomb[language.language]);
      // The shell goes no further, and what it has written until then is compared.
      expect((await form.runAll())[0]).toBe(language === SHELL ? 'wrong' : 'failed');
      await expect(form.cases.first()).toContainText(language === SHELL ? /limit exceeded/i : /memory/i);
      await form.write(codingTask(slugOf).code.reference[language.language] ?? '');
      expect(new Set(await form.runAll())).toEqual(new Set(['passed']));
    });

    // A query prints nothing.
    if (language !== SQL) {
      test('what prints without measure is cut off', async ({ page }) => {
        test.slow();
        const print = {
          python: 'for n in range(20_000): print("line", n)\n',
          typescript: 'for (let n = 0; n < 20_000; n += 1) console.log("line", n);\n',
          sql: '',
          shell: "seq 0 19999 | sed 's/^/line /' >&2\n",
        };
        const form = await openCode(page, slugOf, language);
        await form.write(print[language.language] + (codingTask(slugOf).code.reference[language.language] ?? ''));
        expect(new Set(await form.runAll())).toEqual(new Set(['passed']));
        const output = await form.cases.first().locator('pre').textContent();
        expect(output).toMatch(/^line 0\nline 1\n/);
        expect(output?.length).toBeGreaterThan(19_000);
        expect(output?.length).toBeLessThan(20_010);
      });
    }
  });
}

test('with the network cut after the page was opened, code runs in both languages, and after a reload', async ({ page, origin }) => {
  test.setTimeout(180_000);
  const { code } = codingTask(SLUG);
  await becomeCandidate(page, origin);
  await page.goto('/');
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await openCode(page, SLUG, TYPESCRIPT);
  await openCode(page, SLUG, PYTHON);
  await expect
    .poll(async () => page.evaluate(async () => (await (await caches.open('whetstone-later')).keys()).length), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(6);
  await page.context().setOffline(true);
  for (const chosen of CHOICES) {
    const { language, name } = chosen;
    await page.getByRole('radio', { name, exact: true }).first().check();
    const form = codePage(page, chosen);
    await form.write(code.reference[language] ?? '');
    expect(new Set(await form.runAll())).toEqual(new Set(['passed']));
  }
  await page.reload();
  await page.getByRole('radio', { name: PYTHON.name, exact: true }).first().check();
  const again = codePage(page, PYTHON);
  await expect(again.editor).toContainText('def merge_intervals');
  expect(new Set(await again.runAll())).toEqual(new Set(['passed']));
});

test('code, own cases and notes are one answer: saved, there after a reload, shown in its history', async ({ page, origin }) => {
  test.slow();
  await becomeCandidate(page, origin);
  const form = await openCode(page, SLUG, PYTHON);
  await form.write('def merge_intervals(windows):\n    return sorted(windows)\n');
  await page.getByRole('button', { name: coding.ownCases }).click();
  await page.getByRole('button', { name: coding.ownAdd }).click();
  await page.getByLabel(coding.ownBody(1), { exact: true }).fill('print("hello")\nreturn merge_intervals([[3, 4], [1, 2]])');
  await page.getByLabel(coding.ownExpected.function).fill('[[1, 2], [3, 4]]');
  await page.getByRole('textbox', { name: coding.notes, exact: true }).fill('Sort, then sweep.');
  const states = await form.runAll();
  expect(states.at(-1)).toBe('passed');
  await expect(form.cases.last()).toContainText('hello');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(form.editor).toContainText('return sorted(windows)');
  await expect(page.getByRole('textbox', { name: coding.notes, exact: true })).toHaveValue('Sort, then sweep.');
  await expect.poll(async () => (await read<Mine>(page, `/api/me/questions/${SLUG}`)).attempts.length).toBe(1);
  const [attempt] = (await read<Mine>(page, `/api/me/questions/${SLUG}`)).attempts;
  const { revisions } = await read<Attempt>(page, `/api/me/attempts/${attempt?.id}`);
  expect(revisions[0]?.text).toBe(
    'Sort, then sweep.\n\n```python solution\ndef merge_intervals(windows):\n    return sorted(windows)\n\n```\n\n' +
      '```python case\nprint("hello")\nreturn merge_intervals([[3, 4], [1, 2]])\n```\n\n```json expected\n[[1, 2], [3, 4]]\n```',
  );
  await page.getByRole('button', { name: coding.toStarter }).click();
  await expect(form.editor).not.toContainText('return sorted(windows)');
  await page.getByRole('button', { name: /^Revisions/ }).click();
  await page.locator('summary').nth(1).click();
  await page.getByRole('button', { name: studying.restore }).first().click();
  await expect(form.editor).toContainText('return sorted(windows)');
});

for (const { language, own, expected, saved } of [
  {
    language: SQL,
    own: "INSERT INTO deployments VALUES (1, 'own', '9.9', 'production', 'succeeded', '2026-01-01T00:00:00Z');",
    expected: '[["own", "9.9", "2026-01-01T00:00:00Z"]]',
    saved: 'json expected',
  },
  { language: SHELL, own: "echo 'own 7 me 3u IPv4' | top-descriptors", expected: '1 7 own', saved: 'text expected' },
]) {
  test(`an own case in ${language.name} runs after the tests, and is kept with the answer`, async ({ page, origin }) => {
    test.slow();
    const slug = SLUGS[language.language];
    await becomeCandidate(page, origin);
    const form = await openCode(page, slug, language);
    await form.write(codingTask(slug).code.reference[language.language] ?? '');
    await page.getByRole('button', { name: coding.ownCases }).click();
    await page.getByRole('button', { name: coding.ownAdd }).click();
    await page.getByLabel(coding.ownBody(1), { exact: true }).fill(own);
    await page.getByLabel(coding.ownExpected[language.language]).fill(expected);
    expect(new Set(await form.runAll())).toEqual(new Set(['passed']));
    await expect(form.cases).toHaveCount(codingTask(slug).code.cases.length + 1);
    await page.getByLabel(coding.ownExpected[language.language]).fill(expected.replace('own', 'other'));
    expect((await form.runAll()).at(-1)).toBe('wrong');
    await expect(form.cases.last()).toContainText(own);
    await expect.poll(async () => (await read<Mine>(page, `/api/me/questions/${slug}`)).attempts.length).toBe(1);
    const [attempt] = (await read<Mine>(page, `/api/me/questions/${slug}`)).attempts;
    await expect
      .poll(async () => (await read<Attempt>(page, `/api/me/attempts/${attempt?.id}`)).revisions[0]?.text)
      .toMatch(new RegExp(`\`\`\`${language.language} case\\n[^]*\`\`\`${saved}\\n`));
    await expectNoFinding(page);
  });
}

test('the keyboard writes, runs, and leaves the editor', async ({ page }) => {
  test.slow();
  const form = await openCode(page, SLUG, PYTHON);
  await form.write('def merge_intervals(windows):\n');
  await page.keyboard.press('Tab');
  await page.keyboard.type('return 3');
  await expect(form.editor).toContainText('return 3');
  await expect(form.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(form.summary).toHaveText(/ passed in /, { timeout: 60_000 });
  await expect(form.editor).toBeFocused();
  await expect(form.cases.first()).toContainText(coding.expected);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: coding.run, exact: true })).toBeFocused();
  // A key for a grade, typed into the code, is a letter of the code.
  await form.editor.press('3');
  await expect(page.getByRole('status').filter({ hasText: /Graded/ })).toHaveCount(0);
});

for (const { locale, colorScheme, words } of [
  { locale: 'en-GB', colorScheme: 'light', words: enCoding.coding },
  { locale: 'zh-CN', colorScheme: 'dark', words: zhCNCoding.coding },
] as const) {
  test.describe(`${locale}, ${colorScheme}, 320 px`, () => {
    test.use({ locale, colorScheme, viewport: { width: 320, height: 800 } });

    test('nothing is found by axe, and nothing scrolls sideways, before a run and after it', async ({ page }) => {
      test.slow();
      await page.goto(`/study/${SLUG}`);
      await expect(page.getByRole('textbox', { name: words.editor('Python'), exact: true })).toBeVisible();
      await page.getByRole('button', { name: words.ownCases }).click();
      await page.getByRole('button', { name: words.ownAdd }).click();
      await expectNoFinding(page);
      await page.getByRole('button', { name: words.run, exact: true }).click();
      await expect(page.locator('[data-case-state="failed"]').last()).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('[data-case-state="running"], [data-case-state="waiting"]')).toHaveCount(0);
      await expectNoFinding(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

test('the editor and what runs code come with pages that need them, and with no other', async ({ page }) => {
  test.slow();
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(new URL(sent.url()).pathname));
  const heavy = (): string[] => asked.filter((path) => /\/(?:editor|program|code-form)-|\.(?:wasm|zip)$|^\/sandbox\//.test(path));
  for (const path of ['/', '/guides/alibaba-devops-engineer', `/questions/${SLUG}`, '/study/fork-system-call']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect([path, heavy()]).toEqual([path, []]);
  }
  await openCode(page, SLUG, PYTHON);
  expect(heavy().length).toBeGreaterThanOrEqual(5);
});
