import { giveConsent } from '@whetstone/contracts/consents';
import { TOPICS } from '@whetstone/contracts/events';
import { signOut } from '@whetstone/contracts/sessions';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../../app.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { notify } from '../notifications/notify.ts';
import { announce } from './announce.ts';
import { MENTORS, type PersonEvents, followPersonEvents } from './follow-person-events.ts';

type Person = Awaited<ReturnType<typeof signUpAs>>;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

interface Process {
  app: App;
  origin: string;
  lines: string[];
  stop: () => Promise<void>;
}

const running: Process[] = [];
afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
});

/** A process of the API that listens on a port and to what is announced. */
async function startProcess(times: Partial<Pick<PersonEvents, 'beatMs' | 'liveMs'>> = {}): Promise<Process> {
  const lines: string[] = [];
  let isConnected = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    isConnected = resolve;
  });
  const personEvents = followPersonEvents({ directUrl: test.url, ...times });
  personEvents.subscribe(isConnected);
  await connected;
  const logger = { level: 'info', stream: { write: (line: string) => lines.push(line) } };
  const app = await buildApp({ db: test.db, installation: OPEN_INSTALLATION, personEvents }, { logger });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  let stopping: Promise<void> | undefined;
  const stopInOrder = async (): Promise<void> => {
    await app.close();
    await personEvents.close();
  };
  const started = { app, origin, lines, stop: async () => (stopping ??= stopInOrder()) };
  running.push(started);
  return started;
}

interface Page {
  response: Response;
  /** topics and beats, as they came */
  heard: string[];
  ended: Promise<void>;
  close: () => void;
}

/** What an open page of a person hears. */
async function open({ origin }: Process, { cookie }: Pick<Person, 'cookie'>): Promise<Page> {
  const closing = new AbortController();
  const response = await fetch(`${origin}/api/me/events`, { headers: { cookie }, signal: closing.signal });
  const heard: string[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      heard.splice(0, heard.length, ...[...text.matchAll(/^data: (.*)\n\n/gm)].map(([, word = '']) => word));
    }
  };
  return { response, heard, ended: read().catch(() => undefined), close: () => closing.abort() };
}

const tell = async ({ personId }: Person): Promise<void> => test.db.$transaction(async (tx) => notify(tx, { personId, kind: 'emergency_access', data: {} }));

const announceTo = async (to: string): Promise<void> => test.db.$transaction(async (tx) => announce(tx, { to, topic: 'desk' }));

describe('a stream of events', () => {
  it('begins with when to ask again, is kept by nobody and takes GET only', async () => {
    const api = await startProcess();
    const person = await signUpAs(test, 'candidate');
    const { response } = await open(api, person);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect([response.headers.get('cache-control'), response.headers.get('content-encoding')]).toEqual(['no-store', null]);
    const head = await fetch(`${api.origin}/api/me/events`, { method: 'HEAD', headers: { cookie: person.cookie } });
    expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET, OPTIONS']);
    expect((await test.app.inject({ url: '/api/me/events', headers: { host: 'localhost', cookie: person.cookie } })).body).toBe('retry: 3000\n\n');
    expect((await open(api, { cookie: '' })).response.status).toBe(401);
  });

  it('tells of what another process has done for its person, and of nothing that is for others', async () => {
    const [api, other] = [await startProcess(), await buildApp({ db: test.db, installation: OPEN_INSTALLATION })];
    const [mentor, candidate, bystander] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
    const [page, foreign] = [await open(api, mentor), await open(api, bystander)];
    const elsewhere = new TestBrowser(other);
    elsewhere.cookie = candidate.cookie;
    await elsewhere.call(giveConsent, { body: { mentor: { id: mentor.personId }, scopes: ['progress'], days: 30 } });
    await expect.poll(() => page.heard).toEqual(['notifications']);
    await announceTo(bystander.personId);
    await expect.poll(() => foreign.heard).toEqual(['desk']);
    expect(page.heard).toEqual(['notifications']);
    await other.close();
  });

  it('tells all mentors of what is for them, and no candidate', async () => {
    const api = await startProcess();
    const [mentor, candidate] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'candidate')];
    const [desk, study] = [await open(api, mentor), await open(api, candidate)];
    await announceTo(MENTORS);
    await tell(candidate);
    await expect.poll(() => desk.heard).toEqual(['desk']);
    await expect.poll(() => study.heard).toEqual(['notifications']);
  });

  it('tells of nothing that was undone', async () => {
    const api = await startProcess();
    const person = await signUpAs(test, 'candidate');
    const page = await open(api, person);
    const undone = test.db.$transaction(async (tx) => {
      await notify(tx, { personId: person.personId, kind: 'emergency_access', data: {} });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await announceTo(person.personId);
    await expect.poll(() => page.heard).toEqual(['desk']);
  });

  it('tells of everything after what is announced could not be heard for a while', async () => {
    const api = await startProcess();
    const page = await open(api, await signUpAs(test, 'candidate'));
    await test.db.$queryRaw`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`;
    await expect.poll(() => page.heard.toSorted()).toEqual([...TOPICS].toSorted());
  });

  it('is no use of the session: an open page does not put off its end', async () => {
    const api = await startProcess({ beatMs: 20 });
    const person = await signUpAs(test, 'mentor');
    await test.db.$executeRaw`UPDATE session SET last_seen_at = app_now() - interval '1 hour' WHERE person_id = ${person.personId}::uuid`;
    const page = await open(api, person);
    await expect.poll(() => page.heard.length).toBeGreaterThan(2);
    const used = await test.db.$queryRaw`SELECT 1 FROM session WHERE person_id = ${person.personId}::uuid AND last_seen_at > app_now() - interval '50 minutes'`;
    expect(used).toEqual([]);
  });
});

