// The service worker: a program of its own, which runs without any page. It shows what is pushed to this browser and leads to
// it, and answers with what was kept where there is no network. It imports nothing of the app, so that it is one file.

import { answerData } from './answer-data.ts';
import { answerPage } from './answer-page.ts';
import { answerFile, dropEarlierApps, keepApp } from './keep-app.ts';
import { answerKind } from './kept.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** What the server sends: words without names, and where in the app they lead. */
interface Notice {
  title: string;
  path: string;
  /** the same again takes the place of the first */
  tag: string;
}

/** A browser takes push away from who shows nothing for a message, so one that cannot be read is shown as well. */
const UNREADABLE: Notice = { title: 'Whetstone', path: '/notifications', tag: 'unreadable' };

function readNotice(data: PushMessageData | null): Notice {
  try {
    return { ...UNREADABLE, ...(data?.json() as Partial<Notice> | undefined) };
  } catch {
    return UNREADABLE;
  }
}

/** The address in this app; whatever else was asked for leads to the notifications. */
function addressOf(path: unknown): string {
  const { origin } = worker.location;
  const wanted = new URL(typeof path === 'string' ? path : UNREADABLE.path, origin);
  return wanted.origin === origin ? wanted.href : new URL(UNREADABLE.path, origin).href;
}

async function show({ title, path, tag }: Notice): Promise<void> {
  await worker.registration.showNotification(title, { tag, data: { path } });
}

/** Leads a window that is open there, or opens one. */
async function open(address: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => url === address);
  if (there) await there.focus();
  else await worker.clients.openWindow(address);
}

worker.addEventListener('push', (event) => event.waitUntil(show(readNotice(event.data))));

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = (event.notification.data ?? {}) as { path?: unknown };
  event.waitUntil(open(addressOf(path)));
});

async function begin(): Promise<void> {
  await dropEarlierApps();
  await worker.clients.claim();
}

worker.addEventListener('install', (event) => event.waitUntil(keepApp().then(async () => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  // Browsers do not ask here for a sandboxed document; one that does must not get the app in its place.
  if (pathname.startsWith('/sandbox/')) return;
  const kind = answerKind(pathname);
  if (request.mode === 'navigate') event.respondWith(answerPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(answerFile(request));
  else if (kind !== null) event.respondWith(answerData(request, kind));
});
