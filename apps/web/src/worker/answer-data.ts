import { type answerKind, answersOf, isOfPerson, MOST_KEPT, PUBLIC_ANSWERS, SESSION } from './kept.ts';

/** Keeps an answer. @param name of the cache */
export async function keepAnswer(name: string, request: Request, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_KEPT)).map(async (key) => cache.delete(key)));
}

async function personIn(response: Response | undefined): Promise<string | null> {
  const session = (await response?.json()) as { person?: { id?: string } | null } | undefined;
  return session?.person?.id ?? null;
}

/** The person whose answers come in now, by what the server said last. */
const currentPerson = async (): Promise<string | null> => personIn(await caches.match('/api/session', { cacheName: SESSION, ignoreVary: true }));

/** Notes who is signed in, and is rid of what was kept for anybody else. */
async function noteSession(request: Request, response: Response): Promise<void> {
  const person = await personIn(response.clone());
  await keepAnswer(SESSION, request, response);
  const names = await caches.keys();
  const own = person === null ? null : answersOf(person);
  await Promise.all(names.filter((name) => isOfPerson(name) && name !== own).map(async (name) => caches.delete(name)));
}

async function placeOf(kind: 'study' | 'public'): Promise<string | null> {
  if (kind === 'public') return PUBLIC_ANSWERS;
  const person = await currentPerson();
  return person === null ? null : answersOf(person);
}

async function keep(request: Request, response: Response, kind: 'session' | 'study' | 'public'): Promise<void> {
  if (kind === 'session') return noteSession(request, response);
  const name = await placeOf(kind);
  return name === null ? undefined : keepAnswer(name, request, response);
}

/** The answer that was kept when there was a network. */
async function keptAnswer(request: Request, kind: 'session' | 'study' | 'public'): Promise<Response | undefined> {
  const name = kind === 'session' ? SESSION : await placeOf(kind);
  return name === null ? undefined : caches.match(request, { cacheName: name, ignoreVary: true });
}

/** An answer of the API: the server's, and kept; where it cannot be reached, the one that was kept last. */
export async function answerData(request: Request, kind: NonNullable<ReturnType<typeof answerKind>>): Promise<Response> {
  try {
    const response = await fetch(request);
    // Before it is handed out: what follows may depend on who is signed in.
    if (response.ok) await keep(request, response.clone(), kind).catch(() => undefined);
    return response;
  } catch {
    return (await keptAnswer(request, kind)) ?? Response.error();
  }
}
