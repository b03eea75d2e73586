import { PAGES } from './kept.ts';

/** Every file of this build, put in its place by vite.config.ts. */
declare const APP_FILES: readonly string[] | undefined;
/** What few pages need: kept when one of them has asked for it. */
declare const LATER_FILES: readonly string[] | undefined;

const files: readonly string[] = typeof APP_FILES === 'undefined' ? [] : APP_FILES;
const laterFiles: readonly string[] = typeof LATER_FILES === 'undefined' ? [] : LATER_FILES;

/** An address whose page holds nothing but the app, which then shows the screen of whatever address it stands at. */
const SHELL = '/review';
const PREFIX = 'whetstone-app-';

/** Another for every build: a file's name changes with what is in it. */
const build = Array.from(files.join())
  .reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, files.length)
  .toString(36);
const APP = PREFIX + build;
/** One for all builds: what is large changes seldom, and its name with it. */
const LATER = 'whetstone-later';

/** Fetches all of the app, so that each screen opens without a network. */
export async function keepApp(): Promise<void> {
  const cache = await caches.open(APP);
  await cache.addAll([SHELL, '/favicon.svg', ...files.map((file) => `/${file}`)]);
}

/** Takes away what earlier builds have kept. Their pages name files that are gone. */
export async function dropEarlierApps(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => (name.startsWith(PREFIX) && name !== APP) || name === PAGES).map(async (name) => caches.delete(name)));
  const later = await caches.open(LATER);
  const gone = (await later.keys()).filter(({ url }) => !isLater(new URL(url).pathname));
  await Promise.all(gone.map(async (request) => later.delete(request)));
}

const isLater = (path: string): boolean => laterFiles.includes(path.slice(1));

async function fetchFile(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && isLater(new URL(request.url).pathname)) {
    const later = await caches.open(LATER);
    // A full disk keeps nothing and takes nothing away.
    await later.put(request, response.clone()).catch(() => undefined);
  }
  return response;
}

/** A file of the app: as it was kept, since its name says what is in it. */
export async function answerFile(request: Request): Promise<Response> {
  const find = async (cacheName: string): Promise<Response | undefined> => caches.match(request, { cacheName, ignoreVary: true });
  return (await find(APP)) ?? (await find(LATER)) ?? fetchFile(request);
}

export const shell = async (): Promise<Response | undefined> => caches.match(SHELL, { cacheName: APP, ignoreVary: true });