const ENDS: [string, (person: Person) => Promise<unknown>][] = [
  ['is signed out', async (person) => person.call(signOut, {})],
  ['is ended elsewhere', async ({ personId }) => test.db.$executeRaw`DELETE FROM session WHERE person_id = ${personId}::uuid`],
  [
    'belongs to somebody who is deactivated',
    async ({ personId }) => test.db.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${personId}::uuid`,
  ],
  ['has got another role', async ({ personId }) => test.db.$executeRaw`INSERT INTO role_grant (person_id, role) VALUES (${personId}::uuid, 'mentor')`],
  [
    'has grown old',
    async ({ personId }) => test.db.$executeRaw`UPDATE session SET created_at = created_at - interval '31 days' WHERE person_id = ${personId}::uuid`,
  ],
];

describe('a stream ends', () => {
  it.each(ENDS)('with a session that %s, and nothing comes after', async (_, endSession) => {
    const api = await startProcess();
    const person = await signUpAs(test, 'candidate');
    const page = await open(api, person);
    await tell(person);
    await expect.poll(() => page.heard).toEqual(['notifications']);
    await endSession(person);
    await tell(person);
    await page.ended;
    expect(page.heard).toEqual(['notifications']);
  });

  it('with its session when there is nothing to tell as well', async () => {
    const api = await startProcess({ beatMs: 20 });
    const person = await signUpAs(test, 'candidate');
    const page = await open(api, person);
    await expect.poll(() => page.heard).toContain('');
    await person.call(signOut, {});
    await page.ended;
  });

  it('when it has lived long enough', async () => {
    const page = await open(await startProcess({ liveMs: 50 }), await signUpAs(test, 'candidate'));
    await page.ended;
    expect(page.heard).toEqual([]);
  });

  it('when the same person has opened eight more', async () => {
    const api = await startProcess();
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const [foreign, first] = [await open(api, other), await open(api, person)];
    const pages: Page[] = [];
    for (let count = 0; count < 8; count += 1) pages.push(await open(api, person));
    await first.ended;
    await tell(person);
    await tell(other);
    for (const page of [...pages, foreign]) await expect.poll(() => page.heard).toEqual(['notifications']);
    expect(first.heard).toEqual([]);
  });

  it('at once when the server stops, which waits for no page', async () => {
    const api = await startProcess();
    const pages = [await open(api, await signUpAs(test, 'candidate')), await open(api, await signUpAs(test, 'mentor'))];
    await api.stop();
    await Promise.all(pages.map(async ({ ended }) => ended));
  });

  it('when its page is closed, with one line in the log', async () => {
    const api = await startProcess();
    const page = await open(api, await signUpAs(test, 'candidate'));
    page.close();
    await expect
      .poll(() => api.lines.map((line) => (JSON.parse(line) as { msg: string }).msg).filter((msg) => !msg.startsWith('Server listening')))
      .toEqual(['request completed']);
    expect(api.lines.at(-1)).toContain('/api/me/events');
  });
});
